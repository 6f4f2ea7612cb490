import { useTranslation } from 'react-i18next';
import type { Issue } from '../../core/result';
import { issueWords } from '../../i18n/issue-words';
import './dialogs.css';

const MOST = 300;
/** What matters most comes first. */
const ORDER: readonly Issue['severity'][] = ['error', 'warning', 'info'];
const SIGNS: Readonly<Record<Issue['severity'], string>> = { error: '!', warning: '～', info: 'i' };

/** What was found in a file on the way, what matters most first, each with its place. */
export function IssueList({ issues }: { readonly issues: readonly Issue[] }) {
  const { t } = useTranslation();
  const all = ORDER.flatMap((severity) => issues.filter((issue) => issue.severity === severity));
  return (
    <>
      <ul className="issue-list">
        {all.slice(0, MOST).map((issue, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: issues have no identity and never move
          <li key={index} className={issue.severity}>
            <span className="sign" role="img" aria-label={t(`files.severity.${issue.severity}`)}>
              {SIGNS[issue.severity]}
            </span>
            <span className="ph">{issueWords(issue, t)}</span>
          </li>
        ))}
      </ul>
      {all.length > MOST && <p className="quiet">{t('files.report.more', { n: all.length - MOST })}</p>}
    </>
  );
}
