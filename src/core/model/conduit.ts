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
  note: maybe(TextSchema),
  extensions: ExtensionsSchema,
});
export type Conduit = Readonly<v.InferOutput<typeof ConduitSchema>>;
