import { useTranslation } from 'react-i18next';
import { ratingOf, scoreCvss } from '../../../core/evidence/cvss/score';
import type { Hit } from '../../../core/evidence/overview/search';
import { type Vulnerability, type VulnerabilityCheck, verdictOf } from '../../../core/model/vulnerability';
import { CvssWords } from '../../cvss/CvssWords';
import { OwnRating } from '../../cvss/OwnRating';
import { ScoreMark } from '../../cvss/ScoreMark';
import { useEditor } from '../../store/editor';
import { DeviceNames } from './DeviceNames';
import { JudgeForm } from './JudgeForm';
import { VerdictBadge } from './VerdictBadge';

/** Whether, and how likely, it is used in attacks; without a list at hand that is not known. */
function Attacks({ finding, checked }: { readonly finding: Vulnerability; readonly checked?: VulnerabilityCheck }) {
  const { t } = useTranslation();
  const { exploitedSince, likelihood } = finding;
  const hadList = checked?.sources.some(({ kind }) => kind === 'kev') === true;
  const percent = Math.round((likelihood ?? 0) * 1_000) / 10;
  return (
    <>
      {exploitedSince !== undefined ? (
        <p className="exploited">{t('vulnerabilities.exploited', { date: exploitedSince })}</p>
      ) : (
        <p>{t(hadList ? 'vulnerabilities.notListed' : 'vulnerabilities.noCatalogue')}</p>
      )}
      {likelihood !== undefined && <p>{t('vulnerabilities.likelihood', { percent })}</p>}
    </>
  );
}

function Fix({ fix }: Pick<Vulnerability, 'fix'>) {
  const { t } = useTranslation();
  if (fix === undefined) return <p className="unknown">{t('vulnerabilities.fix.unknown')}</p>;
  return <p>{fix === false ? t('vulnerabilities.fix.none') : t('vulnerabilities.fix.version', { version: fix })}</p>;
}

function Evidence({ finding, checked }: { readonly finding: Vulnerability; readonly checked?: VulnerabilityCheck }) {
  const { t } = useTranslation();
  return (
    <section>
      <h4>{t('vulnerabilities.card.evidence')}</h4>
      <ul className="match-evidence">
        {finding.evidence.map((one) => (
          <li key={JSON.stringify(one)}>
            <span>{t(`vulnerabilities.means.${one.means}`)}</span> <VerdictBadge verdict={one.verdict} />
            <br />
            <span className="mono">
              {one.at === undefined
                ? one.record
                : t('vulnerabilities.card.record', { record: one.record, date: one.at.slice(0, 10) })}
            </span>
            <br />
            <span className="mono">{one.met}</span>
            {one.mayBeFixed && <p className="ph">{t('vulnerabilities.mayBeFixed')}</p>}
            {one.noFix && <p className="ph">{t('vulnerabilities.fix.stated')}</p>}
          </li>
        ))}
      </ul>
      {checked === undefined ? (
        <p>{t('vulnerabilities.card.never')}</p>
      ) : (
        <>
          <p>{t('vulnerabilities.card.checked', { date: checked.on })}</p>
          <ul className="check-sources">
            {checked.sources.map(({ kind, name, date }) => (
              <li key={`${kind} ${name}`}>
                {t(`vulnerabilities.source.${kind}`)}
                {t('common.colon')}
                {name}
                {date !== undefined && ` (${t('vulnerabilities.data.asOf', { date })})`}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** One vulnerability in one part, with everything that speaks for and against it. */
export function FindingDetail({ hit, isOpen }: { readonly hit: Hit; readonly isOpen: boolean }) {
  const { t } = useTranslation();
  const { finding, component, paper } = hit.entry;
  const said = useEditor((state) => state.document.evidence.get(paper));
  const checked = said?.checked;
  if (finding === undefined) return null;
  const verdict = verdictOf(finding);
  const { score, rating } = finding;
  const ours = rating === undefined ? undefined : scoreCvss(rating.vector);
  const only = hit.assets.length === 1 ? hit.assets[0] : undefined;
  const version = finding.vectors?.[0]?.startsWith('CVSS:') === true ? '3.1' : '2.0';
  const part =
    component === undefined ? t('vulnerabilities.card.whole') : `${component.name} ${component.version ?? ''}`;
  const isOurs = finding.judgement !== undefined;
  return (
    <details className="finding-detail" open={isOpen}>
      <summary>
        <VerdictBadge verdict={verdict} /> <b>{finding.id}</b> <span>{part}</span>{' '}
        {score !== undefined && (
          <small className="finding-score">
            CVSS <ScoreMark score={score} rating={ratingOf(score, version)} />
          </small>
        )}
        {ours?.ok === true && (
          <small className="finding-score">
            {t('cvss.finding.here')}{' '}
            <ScoreMark score={ours.value.overall} rating={ratingOf(ours.value.overall, ours.value.version)} />
          </small>
        )}
        {said?.fileName !== undefined && <small className="finding-paper">{said.fileName}</small>}
      </summary>
      {!isOurs && <p className="ph">{t(`vulnerabilities.meaning.${verdict}`)}</p>}
      {finding.isDisputed && <p className="problem ph">{t('vulnerabilities.disputed')}</p>}
      <Attacks finding={finding} {...(checked && { checked })} />
      <Fix fix={finding.fix} />
      {finding.summary !== undefined && (
        <section>
          <h4>{t('vulnerabilities.card.summary')}</h4>
          <p lang="en">{finding.summary}</p>
        </section>
      )}
      {(finding.vectors?.length ?? 0) > 0 && (
        <details className="finding-scores">
          <summary>{t('vulnerabilities.card.scores')}</summary>
          {finding.vectors?.map((vector) => (
            <CvssWords key={vector} vector={vector} asset={only} />
          ))}
        </details>
      )}
      <OwnRating paper={paper} finding={finding} />
      <DeviceNames ids={hit.assets} />
      <Evidence finding={finding} {...(checked && { checked })} />
      <JudgeForm paper={paper} finding={finding} />
    </details>
  );
}
