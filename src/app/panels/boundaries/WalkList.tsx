import { useTranslation } from 'react-i18next';
import { BOUNDARY_PARTS, type ResponsibilityBoundary } from '../../../core/segmentation/conduits/responsibility';
import { PartSign } from './PartSign';
import { useBoundaryWords } from './use-boundary-words';

interface WalkListProps {
  readonly boundaries: readonly ResponsibilityBoundary[];
  readonly current: string | undefined;
  onGo(boundary: ResponsibilityBoundary): void;
}

/** So many stand in the list around the one that is looked at; the walk leads to the others. */
const AROUND = 40;

/** The stops of the walk, each with how much of it is settled. */
export function WalkList({ boundaries, current, onGo }: WalkListProps) {
  const { t } = useTranslation();
  const words = useBoundaryWords();
  const at = Math.max(
    0,
    boundaries.findIndex(({ id }) => id === current),
  );
  const from = Math.max(0, Math.min(at - AROUND / 2, boundaries.length - AROUND));
  return (
    <ol className="cm-walk" start={from + 1} aria-label={t('conduits.walk.list')}>
      {boundaries.slice(from, from + AROUND).map((boundary) => {
        const settled = BOUNDARY_PARTS.filter((part) => boundary.parts[part] === 'known').length;
        return (
          <li key={boundary.id}>
            <button
              type="button"
              aria-current={boundary.id === current ? 'step' : undefined}
              onClick={() => onGo(boundary)}
            >
              <PartSign state={boundary.isComplete ? 'known' : 'open'} />
              <span>{words.title(boundary)}</span>
              <small>{t('conduits.walk.settled', { settled, parts: BOUNDARY_PARTS.length })}</small>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
