import type { RuleWithExamples } from './core/library/rule';

/** The examples of every rule of ours, by the path of its file. Fetched through `loadRuleExamples`. */
export const ruleExamples = import.meta.glob('../templates/rules/*.json', {
  eager: true,
  import: 'default',
  query: '?examples',
}) as Readonly<Record<string, RuleWithExamples['examples']>>;
