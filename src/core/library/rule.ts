import * as v from 'valibot';
import { BilingualSchema } from './text';
import { SCOPES, SEVERITIES, STRIDE } from './vocabulary';

/** A plain value that a fact is compared with. */
const Value = v.union([v.string(), v.number(), v.boolean()]);
const Values = v.pipe(v.array(v.string()), v.readonly());
const FactName = v.pipe(v.string(), v.regex(/^(asset|flow|crossing|zone|hospital)\./, 'fact-scope'));

/**
 * One comparison of one fact. Exactly one comparison word stands beside `fact`. All are three-valued: a fact that is
 * unknown makes the comparison unknown, except `recorded`, which asks whether the fact is known at all and is never
 * unknown. A fact that is known to be nothing (`null`) is false for every comparison but `missing`.
 */
const comparisons = {
  /** Equal to. */
  is: Value,
  isNot: Value,
  /** One of; names such as `*clinical*` stand for the sets of the conduit matrix. */
  in: Values,
  notIn: Values,
  /** For lists: holds at least one of / every one of. */
  containsAny: Values,
  containsAll: Values,
  /** For numbers, and for lists by their length. */
  atLeast: v.number(),
  atMost: v.number(),
  countAtLeast: v.number(),
  countAtMost: v.number(),
  /** `true`: people said there is none (null, or an empty list or text). */
  missing: v.literal(true),
  /** Two-valued: is the fact known at all? */
  recorded: v.boolean(),
  /** For dates: before today; today or later, but within so many days; more than so many days ago. */
  past: v.literal(true),
  withinDays: v.number(),
  olderThanDays: v.number(),
  /** Another fact of the same subject: dates earlier than it, numbers below it, texts that differ from it. */
  before: FactName,
  below: FactName,
  differsFrom: FactName,
} as const;
export type ComparisonName = keyof typeof comparisons;
export const COMPARISONS = Object.keys(comparisons) as readonly ComparisonName[];

const ComparisonSchema = v.pipe(
  v.strictObject({
    fact: FactName,
    is: v.optional(comparisons.is),
    isNot: v.optional(comparisons.isNot),
    in: v.optional(comparisons.in),
    notIn: v.optional(comparisons.notIn),
    containsAny: v.optional(comparisons.containsAny),
    containsAll: v.optional(comparisons.containsAll),
    atLeast: v.optional(comparisons.atLeast),
    atMost: v.optional(comparisons.atMost),
    countAtLeast: v.optional(comparisons.countAtLeast),
    countAtMost: v.optional(comparisons.countAtMost),
    missing: v.optional(comparisons.missing),
    recorded: v.optional(comparisons.recorded),
    past: v.optional(comparisons.past),
    withinDays: v.optional(comparisons.withinDays),
    olderThanDays: v.optional(comparisons.olderThanDays),
    before: v.optional(comparisons.before),
    below: v.optional(comparisons.below),
    differsFrom: v.optional(comparisons.differsFrom),
  }),
  v.check((leaf) => COMPARISONS.filter((name) => leaf[name] !== undefined).length === 1, 'one-comparison'),
);
export type Comparison = v.InferOutput<typeof ComparisonSchema>;

export type Condition =
  | Comparison
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

const Parts = () => v.pipe(v.array(ConditionSchema), v.minLength(1, 'list-empty'), v.readonly());
const AllSchema = v.strictObject({ all: v.lazy(Parts) });
const AnySchema = v.strictObject({ any: v.lazy(Parts) });
const NotSchema = v.strictObject({ not: v.lazy(() => ConditionSchema) });
const EveryKind = v.union([AllSchema, AnySchema, NotSchema, ComparisonSchema]);

/** The kind of a condition is told by its key, so that a fault inside is named where it stands. */
const kindOf = (condition: unknown): v.GenericSchema<Condition> => {
  if (typeof condition !== 'object' || condition === null) return EveryKind;
  if (Object.hasOwn(condition, 'all')) return AllSchema;
  if (Object.hasOwn(condition, 'any')) return AnySchema;
  return Object.hasOwn(condition, 'not') ? NotSchema : ComparisonSchema;
};

export const ConditionSchema: v.GenericSchema<Condition> = v.lazy(kindOf);

/**
 * The smallest hospital an example needs, written as parts of a plain hospital model: zones with the assets in them,
 * flows, conduits. `subject` names the element that must report, ask or stay silent; absent, any subject counts.
 */
const ExampleSchema = v.strictObject({
  /** What the example shows, for the person who writes rules. */
  shows: v.string(),
  model: v.strictObject({
    perspective: v.optional(v.picklist(['hospital', 'manufacturer'])),
    asOf: v.optional(v.string()),
    zones: v.optional(v.array(v.record(v.string(), v.unknown()))),
    nodes: v.optional(v.array(v.record(v.string(), v.unknown()))),
    flows: v.optional(v.array(v.record(v.string(), v.unknown()))),
    boundaries: v.optional(v.array(v.record(v.string(), v.unknown()))),
    lastReviewed: v.optional(v.string()),
    lastChange: v.optional(v.string()),
  }),
  subject: v.optional(v.string()),
});
export type RuleExample = v.InferOutput<typeof ExampleSchema>;
const Examples = v.pipe(v.array(ExampleSchema), v.readonly());

/** A threat rule. One file each in `templates/rules/`, named by its id; its examples are its tests. */
export const RuleSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'rule-id-not-plain')),
  /** Groups switch on and off together: `remote-maintenance`, `lifecycle`, `generic-stride`, … */
  pack: v.string(),
  scope: v.picklist(SCOPES),
  stride: v.pipe(v.array(v.picklist(STRIDE)), v.minLength(1), v.readonly()),
  severity: v.strictObject({
    patientSafety: v.picklist(SEVERITIES),
    data: v.picklist(SEVERITIES),
    availability: v.picklist(SEVERITIES),
  }),
  /** Why the three numbers are what they are. */
  rationale: BilingualSchema,
  when: ConditionSchema,
  text: v.strictObject({
    /** `title` names the problem; `what` says in plain words what can happen, patients first; `ask` is the question as
     * a person would ask it. `{subject}`, and for flows `{from}` `{to}`, for crossings `{a}` `{b}`, are filled in. */
    ja: v.strictObject({ title: v.string(), what: v.string(), ask: v.optional(v.string()) }),
    en: v.strictObject({ title: v.string(), what: v.string(), ask: v.optional(v.string()) }),
  }),
  /** Ids of `templates/controls/`, best first. */
  answeredBy: v.pipe(v.array(v.string()), v.minLength(1), v.readonly()),
  references: v.pipe(v.array(v.string()), v.readonly()),
  /**
   * A generic rule gives way: it stays silent about a subject for which a specific rule that shares one of its STRIDE
   * categories reports or asks.
   */
  generic: v.optional(v.boolean()),
  /** It speaks of a gap in the drawing, which attacks nobody: it stands with the quality of the drawing, not with threats. */
  about: v.optional(v.literal('drawing')),
  /** Ids of rules that say the same about the same subject more precisely; where one reports, this one stays silent. */
  yieldsTo: v.optional(v.pipe(v.array(v.string()), v.readonly())),
  /** Why no unknown fact ever makes it a question; given where no example asks. */
  neverAsks: v.optional(BilingualSchema),
  examples: v.strictObject({ reports: Examples, asks: Examples, silent: Examples }),
});
/** A rule as it is written, which whoever changes it or hands it on needs. */
export type RuleWithExamples = v.InferOutput<typeof RuleSchema>;
/** A rule as it runs: what its examples are makes no difference. */
export type Rule = Omit<RuleWithExamples, 'examples'>;
