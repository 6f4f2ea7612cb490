import { useTranslation } from 'react-i18next';
import type { Issue } from '../../core/result';
import { useEditor } from '../store/editor';
import { DialogFrame } from './DialogFrame';
import type { ImportReportData } from './Dialogs';

const MOST = 300;
/** What matters most comes first. */
const ORDER: readonly Issue['severity'][] = ['error', 'warning', 'info'];
const SIGNS: Readonly<Record<Issue['severity'], string>> = { error: '!', warning: '～', info: 'i' };

/** What was read, guessed or refused in a file, with its place; or why nothing was read. */
export default function ImportReportDialog({ report }: { readonly report: ImportReportData }) {
  const { t } = useTranslation();
  const show = useEditor((state) => state.show);
  const { name, read, written, pack, putBack } = report;
  const issues = ORDER.flatMap((severity) => report.issues.filter((issue) => issue.severity === severity));
  const [title, how] =
    written === true
      ? [t('files.report.written', { name }), t('files.report.writtenHow')]
      : read
        ? [t('files.report.read', { name }), t('files.report.readHow')]
        : [
            t(pack === true ? 'files.report.packRefused' : 'files.report.unreadable', { name }),
            t('files.report.untouched'),
          ];
  return (
    <DialogFrame
      title={title}
      wide
      actions={
        <>
          {putBack !== undefined && (
            <button
              type="button"
              className="btn"
              onClick={() => {
                show(undefined);
                putBack();
              }}
            >
              {t('files.report.putBack')}
            </button>
          )}
          <button type="button" className="btn primary" data-first onClick={() => show(undefined)}>
            {t('common.close')}
          </button>
        </>
      }
    >
      <p className="ph">{how}</p>
      <ul className="issue-list">
        {issues.slice(0, MOST).map((issue, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: issues have no identity and never move
          <li key={index} className={issue.severity}>
            <span className="sign" role="img" aria-label={t(`files.severity.${issue.severity}`)}>
              {SIGNS[issue.severity]}
            </span>
            <span className="ph">
              {t(`issues.${issue.code as 'file-empty'}`, { ...issue.params, path: issue.path })}
            </span>
          </li>
        ))}
      </ul>
      {issues.length > MOST && <p className="quiet">{t('files.report.more', { n: issues.length - MOST })}</p>}
    </DialogFrame>
  );
}
