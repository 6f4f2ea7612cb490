import { useTranslation } from 'react-i18next';
import type { Condition } from '../../core/library/rule';
import { useSentences } from '../panels/findings/use-sentences';

/** A condition as sentences in the reader's language, nested as it is. */
export function ConditionView({ condition }: { readonly condition: Condition }) {
  const { t } = useTranslation();
  const sentences = useSentences();
  const list = (parts: readonly Condition[]) => (
    <ul className="condition">
      {parts.map((part) => (
        <li key={JSON.stringify(part)}>
          <ConditionView condition={part} />
        </li>
      ))}
    </ul>
  );
  if ('all' in condition) {
    return (
      <>
        {t('rules.condition.all')}
        {list(condition.all)}
      </>
    );
  }
  if ('any' in condition) {
    return (
      <>
        {t('rules.condition.any')}
        {list(condition.any)}
      </>
    );
  }
  if ('not' in condition) {
    return (
      <>
        {t('rules.condition.not')}
        {list([condition.not])}
      </>
    );
  }
  return <span title={condition.fact}>{sentences.comparison(condition)}</span>;
}
