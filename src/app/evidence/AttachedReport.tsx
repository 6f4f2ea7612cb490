import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Question, Threat } from '../../core/analysis/report';
import { type Sentences, sentencesFor } from '../../core/analysis/sentences';
import { countingPapers } from '../../core/model/counting-papers';
import type { AssetId } from '../../core/model/id';
import type { FactChange } from '../../core/plan/effect';
import { saying } from '../../i18n/saying';
import { readingOf } from '../panels/findings/reading';
import { useSentences, useSourceDetail } from '../panels/findings/use-sentences';
import { useReveal } from '../panels/quality/use-reveal';
import { useEditor } from '../store/editor';
import { useModel } from '../store/use-model';
import { SourceMark } from '../widgets/SourceMark';
import { FindingGroup, type NamedFinding } from './FindingGroup';
import type { Attached } from './use-attaching';
import { useNames } from './use-names';

interface FactLinesProps {
  readonly heading: string;
  readonly changes: readonly FactChange[];
  /** Of the hospital as it was. */
  readonly old: Sentences;
  readonly onShow: (subjects: readonly string[]) => void;
}

/** Facts that changed: what each says now, whence, and what it said before. */
function FactLines({ heading, changes, old, onShow }: FactLinesProps) {
  const { t } = useTranslation();
  const sentences = useSentences();
  const detail = useSourceDetail();
  if (changes.length === 0) return null;
  return (
    <details open>
      <summary>{heading}</summary>
      <ul className="effects">
        {changes.map(({ fact, subject, before, after }) => (
          <li key={`${fact}|${subject}`}>
            <button type="button" className="link" onClick={() => onShow([subject])}>
              {sentences.things([subject])}
            </button>
            <span className="ph">
              {sentences.label(fact)}: <b>{sentences.value(fact, after.value)}</b>
            </span>
            <SourceMark source={after.source.kind} title={detail(after.source)} />
            {before.value !== undefined && (
              <span className="quiet ph">{t('evidence.result.was', { value: old.value(fact, before.value) })}</span>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What attaching papers changed: what went where, facts, questions and threats. */
export function AttachedReport({ attached }: { readonly attached: Attached }) {
  const { t } = useTranslation();
  const model = useModel();
  const language = useEditor((state) => state.language);
  const report = useEditor((state) => state.report);
  const show = useEditor((state) => state.show);
  const nameOf = useNames();
  const reveal = useReveal();
  const { before, effect, facts, files } = attached;
  const [was, is] = [readingOf(before, language), readingOf(model, language)];
  const top = useRef<HTMLUListElement>(null);
  // The list of files that stood here before may have been scrolled down.
  useEffect(() => {
    // Some browsers give a promise, which an effect must not.
    void top.current?.scrollIntoView?.({ block: 'end' });
  }, []);
  const onShow = (subjects: readonly string[]): void => {
    show(undefined);
    reveal(subjects);
  };
  const named = (finding: Threat | Question, reading = is): NamedFinding => {
    const row = { key: finding.key, finding };
    return {
      key: finding.key,
      title: reading.words(row).title,
      about: reading.subject(row),
      subjects: finding.subjects,
      ...('level' in finding ? { level: finding.level } : {}),
    };
  };
  const known = facts.filter((change) => change.before.value === undefined && change.after.value !== undefined);
  const changed = facts.filter((change) => change.before.value !== undefined);
  const old = sentencesFor(before, language, saying(t));
  const groups = (() => {
    if (typeof effect === 'string') return [];
    const { threats, closed, opened } = effect;
    const wereThreats = new Map((attached.was?.threats ?? []).map((threat) => [threat.key, threat]));
    const areThreats = new Map((report?.threats ?? []).map((threat) => [threat.key, threat]));
    const of = (keys: readonly string[], among: ReadonlyMap<string, Threat>, reading = is) =>
      keys.flatMap((key) => among.get(key) ?? []).map((threat) => named(threat, reading));
    return [
      { heading: 'fresh', items: threats.fresh.map((threat) => named(threat)) },
      { heading: 'gone', items: of(threats.gone, wereThreats, was) },
      { heading: 'asked', items: of(threats.asked, wereThreats, was) },
      {
        heading: 'shifts',
        items: of(
          threats.shifts.map(({ key }) => key),
          areThreats,
        ),
      },
      { heading: 'closed', items: closed.map((question) => named(question, was)) },
      { heading: 'opened', items: opened.map((question) => named(question)) },
    ] as const;
  })();
  /** Whether a newer paper counts for all of the devices, so that this one changed nothing. */
  const isOlder = (sha256: string | undefined, assets: readonly AssetId[]): boolean =>
    sha256 !== undefined &&
    assets.length > 0 &&
    assets.every((asset) => !countingPapers(model.evidenceOf(asset)).some((paper) => paper.sha256 === sha256));
  const isNothing = typeof effect !== 'string' && facts.length === 0 && groups.every(({ items }) => items.length === 0);
  return (
    <>
      <ul className="attached-files" ref={top}>
        {files.map(({ at, paper, assets }) => (
          <li key={at} className="ph">
            {t('evidence.result.attached', { name: paper.fileName ?? '' })}
            {assets.length > 0 && (
              <span className="quiet">
                {' '}
                {t('evidence.result.to', { names: assets.slice(0, 5).map(nameOf).join(' · ') })}
              </span>
            )}
            {isOlder(paper.sha256, assets) && <span className="quiet"> {t('evidence.result.older')}</span>}
          </li>
        ))}
      </ul>
      <div role="status">
        {effect === 'waiting' && <p>{t('evidence.result.waiting')}</p>}
        {effect === 'unknown' && <p>{t('evidence.result.unknown')}</p>}
        {isNothing && <p>{t('evidence.result.nothing')}</p>}
      </div>
      {groups.map(({ heading, items }) => (
        <FindingGroup
          key={heading}
          heading={t(`evidence.result.${heading}`, { count: items.length })}
          items={items}
          isOpen={heading === 'fresh' || heading === 'gone'}
          onShow={onShow}
        />
      ))}
      <FactLines
        heading={t('evidence.result.facts', { count: known.length })}
        changes={known}
        old={old}
        onShow={onShow}
      />
      <FactLines
        heading={t('evidence.result.changed', { count: changed.length })}
        changes={changed}
        old={old}
        onShow={onShow}
      />
    </>
  );
}
