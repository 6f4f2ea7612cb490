import { useEffect, useMemo, useState } from 'react';
import type { Rule, RuleWithExamples } from '../../core/library/rule';
import { loadRuleExamples } from '../../templates';

const hasExamples = (rule: Rule): rule is RuleWithExamples => 'examples' in rule;

interface Fetched {
  readonly id: string;
  readonly examples: RuleWithExamples['examples'];
}

/** The rule with its examples: a rule of the document carries them, those of ours are fetched; meanwhile `undefined`. */
export const useWithExamples = (rule: Rule): RuleWithExamples | undefined => {
  const [fetched, setFetched] = useState<Fetched>();
  useEffect(() => {
    if (hasExamples(rule)) return undefined;
    let wanted = true;
    void loadRuleExamples(rule.id).then((examples) => {
      if (wanted) setFetched({ id: rule.id, examples });
    });
    return () => {
      wanted = false;
    };
  }, [rule]);
  return useMemo(() => {
    if (hasExamples(rule)) return rule;
    return fetched?.id === rule.id ? { ...rule, examples: fetched.examples } : undefined;
  }, [rule, fetched]);
};
