import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogFrame } from '../dialogs/DialogFrame';
import { attachedBytes, readAttachedFiles, removeAttached, useAttachedFiles } from '../storage/attached-files';
import { download } from '../storage/download';
import { useFiles } from '../storage/files-context';
import type { KeptFileInfo } from '../storage/files-database';
import { useEditor } from '../store/editor';
import { useModel } from '../store/use-model';
import { sizeWords } from './size-words';
import { useNames } from './use-names';
import './evidence.css';

/** As many devices are named beside a file. */
const NAMED = 5;

/** The attached files that this browser keeps: whose they are, what they take up, to save again and to remove. */
export default function KeptFilesDialog() {
  const { t } = useTranslation();
  const model = useModel();
  const nameOf = useNames();
  const language = useEditor((state) => state.language);
  const show = useEditor((state) => state.show);
  const { exportAs } = useFiles();
  const files = useAttachedFiles((state) => state.files);
  useEffect(() => void readAttachedFiles(), []);
  const papers = model.source.evidence.values();
  const aboutOf = (sha256: string): string => {
    const own = papers.filter((paper) => paper.sha256 === sha256);
    if (own.length === 0) return t('evidence.kept.elsewhere');
    const names = own.flatMap(({ assets }) => assets).map(nameOf);
    if (names.length === 0) return t('evidence.devices.none');
    const more = names.length > NAMED ? ` ${t('evidence.devices.and', { count: names.length - NAMED })}` : '';
    return t('evidence.result.to', { names: names.slice(0, NAMED).join(' · ') }) + more;
  };
  const save = async ({ sha256, name }: KeptFileInfo): Promise<void> => {
    const bytes = await attachedBytes(sha256);
    if (bytes !== undefined) await download([bytes], name, 'application/octet-stream');
  };
  const total = (files ?? []).reduce((sum, { size }) => sum + size, 0);
  return (
    <DialogFrame
      title={t('keys.command.keptFiles')}
      wide
      actions={
        <>
          <button
            type="button"
            className="btn"
            onClick={() => {
              show(undefined);
              void exportAs('sekisho', true);
            }}
          >
            {t('keys.command.saveWithFiles')}
          </button>
          <button type="button" className="btn primary" data-first onClick={() => show(undefined)}>
            {t('common.close')}
          </button>
        </>
      }
    >
      <p className="ph">{t('evidence.kept.how')}</p>
      {files === null && <p className="fault ph">{t('evidence.kept.never')}</p>}
      <p role="status">
        {files?.length === 0 && t('evidence.kept.none')}
        {(files?.length ?? 0) > 0 && t('evidence.kept.total', { count: files?.length ?? 0, size: sizeWords(total) })}
      </p>
      <ul>
        {files?.map((file) => (
          <li key={file.sha256} className="kept-row">
            <span>
              <b className="cut">{file.name}</b>
              <br />
              <span className="quiet small ph">
                {sizeWords(file.size)} · {new Date(file.keptAt).toLocaleDateString(language)} · {aboutOf(file.sha256)}
              </span>
            </span>
            <button
              type="button"
              className="btn compact"
              aria-label={t('evidence.kept.save', { name: file.name })}
              onClick={() => void save(file)}
            >
              {t('evidence.kept.saveIt')}
            </button>
            <button
              type="button"
              className="btn compact ghost"
              aria-label={t('evidence.kept.removeNamed', { name: file.name })}
              onClick={() => void removeAttached(file.sha256)}
            >
              {t('common.delete')}
            </button>
          </li>
        ))}
      </ul>
    </DialogFrame>
  );
}
