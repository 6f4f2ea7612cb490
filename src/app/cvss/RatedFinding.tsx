import { useTranslation } from 'react-i18next';
import { ratingOf, scoreCvss } from '../../core/evidence/cvss/score';
import { refOf } from '../../core/model/component';
import { useEditor } from '../store/editor';
import type { FindingOfPaper } from '../store/page-slice';
import { ScoreMark } from './ScoreMark';

/** Which finding is rated, and what its maker says of it. */
export function RatedFinding({ paper, finding }: FindingOfPaper) {
  const { t } = useTranslation();
  const components = useEditor((state) => state.document.evidence.get(paper)?.components);
  const part = components?.find((one) => refOf(one) === finding.component);
  const read = finding.vectors?.[0] === undefined ? undefined : scoreCvss(finding.vectors[0]);
  return (
    <p className="cvss-rated">
      <b>{finding.id}</b> {part !== undefined && `${part.name} ${part.version ?? ''}`}{' '}
      {read?.ok === true && (
        <span>
          {t('cvss.finding.maker')}{' '}
          <ScoreMark score={read.value.base} rating={ratingOf(read.value.base, read.value.version)} />
        </span>
      )}
      <small>{t('cvss.finding.how')}</small>
    </p>
  );
}
