import { useTranslation } from 'react-i18next';
import { useEditor } from '../store/editor';
import { BackAndClose } from './BackAndClose';
import { DialogFrame } from './DialogFrame';
import type { ImportReportData } from './Dialogs';
import { IssueList } from './IssueList';

/** What was read, guessed or refused in a file, with its place; or why nothing was read. */
export default function ImportReportDialog({ report }: { readonly report: ImportReportData }) {
  const { t } = useTranslation();
  const show = useEditor((state) => state.show);
  const { name, read, written, pack, keep, putBack } = report;
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
        <BackAndClose back={putBack === undefined ? undefined : { label: t('files.report.putBack'), run: putBack }}>
          {keep !== undefined && (
            <button type="button" className="btn" onClick={() => show({ kind: 'attach', files: [keep] })}>
              {t('files.report.keep')}
            </button>
          )}
        </BackAndClose>
      }
    >
      <p className="ph">{how}</p>
      {keep !== undefined && <p className="ph">{t('files.report.keepHow')}</p>}
      <IssueList issues={report.issues} />
    </DialogFrame>
  );
}
