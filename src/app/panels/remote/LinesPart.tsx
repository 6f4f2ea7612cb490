import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { textIn } from '../../../core/library/text';
import type { OutsideLine } from '../../../core/segmentation/remote/outside-line';
import { useEditor } from '../../store/editor';
import { BackButton } from '../conduits/BackButton';
import { putConduits, useConduits } from '../conduits/conduits-state';
import { GiveTable } from '../conduits/GiveTable';
import { useTitleBlock } from '../conduits/use-title-block';
import { ConsolidationCard } from './ConsolidationCard';
import { LineCard } from './LineCard';
import { LineList } from './LineList';
import { LINE_WIDTHS, lineTable } from './line-table';
import { useLineWords } from './use-line-words';
import { useLineReach, useOutsideLines } from './use-outside-lines';

const FILTERS = ['broken', 'open', 'leftover', 'session'] as const;
type Filter = (typeof FILTERS)[number];

const PASSES: Readonly<Record<Filter, (line: OutsideLine) => boolean>> = {
  broken: ({ verdict }) => verdict === 'broken',
  open: ({ verdict }) => verdict === 'open',
  leftover: ({ isLeftover }) => isLeftover,
  session: ({ isSession }) => isSession,
};

/** Every line from outside, what is known and missing of each, and how they end at one entry. */
export function LinesPart() {
  const { t } = useTranslation();
  const all = useOutsideLines();
  const reach = useLineReach();
  const words = useLineWords();
  const about = useTitleBlock();
  const language = useEditor((state) => state.language);
  const title = useEditor((state) => state.document.title);
  const select = useEditor((state) => state.select);
  const chosen = useConduits((state) => state.line);
  const isOpen = useConduits((state) => state.isOpen);
  const [filter, setFilter] = useState<Filter>();
  const [isOneEntry, setOneEntry] = useState(false);
  const card = useRef<HTMLElement>(null);
  if (all === undefined)
    return (
      <p className="pane-empty" role="status">
        {t('conduits.line.working')}
      </p>
    );
  const shown = filter === undefined ? all : all.filter(PASSES[filter]);
  const line = shown.find(({ id }) => id === chosen);
  const choose = ({ id }: OutsideLine): void => {
    setOneEntry(false);
    putConduits({ line: id });
    select([id]);
  };
  const open = (): void => {
    flushSync(() => putConduits({ isOpen: true }));
    card.current?.focus();
  };
  return (
    <div className="pane cm-pane" data-card={isOpen || undefined}>
      <div className="pane-list">
        <search className="filter-bar" aria-label={t('conduits.line.filter')}>
          <button
            type="button"
            className="chip"
            aria-pressed={isOneEntry}
            onClick={() => {
              setOneEntry(!isOneEntry);
              putConduits({ isOpen: !isOneEntry });
            }}
          >
            {t('conduits.entry.open')}
          </button>
          {FILTERS.map((one) => (
            <button
              key={one}
              type="button"
              className="chip"
              aria-pressed={filter === one}
              onClick={() => setFilter(filter === one ? undefined : one)}
            >
              {t(`conduits.lineFilter.${one}`)} {all.filter(PASSES[one]).length.toLocaleString(language)}
            </button>
          ))}
          <span className="cm-count">{t('conduits.line.count', { count: shown.length })}</span>
          <GiveTable
            table={() => ({
              title: t('conduits.give.linesName', { title: textIn(title, language) }),
              about: about(),
              sheets: [
                { name: t('conduits.part.lines'), table: lineTable(shown, reach, t, words), widths: LINE_WIDTHS },
              ],
            })}
          />
        </search>
        {shown.length === 0 ? (
          <p className="pane-empty ph">{t(all.length === 0 ? 'conduits.line.none' : 'conduits.line.nothing')}</p>
        ) : (
          <LineList
            lines={shown}
            reach={reach}
            chosen={line?.id}
            onChoose={choose}
            onShow={() => putConduits({ isOpen: true })}
            onOpen={open}
          />
        )}
      </div>
      <section className="pane-card" aria-label={t('conduits.line.card')} ref={card} tabIndex={-1}>
        <BackButton />
        {isOneEntry ? (
          <ConsolidationCard lines={all} />
        ) : line === undefined ? (
          <p className="pane-empty ph">{t('conduits.line.choose')}</p>
        ) : (
          <LineCard key={line.id} line={line} reach={reach?.get(line.inside)} />
        )}
      </section>
    </div>
  );
}
