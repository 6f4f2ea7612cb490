import { useTranslation } from 'react-i18next';
import { EXAMPLES } from '../storage/examples';
import { useFiles } from '../storage/files-context';
import { useEditor } from '../store/editor';
import { DialogFrame } from './DialogFrame';

/** Starts a document: empty, or from an example. The open one is kept in this browser. */
export default function NewDialog() {
  const { t } = useTranslation();
  const files = useFiles();
  const show = useEditor((state) => state.show);
  const begin = (work: Promise<unknown>): void => {
    show(undefined);
    void work;
  };
  return (
    <DialogFrame title={t('keys.command.new')}>
      <h3 className="cap">{t('files.new.empty')}</h3>
      <div className="card-list">
        <button
          type="button"
          className="card-choice"
          data-first
          onClick={() => begin(files.openEmpty(t('files.untitled'), 'hospital'))}
        >
          <b>{t('files.new.hospital')}</b>
          <span className="quiet small ph">{t('files.new.hospitalFor')}</span>
        </button>
        <button
          type="button"
          className="card-choice"
          onClick={() => begin(files.openEmpty(t('files.untitledProduct'), 'manufacturer'))}
        >
          <b>{t('files.new.product')}</b>
          <span className="quiet small ph">{t('files.new.productFor')}</span>
        </button>
      </div>
      <h3 className="cap">{t('files.new.examples')}</h3>
      <div className="card-list">
        {EXAMPLES.filter((id) => files.exampleIds.includes(id)).map((id) => (
          <button key={id} type="button" className="card-choice" onClick={() => begin(files.openExample(id))}>
            <b>{t(`files.example.${id}`)}</b>
            <span className="quiet small ph">{t(`files.exampleFor.${id}`)}</span>
          </button>
        ))}
      </div>
    </DialogFrame>
  );
}
