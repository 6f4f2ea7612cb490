import { useTranslation } from 'react-i18next';
import type { Issue } from '../../core/result';

/** So many faults are told at once. */
const TOLD = 12;

/** What is wrong with a file or a text, each with its place. */
export function IssueLines({ issues }: { readonly issues: readonly Issue[] }) {
  const { t } = useTranslation();
  return (
    <ul className="rule-faults">
      {issues.slice(0, TOLD).map((issue, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: issues have no identity and never move
        <li key={index}>{t(`issues.${issue.code as 'file-empty'}`, { ...issue.params, path: issue.path })}</li>
      ))}
      {issues.length > TOLD && <li>{t('rules.own.refusedMore', { count: issues.length - TOLD })}</li>}
    </ul>
  );
}
