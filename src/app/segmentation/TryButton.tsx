import { useTranslation } from 'react-i18next';
import type { PlanStep, PlanWork } from '../../core/segmentation/plan/plan';
import { useEditorStore } from '../store/editor';
import { useLibrary } from '../store/use-model';
import { tryOut } from './try-out';
import { useStepWords } from './use-step-words';
import { putWhatIf, useWhatIf } from './what-if-state';

interface TryButtonProps {
  /** What is tried, in words. */
  readonly title: string;
  readonly work?: readonly PlanWork[];
  /** Steps under the names of their stages, in place of bare work. */
  readonly stages?: readonly { readonly title: string; readonly steps: readonly Pick<PlanStep, 'id' | 'work'>[] }[];
  readonly label?: string;
}

/** Shows in the drawing what work would make of the hospital; while that is worked out, gives it up. */
export function TryButton({ title, work = [], stages, label }: TryButtonProps) {
  const { t } = useTranslation();
  const store = useEditorStore();
  const library = useLibrary();
  const words = useStepWords();
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
  const given = stages ?? [{ title, steps: work.map((each, at) => ({ id: `${at}`, work: each })) }];
  const run = (): void => {
    const named = given.map((stage) => ({
      title: stage.title,
      steps: stage.steps.map((step) => ({ id: step.id, work: step.work, title: words(step.work) })),
    }));
    void tryOut(store, library, t, { title, stages: named });
  };
  const text = label ?? t('separation.preview.try');
  return (
    <span className="trying">
      <button
        type="button"
        aria-label={`${text}${t('common.colon')}${title}`}
        disabled={given.every(({ steps }) => steps.length === 0) || working !== undefined}
        onClick={run}
      >
        {text}
      </button>
    </span>
  );
}
