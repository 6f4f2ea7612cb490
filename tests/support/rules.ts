import type { RuleWithExamples } from '../../src/core/library/rule';
import { ruleExamples } from '../../src/rule-examples';
import { library } from '../../src/templates';

/** Our rules as they are written, sorted by id. */
export const writtenRules: readonly RuleWithExamples[] = [...library.rules.values()].map((rule) => {
  const examples = ruleExamples[`../templates/rules/${rule.id}.json`];
  if (examples === undefined) throw new Error(`The rule ${rule.id} has no examples.`);
  return { ...rule, examples };
});

/** One of our rules as it is written; the first where none is named. */
export const writtenRule = (id = writtenRules[0]?.id): RuleWithExamples => {
  const rule = writtenRules.find((each) => each.id === id);
  if (rule === undefined) throw new Error(`There is no rule ${id}.`);
  return rule;
};
