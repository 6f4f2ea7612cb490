import { useTranslation } from 'react-i18next';
import { rateFinding } from '../../core/document/edits/vulnerabilities';
import { useEditor } from '../store/editor';
import type { FindingOfPaper } from '../store/page-slice';
import { CvssWords } from './CvssWords';

/**
 * What people here say of how grave a finding is, and the ways to say so and to take it back. They had the device in mind,
 * so that its surroundings are not reckoned with once more.
 */
export function OwnRating({ paper, finding }: FindingOfPaper) {
  const { t } = useTranslation();
  const edit = useEditor((state) => state.edit);
  const show = useEditor((state) => state.show);
  const { rating } = finding;
  return (
    <section className="own-rating" aria-label={t('cvss.finding.heading')}>
      <h4>{t('cvss.finding.heading')}</h4>
      {rating !== undefined && (
        <>
          <p className="ph">
            {rating.by === undefined
              ? t('cvss.finding.made', { date: rating.on })
              : t('cvss.finding.madeBy', { date: rating.on, by: rating.by })}
          </p>
          <details>
            <summary>{t('cvss.finding.open')}</summary>
            <CvssWords vector={rating.vector} />
            {rating.rubric !== undefined && <code className="cvss-vector">{rating.rubric}</code>}
          </details>
        </>
      )}
      <div className="judge-buttons">
        <button type="button" onClick={() => show({ kind: 'cvss', finding: { paper, finding } })}>
          {t(rating === undefined ? 'cvss.finding.rate' : 'cvss.finding.change')}
        </button>
        {rating !== undefined && (
          <button type="button" onClick={() => edit('cvss.step.takeBack', rateFinding(paper, finding, undefined))}>
            {t('vulnerabilities.judge.takeBack')}
          </button>
        )}
      </div>
    </section>
  );
}
