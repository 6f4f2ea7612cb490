import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';

export interface Pick {
  readonly id: string;
  readonly label: string;
  /** Made only for the lines that are drawn, where it is a function. */
  readonly icon?: ReactNode | (() => ReactNode);
  /** Shown at the end: where it stands, or what kind it is. */
  readonly end?: string;
}

interface PickListProps {
  readonly label: string;
  readonly placeholder: string;
  readonly query: string;
  /** What the picks were found for; it may come a moment after the query. */
  readonly searched: string;
  readonly onQuery: (query: string) => void;
  readonly picks: readonly Pick[];
  readonly nothing: string;
  /** Said when there are more than the lines shown; gets how many more. */
  readonly more?: (count: number) => string;
  /** Called on Enter or a click. */
  readonly onPick: (id: string) => void;
  /** Where picking only marks: the one that is marked. */
  readonly chosen?: string | undefined;
}

/** As many lines as are drawn at first; more come as one goes down the list. */
export const MOST = 50;

/** Lines drawn beyond the one that the keyboard is on, and how far Page Down goes. */
const BEYOND = 12;
const PAGE = 10;

/** A list narrowed by typing: arrows choose, Enter takes. */
export function PickList({
  label,
  placeholder,
  query,
  searched,
  onQuery,
  picks: all,
  nothing,
  more,
  onPick,
  chosen,
}: PickListProps) {
  const prefix = useId();
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState(MOST);
  const [isAhead, setAhead] = useState(false);
  const active = Math.max(0, Math.min(at, all.length - 1));
  const picks = all.slice(0, Math.max(room, active + BEYOND));
  // biome-ignore lint/correctness/useExhaustiveDependencies: another query starts at the best fit again
  useEffect(() => {
    setAt(0);
    setRoom(MOST);
  }, [query]);
  // Who writes fast presses Enter before the list is there; then it is the first of that list that they mean.
  useEffect(() => {
    if (!isAhead || searched !== query) return;
    setAhead(false);
    const [best] = all;
    if (best !== undefined) onPick(best.id);
  }, [isAhead, searched, query, all, onPick]);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView?.({ block: 'nearest' });
  }, [active]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') setAt(Math.min(active + 1, all.length - 1));
    else if (event.key === 'PageDown') setAt(Math.min(active + PAGE, all.length - 1));
    else if (event.key === 'PageUp') setAt(Math.max(active - PAGE, 0));
    else if (event.key === 'ArrowUp') setAt(Math.max(active - 1, 0));
    else if (event.key === 'Enter') {
      const pick = all[active];
      if (searched !== query) setAhead(true);
      else if (pick !== undefined) onPick(pick.id);
    } else return;
    event.preventDefault();
  };
  const onScroll = ({ currentTarget }: { readonly currentTarget: HTMLElement }): void => {
    const { scrollTop, scrollHeight, clientHeight } = currentTarget;
    if (picks.length < all.length && scrollTop + clientHeight > scrollHeight - clientHeight)
      setRoom(picks.length + MOST);
  };
  return (
    <>
      <input
        className="field"
        type="text"
        role="combobox"
        data-first
        aria-label={label}
        aria-expanded="true"
        aria-controls={`${prefix}-list`}
        aria-autocomplete="list"
        aria-activedescendant={picks.length > 0 ? `${prefix}-${active}` : undefined}
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={(event) => onQuery(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div
        ref={list}
        id={`${prefix}-list`}
        role="listbox"
        aria-label={label}
        className="pick-list"
        tabIndex={-1}
        onScroll={onScroll}
      >
        {picks.map((pick, index) => (
          <div
            key={pick.id}
            id={`${prefix}-${index}`}
            role="option"
            tabIndex={-1}
            aria-posinset={index + 1}
            aria-setsize={all.length}
            aria-selected={index === active || pick.id === chosen}
            className="pick"
            onPointerDown={(event) => {
              event.preventDefault();
              setAt(index);
              onPick(pick.id);
            }}
          >
            {typeof pick.icon === 'function' ? pick.icon() : pick.icon}
            <span className="cut">{pick.label}</span>
            {pick.end !== undefined && <span className="kind">{pick.end}</span>}
          </div>
        ))}
        {more !== undefined && all.length > picks.length && (
          <p className="pick-group quiet">{more(all.length - picks.length)}</p>
        )}
      </div>
      {picks.length === 0 && (
        <p className="quiet ph" role="status">
          {nothing}
        </p>
      )}
    </>
  );
}
