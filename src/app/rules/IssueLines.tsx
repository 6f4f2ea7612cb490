import { useTranslation } from 'react-i18next';
import type { Issue } from '../../core/result';

/** So many faults are told at once. */
const TOLD = 12;

interface IssueLinesProps {
  readonly issues: readonly Issue[];
  /** What people call a place; without it, it is told as it is written in the file. */
  placeOf?(path: string): string;
}

/** What is wrong with a file or a text, each with its place. */
export function IssueLines({ issues, placeOf = (path) => path }: IssueLinesProps) {
  const { t } = useTranslation();
  return (
    <ul className="rule-faults">
      {issues.slice(0, TOLD).map((issue, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: issues have no identity and never move
        <li key={index}>{t(`issues.${issue.code as 'file-empty'}`, { ...issue.params, path: placeOf(issue.path) })}</li>
      ))}
      {issues.length > TOLD && <li>{t('rules.own.refusedMore', { count: issues.length - TOLD })}</li>}
    </ul>
  );
}
