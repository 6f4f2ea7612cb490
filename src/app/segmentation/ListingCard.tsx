import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { canvasApi } from '../canvas/canvas-api';
import { useEditor } from '../store/editor';
import type { Listing } from './segmentation-state';
import { useNames } from './use-names';

const ROW = 28;
const MOVES: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  PageDown: (at, last) => Math.min(at + 10, last),
  PageUp: (at) => Math.max(at - 10, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/** What a number counts, one line each; a line leads to its place in the drawing. Only lines in view are on the page. */
export function ListingCard({ listing }: { readonly listing: Listing }) {
  const { t, i18n } = useTranslation();
  const names = useNames();
  const select = useEditor((state) => state.select);
  const showThreat = useEditor((state) => state.showThreat);
  const look = useEditor((state) => state.look);
  const { ids, notes, threats, title } = listing;
  const scroller = useRef<HTMLDivElement>(null);
  const [cursor, setCursor] = useState(0);
  const { getVirtualItems, getTotalSize, scrollToIndex } = useVirtualizer({
    count: ids.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 8,
  });
  const open = (at: number): void => {
    const id = ids[at];
    if (id === undefined) return;
    setCursor(at);
    if (threats !== undefined) {
      showThreat(id);
      return;
    }
    select([id]);
    canvasApi.flyTo([id]);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const move = MOVES[event.key];
    if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter' || event.key === ' ') open(cursor);
    else if (move === undefined) return;
    else {
      const next = move(cursor, ids.length - 1);
      setCursor(next);
      scrollToIndex(next);
    }
    event.preventDefault();
  };
  const showAll = (): void => {
    look({ highlight: { kind: 'these', of: ids } });
    canvasApi.reveal(ids);
  };
  const lineId = (at: number): string => `listing-${at}`;
  return (
    <div className="listing">
      <div className="card-head">
        <h3>{title}</h3>
        <span className="card-place">
          {t('separation.list.count', { n: ids.length.toLocaleString(i18n.language) })}
        </span>
        {threats === undefined && (
          <button type="button" onClick={showAll}>
            {t('separation.list.showAll')}
          </button>
        )}
      </div>
      <div
        className="listing-scroll"
        ref={scroller}
        role="listbox"
        aria-label={title}
        aria-activedescendant={lineId(cursor)}
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <div role="presentation" style={{ height: getTotalSize(), position: 'relative' }}>
          {getVirtualItems().map(({ index, start }) => {
            const id = ids[index] ?? '';
            const name = threats?.get(id) ?? names.of(id);
            return (
              // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the list has the focus and the keys
              <div
                key={id}
                id={lineId(index)}
                role="option"
                aria-selected={index === cursor}
                aria-posinset={index + 1}
                aria-setsize={ids.length}
                className="listing-line"
                style={{ height: ROW, transform: `translateY(${start}px)` }}
                onClick={() => open(index)}
              >
                <span className="cut" title={name}>
                  {name}
                </span>
                {notes?.has(id) === true && (
                  <span className="listing-note" title={notes.get(id)}>
                    {notes.get(id)}
                  </span>
                )}
              </div>
            );
          })}
        </div>
      </div>
      <p className="hint">{t('separation.list.choose')}</p>
    </div>
  );
}
