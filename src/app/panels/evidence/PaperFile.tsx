import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { sizeWords } from '../../evidence/size-words';
import { attachedBytes, readAttachedFiles, removeAttached, useAttachedFiles } from '../../storage/attached-files';
import { download } from '../../storage/download';
import { useEditor } from '../../store/editor';
import './paper-file.css';

interface PaperFileProps {
  readonly name: string;
  readonly sha256: string;
}

/** The file that a paper was made of: here to be saved again, or not any more, and then how to get it back. */
export function PaperFile({ name, sha256 }: PaperFileProps) {
  const { t } = useTranslation();
  const say = useEditor((state) => state.say);
  const files = useAttachedFiles((state) => state.files);
  useEffect(() => {
    if (files === undefined) void readAttachedFiles();
  }, [files]);
  if (files === undefined) return null;
  const kept = files?.find((file) => file.sha256 === sha256);
  if (kept === undefined)
    return <p className="quiet ph">{t(files === null ? 'evidence.kept.never' : 'evidence.kept.gone')}</p>;
  const save = async (): Promise<void> => {
    const bytes = await attachedBytes(sha256);
    if (bytes === undefined) say({ text: t('evidence.kept.gone'), tone: 'error' });
    else await download([bytes], name, 'application/octet-stream');
  };
  return (
    <div className="paper-file">
      <button type="button" className="btn compact" onClick={() => void save()}>
        {t('evidence.kept.save', { name })}
      </button>
      <button type="button" className="btn compact ghost" onClick={() => void removeAttached(sha256)}>
        {t('evidence.kept.remove', { size: sizeWords(kept.size) })}
      </button>
    </div>
  );
}
