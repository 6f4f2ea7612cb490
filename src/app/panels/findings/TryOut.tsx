import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HospitalDocument } from '../../../core/document/document';
import type { Edit } from '../../../core/document/edits/edit';
import { LEVEL_WORDS, LEVELS } from '../../../core/library/vocabulary';
import type { LevelCounts } from '../../../core/plan/rank-actions';
import type { WhatIf } from '../../../core/plan/what-if';
import type { TryStage } from '../../../workers/protocol';
import { useEditor } from '../../store/editor';
import { SeverityMark } from '../../widgets/SeverityMark';
import { useReading } from './use-findings';
import './reasoning.css';

const NAMED = 8;

function Counts({ name, counts }: { readonly name: string; readonly counts: LevelCounts }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      {LEVELS.toReversed().map((level) => (
        <td key={level}>{counts[level]}</td>
      ))}
    </tr>
  );
}

interface NamedThreatsProps {
  readonly label: string;
  readonly keys: readonly string[];
  readonly nameOf: (key: string) => string;
}

/** The first few by name; how many there are is said in the label. */
function NamedThreats({ label, keys, nameOf }: NamedThreatsProps) {
  const { t } = useTranslation();
  if (keys.length === 0) return null;
  return (
    <details>
      <summary>{label}</summary>
      <ul>
        {keys.slice(0, NAMED).map((key) => (
          <li key={key}>{nameOf(key)}</li>
        ))}
        {keys.length > NAMED && <li>{t('reasoning.try.more', { count: keys.length - NAMED })}</li>}
      </ul>
    </details>
  );
}

/** What an edit would bring: threats by level before and after, and which come and go. */
function Outcome({ outcome }: { readonly outcome: WhatIf }) {
  const { t } = useTranslation();
  const reading = useReading();
  const report = useEditor((state) => state.report);
  const { before, after, gone, fresh, asked, shifts } = outcome;
  const known = new Map([...(report?.threats ?? []), ...fresh].map((threat) => [threat.key, threat]));
  const nameOf = (key: string): string => {
    const finding = known.get(key);
    const row = finding === undefined ? { key } : { key, finding };
    return `${reading.words(row).title} — ${reading.subject(row) || t('threats.card.whole')}`;
  };
  const freshKeys = fresh.map(({ key }) => key);
  const shifted = shifts.map(({ key }) => key);
  const levels = new Map(shifts.map(({ key, from, to }) => [key, `${from} → ${to}`]));
  if (gone.length + fresh.length + asked.length + shifts.length === 0) return <p>{t('reasoning.try.same')}</p>;
  return (
    <>
      <table>
        <caption className="hidden-text">{t('reasoning.try.counts')}</caption>
        <thead>
          <tr>
            <td />
            {LEVELS.toReversed().map((level) => (
              <th key={level} scope="col">
                <SeverityMark
                  mark={level}
                  label={t('threats.levelOf', { level, word: t(`threats.level.${LEVEL_WORDS[level]}`) })}
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Counts name={t('reasoning.try.before')} counts={before} />
          <Counts name={t('reasoning.try.after')} counts={after} />
        </tbody>
      </table>
      <NamedThreats label={t('reasoning.try.gone', { count: gone.length })} keys={gone} nameOf={nameOf} />
      <NamedThreats label={t('reasoning.try.fresh', { count: fresh.length })} keys={freshKeys} nameOf={nameOf} />
      <NamedThreats label={t('reasoning.try.asked', { count: asked.length })} keys={asked} nameOf={nameOf} />
      <NamedThreats
        label={t('reasoning.try.shifts', { count: shifts.length })}
        keys={shifted}
        nameOf={(key) => `${nameOf(key)}${t('common.colon')}${levels.get(key) ?? ''}`}
      />
    </>
  );
}

interface Tried {
  readonly about: HospitalDocument;
  /** While nothing has come of it: what it is at. */
  readonly outcome: WhatIf | TryStage | 'failed';
}

const isStage = (outcome: Tried['outcome'] | undefined): outcome is TryStage =>
  typeof outcome === 'string' && outcome !== 'failed';

interface TryOutProps {
  /** The change in words, for the accessible name. */
  readonly what: string;
  /** What would be done; the same one as long as it is the same change. */
  readonly edit: Edit;
}

/** Shows what a change would bring, without making it. While that is worked out, the same button gives it up. */
export function TryOut({ what, edit }: TryOutProps) {
  const { t } = useTranslation();
  const asking = useEditor((state) => state.asking);
  const hospital = useEditor((state) => state.document);
  const [tried, setTried] = useState<Tried>();
  const trying = useRef<AbortController>(undefined);
  // What was tried on an older state of the hospital says nothing about today's.
  const shown = tried?.about === hospital ? tried.outcome : undefined;
  useEffect(() => () => trying.current?.abort(), []);
  const close = (): void => {
    trying.current?.abort();
    setTried(undefined);
  };
  const ask = async (): Promise<void> => {
    trying.current?.abort();
    const own = new AbortController();
    trying.current = own;
    const show = (outcome: Tried['outcome']): void => {
      if (!own.signal.aborted) setTried({ about: hospital, outcome });
    };
    show('waiting');
    const outcome = await asking?.whatIf(edit, { signal: own.signal, onStage: show });
    show(outcome ?? 'failed');
  };
  const verb = shown === undefined ? 'open' : isStage(shown) ? 'cancel' : 'close';
  return (
    <>
      <button
        type="button"
        aria-expanded={shown !== undefined}
        aria-label={t(`reasoning.try.${verb}Of`, { what })}
        disabled={asking === undefined}
        onClick={() => (shown === undefined ? void ask() : close())}
      >
        {t(`reasoning.try.${verb}`)}
      </button>
      <div role="status" className="tried" hidden={shown === undefined}>
        {isStage(shown) && <p>{t(`reasoning.try.stage.${shown}`)}</p>}
        {shown === 'failed' && <p>{t('reasoning.try.failed')}</p>}
        {typeof shown === 'object' && (
          <>
            <p className="tried-head">{t('reasoning.try.heading')}</p>
            <Outcome outcome={shown} />
          </>
        )}
      </div>
    </>
  );
}
