import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { nameOf } from '../../core/analysis/words-of';
import { consequencesOf } from '../../core/document/edits/consequences';
import { canvasApi } from '../canvas/canvas-api';
import { lostIn, removeNow } from '../canvas/removing';
import { useEditor, useEditorStore } from '../store/editor';
import { useModel } from '../store/use-model';
import { DialogFrame } from './DialogFrame';

/** How many of the chosen are named in the question. */
const NAMED = 3;

/** Asks before much is removed at once, and says what goes along and what stays. */
export default function RemoveDialog({ ids }: { readonly ids: readonly string[] }) {
  const { t } = useTranslation();
  const store = useEditorStore();
  const model = useModel();
  const document_ = useEditor((state) => state.document);
  const language = useEditor((state) => state.language);
  const show = useEditor((state) => state.show);
  const known = useMemo(() => consequencesOf(document_, ids), [document_, ids]);
  const names = ids
    .slice(0, NAMED)
    .map((id) => nameOf(id, model, language))
    .join(t('canvas.say.comma'));
  const what = ids.length > NAMED ? t('canvas.removing.andOthers', { names, count: ids.length - NAMED }) : names;
  const remove = (): void => {
    show(undefined);
    removeNow(store, ids, t);
    canvasApi.focus();
  };
  return (
    <DialogFrame
      title={t('canvas.removing.heading', { things: what })}
      actions={
        <>
          <button type="button" className="btn" data-first onClick={() => show(undefined)}>
            {t('canvas.removing.keep')}
          </button>
          <button type="button" className="btn danger" onClick={remove}>
            {t('canvas.removing.remove')}
          </button>
        </>
      }
    >
      <p className="ph">{t('canvas.removing.lost', { things: lostIn(known, t) })}</p>
      {known.rehomed.length > 0 && (
        <p className="ph">{t('canvas.removing.rehomed', { count: known.rehomed.length })}</p>
      )}
      {known.decisions.length > 0 && (
        <p className="ph">{t('canvas.removing.decisions', { count: known.decisions.length })}</p>
      )}
      <p className="quiet ph">{t('canvas.removing.undo')}</p>
    </DialogFrame>
  );
}
