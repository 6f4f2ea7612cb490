import { useTranslation } from 'react-i18next';
import type { PlanWork } from '../../core/segmentation/plan/plan';
import { useEditorStore } from '../store/editor';
import { useLibrary } from '../store/use-model';
import { tryOut } from './try-out';
import { putWhatIf, useWhatIf } from './what-if-state';

interface TryButtonProps {
  /** What is tried, in words. */
  readonly title: string;
  readonly work: readonly PlanWork[];
  readonly label?: string;
}

/** Shows in the drawing what work would make of the hospital; while that is worked out, gives it up. */
export function TryButton({ title, work, label }: TryButtonProps) {
  const { t } = useTranslation();
  const store = useEditorStore();
  const library = useLibrary();
  const working = useWhatIf((state) => state.working);
  if (working?.title === title)
    return (
      <span className="trying">
        <span role="status">{t('separation.preview.working', { title })}</span>
        <button
          type="button"
          onClick={() => {
            working.stop();
            putWhatIf({ working: undefined });
          }}
        >
          {t('separation.work.stop')}
        </button>
      </span>
    );
  const text = label ?? t('separation.preview.try');
  return (
    <span className="trying">
      <button
        type="button"
        aria-label={`${text}: ${title}`}
        disabled={work.length === 0 || working !== undefined}
        onClick={() => void tryOut(store, library, t, { title, work })}
      >
        {text}
      </button>
    </span>
  );
}
