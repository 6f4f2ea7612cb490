import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { Model } from '../../../core/model/model';
import { useEditor } from '../../store/editor';
import { useModel } from '../../store/use-model';
import { FilterBar } from './FilterBar';
import { type Column, FindingList } from './FindingList';
import { filtered, NO_FILTERS, SORTS, type SortBy, sorted } from './filters';
import { grouped, isGroup, isRow, type ListItem, type RowGroup } from './list-items';
import type { Reading, Row } from './reading';
import type { CauseOf } from './rows-by-cause';
import { subjectsAround } from './subjects-around';

/** Where a card stands in its list, and the ways from it. */
export interface CardPlace {
  readonly index: number;
  readonly count: number;
  step(by: 1 | -1): void;
  close(): void;
}

interface RowsUnder {
  readonly heading: string;
  readonly rows: readonly Row[];
}

interface FindingsPaneProps {
  readonly label: string;
  readonly search: string;
  readonly reading: Reading;
  readonly rows: readonly Row[];
  /** Listed at the end, each under a heading of its own. */
  readonly after?: readonly RowsUnder[];
  readonly columns: readonly Column[];
  readonly ofThreats: boolean;
  /** Why there is nothing, where there is nothing. */
  readonly empty: ReactNode;
  readonly above?: ReactNode;
  readonly card: (row: Row, place: CardPlace) => ReactNode;
  /** Where rows of one root cause can stand together, as one line that opens. */
  readonly causes?: { readonly causeOf: CauseOf; readonly card: (group: RowGroup, place: CardPlace) => ReactNode };
  readonly noCard: string;
}

const NO_GROUPS: readonly RowsUnder[] = [];
const NOTHING: ReadonlySet<string> = new Set();

const isTyping = (target: EventTarget): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select') !== null;

/** What to select for a subject: the element itself, or the zones on both sides of a crossing. */
const selectable = (subject: string, model: Model): readonly string[] => {
  const zones = model.crossings.get(subject)?.zones;
  if (zones !== undefined) return zones;
  return (model.asset(subject) ?? model.zone(subject) ?? model.flow(subject)) === undefined ? [] : [subject];
};

