import { useTranslation } from 'react-i18next';
import type { Rating } from '../../core/evidence/cvss/score';

interface ScoreMarkProps {
  readonly score: number;
  readonly rating: Rating;
}

/** A score with the word for it, so that colour is not all that tells them apart. */
export function ScoreMark({ score, rating }: ScoreMarkProps) {
  const { t } = useTranslation();
  return (
    <span className="score-mark" data-rating={rating}>
      {t('cvss.score', { score: score.toFixed(1), rating: t(`cvss.rating.${rating}`) })}
    </span>
  );
}
