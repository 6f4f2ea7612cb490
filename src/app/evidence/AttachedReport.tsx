import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentencesFor } from '../../core/analysis/sentences';
import { countingPapers } from '../../core/model/counting-papers';
import { saying } from '../../i18n/saying';
import { elementsAt, readingOf } from '../panels/findings/reading';
import { useSentences } from '../panels/findings/use-sentences';
import { useReveal } from '../panels/quality/use-reveal';
import { useEditor } from '../store/editor';
import { useModel } from '../store/use-model';
import type { Attachable } from './attachable';
import { FactLines } from './FactLines';
import { FindingGroup, type NamedFinding } from './FindingGroup';
import { changesBehind, type FoundGroup, findingGroups } from './finding-groups';
import type { Attached } from './use-attaching';
import { useNames } from './use-names';

/** As many facts are named as the reason of a finding. */
const REASONS = 3;

/** What attaching papers changed: what went where, facts, questions and threats; of all files, or of one of them. */
export function AttachedReport({ attached }: { readonly attached: Attached }) {
  const { t } = useTranslation();
  const model = useModel();
  const language = useEditor((state) => state.language);
  const report = useEditor((state) => state.report);
  const show = useEditor((state) => state.show);
  const put = useEditor((state) => state.put);
  const showThreat = useEditor((state) => state.showThreat);
  const nameOf = useNames();
  const reveal = useReveal();
  const sentences = useSentences();
  const [only, setOnly] = useState<number>();
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
  const devices = new Set<string>(files.find(({ at }) => at === only)?.assets ?? []);
  const isShown = (subjects: readonly string[]): boolean =>
    only === undefined || subjects.flatMap((id) => elementsAt(id, model)).some((id) => devices.has(id));
  const named = ({ key: group, isPast }: FoundGroup, finding: FoundGroup['findings'][number]): NamedFinding => {
    const row = { key: finding.key, finding };
    const reading = isPast ? was : is;
    // A question was answered by what is known now; all others rest on what became known.
    const because = changesBehind(finding, attached)
      .slice(0, REASONS)
      .map(({ fact, after }) => `${sentences.label(fact)}${t('common.colon')}${sentences.value(fact, after.value)}`);
    return {
      key: finding.key,
      title: reading.words(row).title,
      about: reading.subject(row),
      because: because.length === 0 ? undefined : t('evidence.result.because', { facts: because.join(' · ') }),
      ...('missing' in finding ? {} : { level: finding.level }),
      onOpen: () => {
        onShow(finding.subjects);
        if (isPast) return;
        put({ dockOpen: true, dockPanel: group === 'opened' ? 'questions' : 'threats' });
        showThreat(finding.key);
      },
    };
  };
  const groups = typeof effect === 'string' ? [] : findingGroups(effect, attached.was, report);
  const shownFacts = facts.filter(({ subject }) => isShown([subject]));
  const known = shownFacts.filter((change) => change.before.value === undefined && change.after.value !== undefined);
  const changed = shownFacts.filter((change) => change.before.value !== undefined && change.after.value !== undefined);
  const lost = shownFacts.filter((change) => change.before.value !== undefined && change.after.value === undefined);
  const old = sentencesFor(before, language, saying(t));
  /** Whether a newer paper counts for all of the devices, so that this one changed nothing. */
  const isOlder = ({ paper: { sha256 }, assets }: Attachable): boolean =>
    sha256 !== undefined &&
    assets.length > 0 &&
    assets.every((asset) => !countingPapers(model.evidenceOf(asset)).some((paper) => paper.sha256 === sha256));
  const shownGroups = groups.map((group) => ({
    group,
    items: group.findings.filter(({ subjects }) => isShown(subjects)).map((finding) => named(group, finding)),
  }));
  const isNothing =
    typeof effect !== 'string' && shownFacts.length === 0 && shownGroups.every(({ items }) => items.length === 0);
  return (
    <>
      <ul className="attached-files" ref={top}>
        {files.map((file) => {
          const { at, paper, assets } = file;
          return (
            <li key={at} className="ph">
              {t('evidence.result.attached', { name: paper.fileName ?? '' })}
              {assets.length > 0 && (
                <span className="quiet">
                  {' '}
                  {t('evidence.result.to', { names: assets.slice(0, 5).map(nameOf).join(' · ') })}
                </span>
              )}
              {isOlder(file) && <span className="quiet"> {t('evidence.result.older')}</span>}
              {files.length > 1 && assets.length > 0 && (
                <button
                  type="button"
                  className="link only-this"
                  aria-pressed={only === at}
                  onClick={() => setOnly(only === at ? undefined : at)}
                >
                  {t(only === at ? 'evidence.result.all' : 'evidence.result.only')}
                </button>
              )}
            </li>
          );
        })}
      </ul>
      <div role="status">
        {effect === 'waiting' && <p>{t('evidence.result.waiting')}</p>}
        {effect === 'unknown' && <p>{t('evidence.result.unknown')}</p>}
        {isNothing && <p>{t('evidence.result.nothing')}</p>}
      </div>
      {shownGroups.map(({ group: { key }, items }) => (
        <FindingGroup
          key={key}
          heading={t(`evidence.result.${key}`, { count: items.length })}
          items={items}
          isOpen={key === 'fresh' || key === 'gone'}
        />
      ))}
      {(
        [
          ['facts', known],
          ['changed', changed],
          ['lostFacts', lost],
        ] as const
      ).map(([key, changes]) => (
        <FactLines
          key={key}
          heading={t(`evidence.result.${key}`, { count: changes.length })}
          changes={changes}
          old={old}
          onShow={onShow}
        />
      ))}
    </>
  );
}