/** A list of findings with its filters, and the card of the one that is open. */
export function FindingsPane(props: FindingsPaneProps) {
  const {
    label,
    search,
    reading,
    rows,
    after = NO_GROUPS,
    columns,
    ofThreats,
    empty,
    above,
    card,
    noCard,
    causes,
  } = props;
  const { t, i18n } = useTranslation();
  const number = (value: number): string => value.toLocaleString(i18n.language);
  const model = useModel();
  const selection = useEditor((state) => state.selection);
  const active = useEditor((state) => state.activeThreat);
  const analysing = useEditor((state) => state.analysing);
  const select = useEditor((state) => state.select);
  const showThreat = useEditor((state) => state.showThreat);
  const singleKeys = useEditor((state) => state.singleKeys);
  const [filters, setFilters] = useState(NO_FILTERS);
  const [sortBy, setSortBy] = useState<SortBy>('level');
  const [together, setTogether] = useState(true);
  const [opened, setOpened] = useState<ReadonlySet<string>>(NOTHING);
  const listPart = useRef<HTMLDivElement>(null);
  const cardPart = useRef<HTMLElement>(null);

  const selected = useMemo(() => new Set(selection), [selection]);
  // Filtering and sorting a long list anew at each selection is only worth it when the selection filters.
  const within = filters.onlySelection ? selected : NOTHING;
  // So it is after an edit, when nothing is asked that the edit may have changed.
  const readsModel = sortBy === 'subject' || filters.text !== '' || filters.zone !== undefined;
  const { touches } = reading;
  const read = readsModel ? reading : touches;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `reading` counts only as far as it is read
  const shown = useMemo(
    () => sorted(filtered(rows, filters, reading, within), sortBy, reading),
    [rows, filters, read, within, sortBy],
  );
  const groups = useMemo(
    () =>
      after
        .map(({ heading, rows: all }) => ({ heading, rows: filtered(all, filters, reading, within) }))
        .filter((group) => group.rows.length > 0),
    [after, filters, reading, within],
  );
  const causeOf = together ? causes?.causeOf : undefined;
  const items = useMemo<readonly ListItem[]>(() => {
    const rest = groups.flatMap((group) => [{ heading: group.heading }, ...group.rows]);
    if (causeOf === undefined) return [...shown, ...rest];
    // The finding whose card is open is in sight in its group.
    const isOpen = (key: string, members: readonly Row[]): boolean =>
      opened.has(key) || (active !== undefined && members.some((row) => row.key === active));
    return [...grouped(shown, causeOf, isOpen), ...rest];
  }, [shown, groups, causeOf, opened, active]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `touches` is another one when what stands around something is
  const around = useMemo(() => subjectsAround(selected, model), [touches, selected]);
  const related = useMemo(() => {
    const keys = new Set<string>();
    if (around.size === 0) return keys;
    for (const row of rows) if (reading.subjects(row).some((subject) => around.has(subject))) keys.add(row.key);
    return keys;
  }, [rows, reading.subjects, around]);

  const ways = useMemo(() => items.filter((item) => isRow(item) || isGroup(item)), [items]);
  const isActive = ({ key }: { readonly key: string }): boolean => key === active;
  const index = active === undefined ? -1 : ways.findIndex(isActive);
  const openRow =
    active === undefined ? undefined : (rows.find(isActive) ?? after.flatMap((group) => group.rows).find(isActive));
  const openGroup = active === undefined ? undefined : items.find((item) => isGroup(item) && isActive(item));
  const open = (item: Row | RowGroup): void => {
    const about = isGroup(item) ? item.members : [item];
    const subjects = new Set(about.flatMap((row) => reading.subjects(row)));
    select([...subjects].flatMap((subject) => selectable(subject, model)));
    showThreat(item.key);
  };
  const toggle = ({ key, members, isOpen }: RowGroup): void => {
    // What would no longer be seen gives its place to the group.
    if (isOpen && members.some((row) => row.key === active)) showThreat(key);
    const next = new Set(opened);
    if (isOpen) next.delete(key);
    else next.add(key);
    setOpened(next);
  };
  const step = (by: 1 | -1): void => {
    const next = ways[index < 0 ? 0 : index + by];
    if (next !== undefined) open(next);
  };
  const close = (): void => {
    // Where only one of them has room, the list is there to take the focus once the card has gone.
    flushSync(() => showThreat(undefined));
    listPart.current?.querySelector<HTMLElement>('[role=treegrid]')?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || isTyping(event.target) || event.ctrlKey || event.metaKey) return;
    if (!singleKeys || (event.key !== '[' && event.key !== ']')) return;
    event.stopPropagation();
    step(event.key === ']' ? 1 : -1);
  };
  // Where only one of list and card has room, the card takes the focus that the list would lose.
  useEffect(() => {
    if (active === undefined || listPart.current === null) return;
    if (getComputedStyle(listPart.current).display === 'none') cardPart.current?.focus();
  }, [active]);

  const total = rows.length + after.reduce((sum, group) => sum + group.rows.length, 0);
  const shownCount = shown.length + groups.reduce((sum, group) => sum + group.rows.length, 0);
  const allDecided = filters.state === 'open' && rows.every(({ treatment }) => treatment !== undefined);
  const sortAs = (value: string): void => {
    const by = SORTS.find((each) => each === value);
    if (by !== undefined) setSortBy(by);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys for the list and the card alike
    <div
      className="pane"
      data-card={openRow === undefined && openGroup === undefined ? undefined : ''}
      onKeyDown={onKeyDown}
    >
      <div className="pane-list" ref={listPart}>
        {above}
        {total === 0 ? (
          <div className="pane-empty ph">{empty}</div>
        ) : (
          <>
            <FilterBar filters={filters} onChange={setFilters} search={search} ofThreats={ofThreats} />
            <div className="pane-count">
              <p>
                {t('threats.list.count', { shown: number(shownCount), total: number(total) })}
                {analysing && <span className="updating"> · {t('threats.dock.updating')}</span>}
              </p>
              {causes !== undefined && (
                <button type="button" className="chip" aria-pressed={together} onClick={() => setTogether(!together)}>
                  {t('threats.list.together')}
                </button>
              )}
              {/* The heads of columns sort too, but not all columns have room at all widths. */}
              <label>
                {t('threats.list.order')}
                <select value={sortBy} onChange={({ target }) => sortAs(target.value)}>
                  {columns.map(
                    ({ head, sort }) =>
                      sort !== undefined && (
                        <option key={sort.by} value={sort.by}>
                          {head}
                        </option>
                      ),
                  )}
                </select>
              </label>
            </div>
            {items.length === 0 ? (
              <p className="pane-empty ph">
                {t(allDecided ? 'threats.empty.decided' : 'threats.empty.filtered', { total })}
              </p>
            ) : (
              <FindingList
                label={label}
                items={items}
                columns={columns}
                sortBy={sortBy}
                onSort={setSortBy}
                active={active}
                related={related}
                selection={selection}
                onOpen={open}
                onToggle={toggle}
              />
            )}
          </>
        )}
      </div>
      <section className="pane-card" aria-label={t('threats.card.label')} ref={cardPart} tabIndex={-1}>
        {openRow === undefined && openGroup === undefined ? (
          <p className="pane-empty ph">{noCard}</p>
        ) : (
          <>
            <button type="button" className="link pane-back" onClick={close}>
              ‹ {t('threats.dock.back')}
            </button>
            {openRow !== undefined && card(openRow, { index, count: ways.length, step, close })}
            {isGroup(openGroup) && causes?.card(openGroup, { index, count: ways.length, step, close })}
          </>
        )}
      </section>
    </div>
  );
}
