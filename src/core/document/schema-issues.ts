import type * as v from 'valibot';
import { error, type Issue } from '../result';

type Steps = readonly (string | number)[];

const SHOWN = 80;
const shown = (value: unknown): string => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
};

const pathOf = (steps: Steps): string =>
  steps.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : text === '' ? step : `${text}.${step}`),
    '',
  );

/** Codes that the schemas themselves give as messages. */
const OWN_CODES = new Set([
  'id-empty',
  'id-too-long',
  'id-unprintable',
  'text-empty',
  'text-too-long',
  'date-invalid',
  'number-not-whole',
  'number-too-small',
  'number-too-large',
  'extensions-not-an-object',
  'list-empty',
  'list-too-long',
  'rule-id-not-plain',
  'fact-scope',
  'one-comparison',
  'condition-too-deep',
  'condition-too-long',
  'condition-too-large',
  'example-too-large',
]);

const issueOf = (issue: v.BaseIssue<unknown>): Issue => {
  const steps = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
  const path = pathOf(steps);
  const word = String(steps.at(-1) ?? '');
  if (issue.type === 'strict_object' && issue.expected === 'never') return error('field-not-known', path, { word });
  if (issue.type === 'strict_object' && issue.received === 'undefined') return error('field-missing', path, { word });
  const limit: Readonly<Record<string, number>> =
    typeof issue.requirement === 'number' ? { limit: issue.requirement } : {};
  if (OWN_CODES.has(issue.message)) return error(issue.message, path, { value: shown(issue.input), ...limit });
  if (issue.type === 'max_length') return error('text-too-long', path, { value: shown(issue.input), ...limit });
  return error('value-not-allowed', path, { value: shown(issue.input), allowed: issue.expected ?? '' });
};

/** Names that every object has from birth. Schemas do not see them as keys, so that they would pass unnoticed. */
const INHERITED = ['__proto__', 'constructor', 'prototype'];

/** Linear. Depth was limited when the text was read. `extensions` may say what they want. The steps are those to `value`. */
const inheritedNames = (value: object, steps: (string | number)[], issues: Issue[]): void => {
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1) {
      const item: unknown = value[index];
      if (typeof item !== 'object' || item === null) continue;
      steps.push(index);
      inheritedNames(item, steps, issues);
      steps.pop();
    }
    return;
  }
  for (const name of INHERITED)
    if (Object.hasOwn(value, name)) issues.push(error('field-not-known', pathOf([...steps, name]), { word: name }));
  for (const key of Object.keys(value)) {
    const inner: unknown = Reflect.get(value, key);
    if (typeof inner !== 'object' || inner === null || key === 'extensions') continue;
    steps.push(key);
    inheritedNames(inner, steps, issues);
    steps.pop();
  }
};

/** Whether a record has such a name anywhere, so that a schema alone would let it pass. */
export const hasInheritedNames = (record: unknown): boolean => {
  const issues: Issue[] = [];
  if (typeof record === 'object' && record !== null) inheritedNames(record, [], issues);
  return issues.length > 0;
};

/** What the schema found, in our words, and the names it cannot see. */
export const schemaIssues = (json: unknown, found: readonly v.BaseIssue<unknown>[]): readonly Issue[] => {
  const issues = found.map(issueOf);
  const inherited: Issue[] = [];
  if (typeof json === 'object' && json !== null) inheritedNames(json, [], inherited);
  const named = new Set(issues.map(({ path }) => path));
  return [...issues, ...inherited.filter(({ path }) => !named.has(path))];
};
