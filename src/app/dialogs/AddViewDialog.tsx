import { useTranslation } from 'react-i18next';
import { VIEW_PRESETS } from '../../core/document/view';
import { useFiles } from '../storage/files-context';
import { useEditor } from '../store/editor';
import { DialogFrame } from './DialogFrame';

/** Adds another view of the same hospital, laid out anew. */
export default function AddViewDialog() {
  const { t } = useTranslation();
  const files = useFiles();
  const show = useEditor((state) => state.show);
  return (
    <DialogFrame title={t('shell.addView')}>
      <p className="ph">{t('shell.addViewHow')}</p>
      <div className="card-list">
        {VIEW_PRESETS.map((preset, index) => (
          <button
            key={preset}
            type="button"
            className="card-choice"
            {...(index === 0 ? { 'data-first': true } : {})}
            onClick={() => {
              show(undefined);
              void files.addView(preset, 'keys.step.viewAdded');
            }}
          >
            <b>{t(`shell.preset.${preset}`)}</b>
            <span className="quiet small ph">{t(`shell.presetFor.${preset}`)}</span>
          </button>
        ))}
      </div>
    </DialogFrame>
  );
}
