import * as v from 'valibot';
import { type Condition, ConditionSchema, RuleSchema } from '../library/rule';
import { WordSchema } from '../model/fields';

/** What rules that people write, or bring from elsewhere, may amount to. */
export const OWN_RULE_LIMITS = {
  /** Rules in one document or one pack. */
  rules: 200,
  /** How deep `all`, `any` and `not` may stand inside each other. */
  depth: 8,
  /** Comparisons in one condition. */
  comparisons: 100,
  /** Items of any list of words: categories, measures, references, values that a fact is compared with. */
  items: 100,
  /** Examples of one kind: those that must report, must ask, must stay silent. */
  examples: 20,
  /** Elements in the hospital of one example. */
  elements: 100,
  /** The greatest number, either way, that a fact is compared with; days among them. */
  number: 1_000_000,
} as const;

const { depth, comparisons, items, examples, elements, number } = OWN_RULE_LIMITS;

interface Size {
  readonly depth: number;
  readonly comparisons: number;
}

const partsOf = (condition: Condition): readonly Condition[] | undefined => {
  if ('all' in condition) return condition.all;
  if ('any' in condition) return condition.any;
  return 'not' in condition ? [condition.not] : undefined;
};

/** Depth was limited when the text was read, so that this may call itself. */
const sizeOf = (condition: Condition): Size => {
  const parts = partsOf(condition)?.map(sizeOf);
  if (parts === undefined) return { depth: 0, comparisons: 1 };
  return {
    depth: 1 + Math.max(...parts.map((part) => part.depth)),
    comparisons: parts.reduce((sum, part) => sum + part.comparisons, 0),
  };
};

const isModest = (value: unknown): boolean => {
  if (typeof value === 'number') return Math.abs(value) <= number;
  if (typeof value === 'string') return value.length <= 200;
  return !Array.isArray(value) || (value.length <= items && value.every(isModest));
};

const operandsAreModest = (condition: Condition): boolean =>
  partsOf(condition)?.every(operandsAreModest) ?? Object.values(condition).every(isModest);

const OwnCondition = v.pipe(
  ConditionSchema,
  v.check((condition) => sizeOf(condition).depth <= depth, 'condition-too-deep'),
  v.check((condition) => sizeOf(condition).comparisons <= comparisons, 'condition-too-long'),
  v.check(operandsAreModest, 'condition-too-large'),
);

const limited = <T extends v.GenericSchema<readonly unknown[]>>(list: T, most: number) =>
  v.pipe(list, v.maxLength(most, 'list-too-long'));

const Id = v.pipe(RuleSchema.entries.id, v.maxLength(80, 'text-too-long'));
const Both = v.strictObject({ ja: WordSchema, en: WordSchema });
const Words = v.strictObject({ title: WordSchema, what: WordSchema, ask: v.optional(WordSchema) });

const shape = RuleSchema.entries;
const Example = shape.examples.entries.reports.item;
const fits = (model: Readonly<Record<string, unknown>>): boolean =>
  Object.values(model).every((part) => !Array.isArray(part) || part.length <= elements) &&
  JSON.stringify(model).length <= 50_000;
const Examples = limited(
  v.pipe(
    v.array(
      v.strictObject({
        ...Example.entries,
        shows: WordSchema,
        model: v.pipe(Example.entries.model, v.check(fits, 'example-too-large')),
      }),
    ),
    v.readonly(),
  ),
  examples,
);
const List = (least: number) =>
  v.pipe(v.array(WordSchema), v.minLength(least, 'list-empty'), v.maxLength(items, 'list-too-long'), v.readonly());

/** A rule that people wrote: the same form as ours, with limits, since it may come from anywhere. */
export const OwnRuleSchema = v.strictObject({
  ...shape,
  id: Id,
  pack: Id,
  stride: limited(shape.stride, 6),
  rationale: Both,
  when: OwnCondition,
  text: v.strictObject({ ja: Words, en: Words }),
  answeredBy: List(0),
  references: List(0),
  yieldsTo: v.optional(List(0)),
  neverAsks: v.optional(Both),
  examples: v.strictObject({ reports: Examples, asks: Examples, silent: Examples }),
});

export const OwnRulesSchema = v.pipe(
  v.array(OwnRuleSchema),
  v.maxLength(OWN_RULE_LIMITS.rules, 'list-too-long'),
  v.readonly(),
);
