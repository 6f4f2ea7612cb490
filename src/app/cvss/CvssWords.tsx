import { useTranslation } from 'react-i18next';
import { adjustCvss } from '../../core/evidence/cvss/adjust';
import { type CvssScore, ratingOf, scoreCvss } from '../../core/evidence/cvss/score';
import { METRIC_GROUPS, METRICS, type MetricGroup, writeCvss } from '../../core/evidence/cvss/vector';
import type { CvssWords as Words } from '../../core/library/cvss-words';
import { useEditor } from '../store/editor';
import { ScoreMark } from './ScoreMark';
import { useCvssWords } from './use-cvss-words';
import { useSurroundings } from './use-surroundings';
import './cvss.css';

interface CvssWordsProps {
  /** As it is written, of any version. */
  readonly vector: string;
  /** The device that the vulnerability is in: its surroundings are taken into account beside the base score. */
  readonly asset?: string | undefined;
}

interface GroupProps {
  readonly score: CvssScore;
  readonly words: Words;
  readonly group: MetricGroup;
}

function Group({ score, words, group }: GroupProps) {
  const { t } = useTranslation();
  const language = useEditor((state) => state.language);
  const { version, values } = score.vector;
  const said = METRICS[version].flatMap(({ id, group: of }) => {
    const value = values.get(id);
    const metric = words.metrics[id];
    return of !== group || value === undefined || metric === undefined ? [] : [{ id, value, metric }];
  });
  if (said.length === 0) return null;
  return (
    <>
      <h4>{t(`cvss.group.${group}`)}</h4>
      <dl className="cvss-metrics">
        {said.map(({ id, value, metric }) => (
          <div key={id}>
            <dt>{metric.name[language]}</dt>
            <dd>
              {metric.values[value]?.[language] ?? value}{' '}
              <code>
                {id}:{value}
              </code>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** A CVSS vector in plain words, with its score, and beside it the score where the device stands. */
export function CvssWords({ vector, asset }: CvssWordsProps) {
  const { t } = useTranslation();
  const language = useEditor((state) => state.language);
  const scored = scoreCvss(vector);
  const words = useCvssWords(scored.ok ? scored.value.version : undefined);
  const around = useSurroundings(asset);
  if (!scored.ok) return <p className="problem">{t('cvss.unreadable', { vector })}</p>;
  const score = scored.value;
  const here = around === undefined ? undefined : adjustCvss(score.vector, around);
  return (
    <section className="cvss" aria-label={t('cvss.heading', { version: score.version })}>
      <p className="cvss-head">
        <b>{t('cvss.heading', { version: score.version })}</b>{' '}
        <ScoreMark score={score.base} rating={ratingOf(score.base, score.version)} />
      </p>
      <code className="cvss-vector">{writeCvss(score.vector)}</code>
      {words !== undefined &&
        METRIC_GROUPS.map((group) => <Group key={group} score={score} words={words} group={group} />)}
      {here !== undefined && (
        <section className="cvss-here" aria-label={t('cvss.here.heading')}>
          <h4>{t('cvss.here.heading')}</h4>
          {here.adjustments.length === 0 ? (
            <p>{t('cvss.here.same')}</p>
          ) : (
            <>
              <p>
                <ScoreMark score={here.score.overall} rating={ratingOf(here.score.overall, score.version)} />{' '}
                {t('cvss.here.text')}
              </p>
              <ul>
                {here.adjustments.map(({ metric, value, because }) => (
                  <li key={metric}>
                    {t(`cvss.here.reason.${because}`)} {words?.metrics[metric]?.name[language]}{' '}
                    <code>
                      {metric}:{value}
                    </code>
                  </li>
                ))}
              </ul>
            </>
          )}
        </section>
      )}
    </section>
  );
}
