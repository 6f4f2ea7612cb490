import * as v from 'valibot';
import { TextSchema } from '../library/text';
import { ENFORCEMENTS } from '../library/vocabulary';
import { DateSchema, ExtensionsSchema, listOf, maybe, maybeNone, WordSchema } from './fields';
import { ConduitIdSchema, PartyIdSchema, ZoneIdSchema } from './id';

export const CONDUIT_KINDS = [
  'network',
  'responsibility',
  'organisation',
  'internet',
  'wireless',
  'cloud',
  'physical',
] as const;
export const RULESETS = [
  'default-deny-allowlist',
  'documented',
  'undocumented',
  'any-any',
  'deny-all',
  'internet-only',
] as const;
export const CONTRACTS = ['signed', 'template', 'none'] as const;

/** What somebody has to do at a boundary: from day to day (R17), and during an incident (R18). */
export const EVERYDAY_DUTIES = ['explain', 'manage', 'maintain'] as const;
export const INCIDENT_DUTIES = ['detect', 'notify', 'contain', 'restore', 'report'] as const;
export const DUTIES = [...EVERYDAY_DUTIES, ...INCIDENT_DUTIES] as const;
export type Duty = (typeof DUTIES)[number];

/** Who has the duty: the party of the first of the two zones, of the second, both, or known to be nobody. */
export const DUTY_HOLDERS = ['first', 'second', 'both', 'none'] as const;
const HolderSchema = maybe(v.picklist(DUTY_HOLDERS));

/** What the party on one side answers for. */
const SideSchema = v.strictObject({ answersFor: maybe(WordSchema) });

/**
 * The permitted way between two zones, with the controls that guard it and the agreement about who answers for what.
 * Trust boundaries are computed; a conduit records what people know about one crossing.
 */
export const ConduitSchema = v.strictObject({
  id: ConduitIdSchema,
  kind: maybe(v.picklist(CONDUIT_KINDS)),
  zones: v.pipe(v.tuple([ZoneIdSchema, ZoneIdSchema]), v.readonly()),
  name: maybe(TextSchema),
  enforcement: maybe(v.picklist(ENFORCEMENTS)),
  ruleset: maybeNone(v.picklist(RULESETS)),
  accessControl: maybe(v.picklist(['none', 'mac-filter', '802.1x', 'certificate'])),
  redundant: maybe(v.boolean()),
  /** Whether a record is kept of what passes and what is refused. */
  logged: maybe(v.boolean()),
  /** The parties that agreed who answers for which side. `null`: asked, and nobody does. R60, R61. */
  owners: maybeNone(listOf(PartyIdSchema)),
  contract: maybe(v.picklist(CONTRACTS)),
  contractReview: maybe(DateSchema),
  contact: maybe(WordSchema),
  /** What it is needed for. */
  purpose: maybe(TextSchema),
  /** The day somebody last looked whether it is still needed and right, and the day by which to do so again. */
  reviewedOn: maybe(DateSchema),
  reviewOn: maybe(DateSchema),
  /** The very point at which one party's responsibility ends and the other's begins: a port, a device. R60. */
  demarcation: maybe(WordSchema),
  /** What is answered for on the side of the first of `zones`, and of the second. R60, R61. */
  firstSide: maybe(SideSchema),
  secondSide: maybe(SideSchema),
  /** Who does what; a duty that is left out is one of which nobody knows. */
  duties: maybe(
    v.strictObject({
      explain: HolderSchema,
      manage: HolderSchema,
      maintain: HolderSchema,
      detect: HolderSchema,
      notify: HolderSchema,
      contain: HolderSchema,
      restore: HolderSchema,
      report: HolderSchema,
    }),
  ),
  note: maybe(TextSchema),
  extensions: ExtensionsSchema,
});
export type Conduit = Readonly<v.InferOutput<typeof ConduitSchema>>;
