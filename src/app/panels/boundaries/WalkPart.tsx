import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { nameOf } from '../../../core/analysis/words-of';
import { textIn } from '../../../core/library/text';
import { type ResponsibilityBoundary, walkProgress } from '../../../core/segmentation/conduits/responsibility';
import { useEditor } from '../../store/editor';
import { useModel } from '../../store/use-model';
import { BackButton } from '../conduits/BackButton';
import { putConduits, useConduits } from '../conduits/conduits-state';
import { GiveTable } from '../conduits/GiveTable';
import { useTitleBlock } from '../conduits/use-title-block';
import { annexTable, boundaryRegister, REGISTER_WIDTHS } from './annex';
import { BoundaryCard } from './BoundaryCard';
import { useBoundaries } from './use-boundaries';
import { useBoundaryWords } from './use-boundary-words';
import { WalkList } from './WalkList';

/** The parties that boundaries are between, in the order in which they come. */
const partiesOf = (boundaries: readonly ResponsibilityBoundary[]): readonly string[] => [
  ...new Set(boundaries.flatMap(({ sides }) => sides.flatMap(({ party }) => party ?? []))),
];

const isOf =
  (party: string) =>
  ({ sides }: ResponsibilityBoundary): boolean =>
    sides.some((side) => side.party === party);

/** A walk along every responsibility boundary, one after the other, until each is settled; its outcome is the annex. */
export function WalkPart() {
  const { t } = useTranslation();
  const model = useModel();
  const all = useBoundaries();
  const words = useBoundaryWords();
  const about = useTitleBlock();
  const language = useEditor((state) => state.language);
  const title = useEditor((state) => state.document.title);
  const select = useEditor((state) => state.select);
  const chosen = useConduits((state) => state.boundary);
  const [party, setParty] = useState('');
  const parties = useMemo(() => partiesOf(all), [all]);
  const boundaries = useMemo(() => (parties.includes(party) ? all.filter(isOf(party)) : all), [all, parties, party]);
  const isOpen = useConduits((state) => state.isOpen);
  const card = useRef<HTMLElement>(null);
  if (boundaries.length === 0) return <p className="pane-empty ph">{t('conduits.walk.none')}</p>;
  const at = Math.max(
    0,
    boundaries.findIndex(({ id }) => id === chosen),
  );
  const boundary = boundaries[at];
  const { complete, total, unsaid } = walkProgress(boundaries);
  const go = (to: number): void => {
    const next = boundaries[Math.max(0, Math.min(boundaries.length - 1, to))];
    if (next === undefined) return;
    flushSync(() => putConduits({ boundary: next.id, isOpen: true }));
    // Of a boundary that no zones show, the devices that make it are what the drawing has.
    select(next.guests.length > 0 ? next.guests : [next.id]);
    card.current?.focus();
  };
  /** The next one that is not settled, from here on and then from the beginning. */
  const open = [...boundaries.keys()]
    .map((step) => (at + 1 + step) % boundaries.length)
    .find((one) => one !== at && boundaries[one]?.isComplete === false);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.defaultPrevented || !event.altKey) return;
    const moves: Readonly<Record<string, number | undefined>> = { PageDown: at + 1, PageUp: at - 1, End: open };
    const to = moves[event.key];
    if (to === undefined) return;
    event.preventDefault();
    go(to);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys that its buttons do too, wherever in it the focus is
    <div className="pane cm-pane" data-card={isOpen || undefined} onKeyDown={onKeyDown}>
      <div className="pane-list">
        <div className="filter-bar">
          <label className="cm-progress">
            {t('conduits.walk.progress', { complete, total })}
            <progress max={total} value={complete} />
          </label>
          <button type="button" className="btn compact" disabled={at === 0} onClick={() => go(at - 1)}>
            {t('conduits.walk.previous')}
          </button>
          <button
            type="button"
            className="btn compact"
            disabled={at === boundaries.length - 1}
            onClick={() => go(at + 1)}
          >
            {t('conduits.walk.next')}
          </button>
          <button
            type="button"
            className="btn compact"
            disabled={open === undefined}
            onClick={() => open !== undefined && go(open)}
          >
            {t('conduits.walk.skip')}
          </button>
          {parties.length > 1 && (
            <label>
              {t('conduits.walk.party')}
              <select value={party} onChange={({ target }) => setParty(target.value)}>
                <option value="">{t('conduits.walk.all')}</option>
                {parties.map((id) => (
                  <option key={id} value={id}>
                    {nameOf(id, model, language)}
                  </option>
                ))}
              </select>
            </label>
          )}
          <GiveTable
            table={() => {
              const speech = { t, language, words };
              return {
                title: t('conduits.give.annexName', { title: textIn(title, language) }),
                about: about(),
                sheets: [
                  {
                    name: t('conduits.part.boundaries'),
                    table: boundaryRegister(boundaries, model, speech),
                    widths: REGISTER_WIDTHS,
                  },
                ],
                pages: boundaries.map((one, index) => ({
                  name: `${index + 1}. ${words.title(one)}`,
                  table: annexTable(one, model, speech),
                })),
              };
            }}
          />
        </div>
        <p className="cm-hint hint">
          {t('conduits.walk.keys')}
          {unsaid > 0 && ` ${t('conduits.walk.unsaidCount', { count: unsaid })}`}
        </p>
        <WalkList
          boundaries={boundaries}
          current={boundary?.id}
          onGo={(one) => go(boundaries.findIndex(({ id }) => id === one.id))}
        />
      </div>
      <section className="pane-card" aria-label={t('conduits.walk.card')} ref={card} tabIndex={-1}>
        <BackButton />
        {boundary !== undefined && (
          <>
            <p className="hint">{t('conduits.walk.step', { number: at + 1, total })}</p>
            <BoundaryCard key={boundary.id} boundary={boundary} />
          </>
        )}
      </section>
    </div>
  );
}
