import * as v from 'valibot';
import { ConditionSchema, RuleSchema } from './rule';
import { BilingualSchema } from './text';

/** A fact or several that settle a cell, and what they say in plain words. */
const GroundSchema = v.strictObject({ when: ConditionSchema, because: BilingualSchema });
export type StrideGround = v.InferOutput<typeof GroundSchema>;
const Grounds = v.pipe(v.array(GroundSchema), v.readonly());

/** For elements of this kind the category is not considered, whatever is known about one of them. */
const NeverSchema = v.strictObject({ never: BilingualSchema });

const AskedSchema = v.strictObject({
  /** One plain question, as a person would ask it. `{subject}`, `{from}` and `{to}`, `{a}` and `{b}` are filled in. */
  ask: BilingualSchema,
  /** Facts with which the category does not concern the element; the first that hold give the reason. */
  notApplicable: v.optional(Grounds),
  /** Facts that answer the question well; the first that hold give the answer. */
  answered: Grounds,
  /** Ids of `templates/controls/` that answer it where they are in place on the element. */
  controls: v.optional(v.pipe(v.array(v.string()), v.readonly())),
});

const CellSchema = v.union([NeverSchema, AskedSchema]);
export type StrideSheetCell = v.InferOutput<typeof CellSchema>;

const STATES = ['open', 'answered', 'not-applicable'] as const;
const Expected = v.optional(v.picklist(STATES));

const CellsOf = <T extends v.GenericSchema>(cell: T) =>
  v.strictObject({
    spoofing: cell,
    tampering: cell,
    repudiation: cell,
    'information-disclosure': cell,
    'denial-of-service': cell,
    'elevation-of-privilege': cell,
  });

/**
 * What each of the six STRIDE categories asks of one kind of element, and which facts answer it: a row of the practice
 * of going through STRIDE element by element and interaction by interaction. One file each in `templates/stride/`.
 */
export const StrideSheetSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
  scope: v.picklist(['asset', 'flow', 'crossing', 'zone']),
  /** What the kind of element is called. */
  label: BilingualSchema,
  /** Which elements of the scope it is for. Exactly one sheet of each scope has none: it is for all the others. */
  for: v.optional(ConditionSchema),
  cells: CellsOf(CellSchema),
  /** Its tests: a small hospital, one element in it, and what some of its cells have to be when no rule runs. */
  examples: v.pipe(
    v.array(
      v.strictObject({
        shows: v.string(),
        model: RuleSchema.entries.examples.entries.reports.item.entries.model,
        subject: v.string(),
        cells: v.strictObject({
          spoofing: Expected,
          tampering: Expected,
          repudiation: Expected,
          'information-disclosure': Expected,
          'denial-of-service': Expected,
          'elevation-of-privilege': Expected,
        }),
      }),
    ),
    v.minLength(1),
    v.readonly(),
  ),
});
export type StrideSheet = v.InferOutput<typeof StrideSheetSchema>;
export type StrideScope = StrideSheet['scope'];
