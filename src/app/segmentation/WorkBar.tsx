import { useTranslation } from 'react-i18next';
import { useEditor } from '../store/editor';
import { useToday } from '../store/today';
import { useLibrary } from '../store/use-model';
import { compute, isSameQuestion } from './compute';
import { useSegmentation } from './segmentation-state';

/** Whether the figures are of the hospital as it is now; a button that works them out anew, and one that stops that. */
export function WorkBar() {
  const { t } = useTranslation();
  const hospital = useEditor((state) => state.document);
  const show = useEditor((state) => state.show);
  const library = useLibrary();
  const today = useToday();
  const working = useSegmentation((state) => state.working);
  const ended = useSegmentation((state) => state.ended);
  const about = useSegmentation((state) => state.result?.about);
  const isStale = about !== undefined && !isSameQuestion(about, hospital);
  const state = about === undefined ? undefined : isStale ? 'stale' : 'fresh';
  return (
    <div className="work-bar" data-stale={isStale || undefined}>
      <p role="status">
        {working !== undefined ? (
          t('separation.work.running', { done: working.done })
        ) : (
          <>
            {ended !== undefined && <strong>{t(`separation.work.${ended}`)} </strong>}
            {state !== undefined && t(`separation.work.${state}`)}
          </>
        )}
      </p>
      <button type="button" className="link" onClick={() => show({ kind: 'purchase' })}>
        {t('keys.command.purchase')}
      </button>
      {working === undefined ? (
        <button
          type="button"
          className={state === 'fresh' ? undefined : 'primary'}
          onClick={() => void compute(hospital, library, today())}
        >
          {t(about === undefined ? 'separation.work.start' : 'separation.work.again')}
        </button>
      ) : (
        <button type="button" onClick={working.stop}>
          {t('separation.work.stop')}
        </button>
      )}
    </div>
  );
}
