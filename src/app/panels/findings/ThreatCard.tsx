import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Adjustment, Reason, SeverityAxes } from '../../../core/analysis/report';
import type { SourceKind } from '../../../core/facts/fact';
import { LEVEL_WORDS, type Level, type Severity } from '../../../core/library/vocabulary';
import { SeverityMark } from '../../widgets/SeverityMark';
import { CardHead } from './CardHead';
import { ConsequenceList } from './ConsequenceList';
import { DoubtList } from './DoubtList';
import { FactList } from './FactList';
import type { CardPlace } from './FindingsPane';
import { HelpList } from './HelpList';
import { HowPart } from './HowPart';
import { ReferenceList } from './ReferenceList';
import type { Reading, Row } from './reading';
import { TreatmentForm } from './TreatmentForm';
import { WaysOut } from './WaysOut';

function Axis({ name, value }: { readonly name: keyof SeverityAxes; readonly value: Severity }) {
  const { t } = useTranslation();
  const axis = t(`threats.axis.${name}`);
  return (
    <span className="axis" role="img" aria-label={t('threats.axis.of', { axis, value })}>
      {axis} <b>{value}</b>
      <span className="axis-blocks" data-filled={value} />
    </span>
  );
}

const SOURCES = ['stated', 'evidence', 'derived', 'assumed', 'unknown'] as const satisfies readonly SourceKind[];

const REASONS_FOR_LEVEL = [
  'life-critical',
  'reachable-from-untrusted',
  'not-reachable',
  'many-patients',
  'compensating-control',
] as const;

/** How the level became what it is, step by step: 4 ← 3 and why. */
function Adjustments({ level, adjustments }: { readonly level: Level; readonly adjustments: readonly Adjustment[] }) {
  const { t } = useTranslation();
  const steps = adjustments.map((adjustment, at) => {
    // The level shown is the last one; going back over the later steps gives the one after each.
    const to = adjustments.slice(at + 1).reduce<number>((after, { step }) => after - step, level);
    return { to, from: to - adjustment.step, because: adjustment.because };
  });
  return steps.map(({ to, from, because }) => {
    const why = REASONS_FOR_LEVEL.find((reason) => reason === because);
    return (
      <span key={because} className="adjusted">
        <b>{t('threats.adjusted.line', { to, from })}</b> {why !== undefined && t(`threats.adjusted.${why}`)}
      </span>
    );
  });
}

/** How many of the reasons come from where: stated 3, computed 2. */
function Sources({ reasons }: { readonly reasons: readonly Reason[] }) {
  const { t } = useTranslation();
  const counts = SOURCES.flatMap((kind) => {
    const count = reasons.filter(({ source }) => source.kind === kind).length;
    return count === 0 ? [] : [`${t(`facts.mark.${kind}`)} ${count}`];
  });
  return counts.length === 0 ? null : <p>{t('threats.card.sources', { sources: counts.join(' · ') })}</p>;
}

interface ThreatCardProps {
  readonly row: Row;
  readonly place: CardPlace;
  readonly reading: Reading;
}

/** Everything there is to say about one threat, always in the same order, and the decision about it. */
export function ThreatCard({ row, place, reading }: ThreatCardProps) {
  const { t } = useTranslation();
  const { title, what } = reading.words(row);
  const { finding } = row;
  const threat = finding !== undefined && 'wouldVanishIf' in finding ? finding : undefined;
  const about = useMemo(() => (threat === undefined ? [] : [threat]), [threat]);
  const subject = reading.subject(row) || t('threats.card.whole');
  if (threat === undefined) {
    return (
      <article className="card">
        <CardHead mark={<SeverityMark mark="resolved" label={t('threats.list.gone')} />} title={title} place={place} />
        <p className="card-subject">{subject}</p>
        <p>{t('threats.list.gone')}</p>
        <TreatmentForm rows={[row]} />
      </article>
    );
  }
  const word = t(`threats.level.${LEVEL_WORDS[threat.level]}`);
  const mark = <SeverityMark mark={threat.level} label={t('threats.levelOf', { level: threat.level, word })} />;
  return (
    <article className="card">
      <CardHead mark={mark} title={title} place={place} />
      <div className="card-line">
        <span className="card-subject">{subject}</span>
        <span className="axes">
          <Axis name="patientSafety" value={threat.severity.patientSafety} />
          <Axis name="data" value={threat.severity.data} />
          <Axis name="availability" value={threat.severity.availability} />
        </span>
        <Adjustments level={threat.level} adjustments={threat.adjustments} />
      </div>
      <div className="card-columns ph">
        <section>
          {what !== '' && (
            <>
              <h4>{t('threats.card.what')}</h4>
              <p>{what}</p>
            </>
          )}
          <h4>{t('threats.card.because')}</h4>
          {threat.because.length === 0 ? <p>{t('threats.card.ownReason')}</p> : <FactList reasons={threat.because} />}
          <h4>{t('reasoning.how.heading')}</h4>
          <HowPart threat={threat} />
          <h4>{t('reasoning.otherwise.heading')}</h4>
          <ConsequenceList threat={threat} />
        </section>
        <section>
          <h4>{t('threats.card.controls')}</h4>
          <HelpList threats={about} />
          <h4>{t('threats.card.vanish')}</h4>
          <WaysOut threat={threat} />
          <h4>{t('threats.card.certainty')}</h4>
          <Sources reasons={threat.because} />
          <p>{t(threat.restsOnAssumption ? 'threats.card.assumed' : 'threats.card.certain')}</p>
          <DoubtList threat={threat} />
          <TreatmentForm rows={[row]} />
        </section>
      </div>
      {threat.references.length > 0 && <ReferenceList texts={threat.references} />}
    </article>
  );
}
