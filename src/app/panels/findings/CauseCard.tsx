import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sharedReasons } from '../../../core/analysis/causes';
import type { Threat } from '../../../core/analysis/report';
import { stateOf } from '../../../core/document/treatment';
import { LEVEL_WORDS } from '../../../core/library/vocabulary';
import { FirstOf } from '../../widgets/FirstOf';
import { SeverityMark } from '../../widgets/SeverityMark';
import { CardHead } from './CardHead';
import type { CardPlace } from './FindingsPane';
import { HelpList } from './HelpList';
import type { RowGroup } from './list-items';
import type { Reading, Row } from './reading';
import { TreatmentForm } from './TreatmentForm';
import { useSentences } from './use-sentences';

const threatOf = ({ finding }: Row): Threat | undefined =>
  finding !== undefined && 'wouldVanishIf' in finding ? finding : undefined;

interface CauseCardProps {
  readonly group: RowGroup;
  readonly place: CardPlace;
  readonly reading: Reading;
}

/** One root cause wherever it applies: what is common to its threats, where they are, and one decision for those chosen. */
export function CauseCard({ group, place, reading }: CauseCardProps) {
  const { t } = useTranslation();
  const sentences = useSentences();
  const { members } = group;
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [first] = members;
  const threats = useMemo(() => members.flatMap((row) => threatOf(row) ?? []), [members]);
  const shared = useMemo(() => sharedReasons(threats), [threats]);
  const chosenThreats = useMemo(() => threats.filter(({ key }) => !left.has(key)), [threats, left]);
  const worst = threats.reduce<Threat | undefined>(
    (a, b) => (a !== undefined && a.level >= b.level ? a : b),
    undefined,
  );
  if (first === undefined || worst === undefined) return null;
  const chosen = members.filter(({ key }) => !left.has(key));
  const choose = (key: string): void => {
    const next = new Set(left);
    if (!next.delete(key)) next.add(key);
    setLeft(next);
  };
  const word = t(`threats.level.${LEVEL_WORDS[worst.level]}`);
  return (
    <article className="card">
      <CardHead
        mark={<SeverityMark mark={worst.level} label={t('threats.levelOf', { level: worst.level, word })} />}
        title={reading.words(first).title}
        place={place}
      />
      <p className="card-subject">{t('threats.cause.label', { count: members.length })}</p>
      <div className="card-columns ph">
        <section>
          <h4>{t('threats.cause.shared')}</h4>
          <ul className="ways">
            {shared.map(({ fact, value }) => (
              <li key={fact}>
                {sentences.label(fact)}
                {t('common.colon')}
                <b>{sentences.value(fact, value)}</b>
              </li>
            ))}
          </ul>
          <h4>{t('threats.card.controls')}</h4>
          <HelpList threats={chosenThreats.length === 0 ? threats : chosenThreats} />
        </section>
        <section>
          <h4>{t('threats.cause.members')}</h4>
          <p className="hint">{t('threats.cause.choose')}</p>
          <div className="actions">
            <button type="button" className="link" onClick={() => setLeft(new Set())}>
              {t('threats.cause.all')}
            </button>
            <button type="button" className="link" onClick={() => setLeft(new Set(members.map(({ key }) => key)))}>
              {t('threats.cause.none')}
            </button>
          </div>
          <ul className="cause-members">
            <FirstOf items={members} keyOf={({ key }) => key}>
              {(row) => (
                <li>
                  <label>
                    <input type="checkbox" checked={!left.has(row.key)} onChange={() => choose(row.key)} />
                    {reading.subject(row) || t('threats.card.whole')}
                  </label>
                  <span className="tag">{t(`threats.decision.${stateOf(row.treatment)}`)}</span>
                </li>
              )}
            </FirstOf>
          </ul>
          <TreatmentForm rows={chosen} />
        </section>
      </div>
    </article>
  );
}
