import { Check, X } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Library } from '../../core/library/library';
import type { Rule, RuleExample, RuleWithExamples } from '../../core/library/rule';
import { type ExampleOutcome, runExample } from '../../core/packs/run-example';
import { useLibrary } from '../store/use-model';

export const EXAMPLE_KINDS = ['reports', 'asks', 'silent'] as const;
export type ExampleKind = (typeof EXAMPLE_KINDS)[number];

const kept = new WeakMap<RuleExample, { readonly rule: Rule; readonly outcome: ExampleOutcome }>();

/** What the rule says about an example: worked out anew only when the rule or the example is another. */
const outcomeOf = (rule: Rule, example: RuleExample, library: Library): ExampleOutcome => {
  const known = kept.get(example);
  if (known?.rule === rule) return known.outcome;
  const outcome = runExample(rule, example, library);
  kept.set(example, { rule, outcome });
  return outcome;
};

/** The examples of a rule, each run as it is looked at. */
export function ExampleOutcomes({ rule }: { readonly rule: RuleWithExamples }) {
  const { t } = useTranslation();
  const library = useLibrary();
  const results = useMemo(
    () =>
      EXAMPLE_KINDS.flatMap((wanted) =>
        rule.examples[wanted].map((example) => ({ wanted, example, outcome: outcomeOf(rule, example, library) })),
      ),
    [rule, library],
  );
  if (results.length === 0) return <p>{t('rules.outcome.none')}</p>;
  const right = results.filter(({ wanted, outcome }) => wanted === outcome).length;
  return (
    <>
      <p role="status">{t('rules.outcome.summary', { right, total: results.length })}</p>
      <ul className="rule-examples">
        {results.map(({ wanted, example, outcome }, index) => {
          const isRight = wanted === outcome;
          const Sign = isRight ? Check : X;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: two examples may be the same, and their order is their name
            <li key={index} data-wrong={!isRight || undefined}>
              <Sign size={14} aria-label={t(isRight ? 'rules.outcome.right' : 'rules.outcome.wrong')} />
              <span>
                {example.shows} <b>{t(`rules.outcome.${outcome}`)}</b>
                {!isRight && ` (${t('rules.outcome.wanted', { outcome: t(`rules.outcome.${wanted}`) })})`}
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
