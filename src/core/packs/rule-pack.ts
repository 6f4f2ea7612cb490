import * as v from 'valibot';
import { refusal } from '../document/issue-list';
import { readJson } from '../document/json-text';
import { OwnRuleSchema, OwnRulesSchema } from '../document/own-rule';
import { schemaIssues } from '../document/schema-issues';
import type { Library } from '../library/library';
import type { RuleWithExamples } from '../library/rule';
import { BilingualSchema } from '../library/text';
import { WordSchema } from '../model/fields';
import { error, fail, ok, type Result } from '../result';
import { checkRule } from './check-rule';

export const PACK_FORMAT = 'sekisho-rule-pack/1';
/** The longest text of a pack, in UTF-16 code units. */
export const PACK_SIZE_LIMIT = 2 * 1024 * 1024;

/** Rules that people hand to each other as a file. Data only: nothing in it is ever executed. */
export const RulePackSchema = v.strictObject({
  schema: v.literal(PACK_FORMAT),
  name: BilingualSchema,
  /** Who wrote it, so that people know whom to ask; nothing proves it. */
  author: v.optional(WordSchema),
  rules: v.pipe(OwnRulesSchema, v.minLength(1, 'list-empty')),
});
export type RulePack = Readonly<v.InferOutput<typeof RulePackSchema>>;

const jsonWithin = (text: string): Result<unknown> =>
  text.length <= PACK_SIZE_LIMIT
    ? readJson(text)
    : fail(
        error('file-too-large', '', { size: Math.ceil(text.length / 1_048_576), limit: PACK_SIZE_LIMIT / 1_048_576 }),
      );

const soundly = <T extends v.GenericSchema>(schema: T, json: unknown): Result<v.InferOutput<T>> => {
  const checked = v.safeParse(schema, json);
  const refused = refusal(schemaIssues(json, checked.issues ?? []));
  if (refused !== undefined) return refused;
  return checked.success ? ok(checked.output) : fail(error('object-expected', ''));
};

/**
 * Reads a pack. Refused as a whole, each fault with its place: size, nesting, unknown fields, facts and controls that
 * the library does not have, an id twice.
 */
export const readPack = (text: string, library: Library): Result<RulePack> => {
  const json = jsonWithin(text);
  if (!json.ok) return json;
  const pack = soundly(RulePackSchema, json.value);
  if (!pack.ok) return pack;
  const first = new Map<string, number>();
  const twice = pack.value.rules.flatMap(({ id }, index) => {
    const earlier = first.get(id);
    if (earlier === undefined) first.set(id, index);
    return earlier === undefined
      ? []
      : [error('id-duplicate', `rules[${index}].id`, { id, first: `rules[${earlier}]` })];
  });
  const faults = pack.value.rules.flatMap((rule, index) => checkRule(rule, library, `rules[${index}]`));
  return refusal([...twice, ...faults]) ?? pack;
};

/** Reads one rule, as the editor shows it. Refused like a pack. */
export const readOwnRule = (text: string, library: Library): Result<RuleWithExamples> => {
  const json = jsonWithin(text);
  if (!json.ok) return json;
  const rule = soundly(OwnRuleSchema, json.value);
  if (!rule.ok) return rule;
  return refusal(checkRule(rule.value, library)) ?? rule;
};

const textOf = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** A rule, or what there is of one yet. */
export const ruleText = (rule: object): string => textOf(rule);

/** The file of a pack; the same rules always give the same bytes. */
export const packText = (name: RulePack['name'], rules: readonly RuleWithExamples[], author?: string): string =>
  textOf({ schema: PACK_FORMAT, name, ...(author === undefined ? {} : { author }), rules });
