import { useVirtualizer } from '@tanstack/react-virtual';
import { type MouseEvent, useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nameOf } from '../../core/analysis/words-of';
import { removeElements } from '../../core/document/edits/remove';
import { rename } from '../../core/document/edits/update';
import { canvasApi } from '../canvas/canvas-api';
import { countsOf } from '../canvas/finding-counts';
import { useEditor, useEditorStore } from '../store/editor';
import { useModel } from '../store/use-model';
import { renamed } from './renamed';
import { lineWords } from './tree/line-words';
import { TreeLine } from './tree/TreeLine';
import { branchesOf, keptBy, openedFor, rowsOf, type TreeRow } from './tree/tree-rows';
import { type Summary, summariesOf, thingsIn } from './tree/tree-summary';
import { useTreeKeys } from './tree/use-tree-keys';
import './panels.css';
import { SearchField } from '../widgets/SearchField';

const LINE_HEIGHT = 26;
const NONE: ReadonlyMap<string, Summary> = new Map();

/** The hospital as a tree: what the drawing shows, for those who do not see it, and a way to find things for all. */
export function TreePanel() {
  const { t } = useTranslation();
  const store = useEditorStore();
  const model = useModel();
  const language = useEditor((state) => state.language);
  const selection = useEditor((state) => state.selection);
  const report = useEditor((state) => state.report);
  const treatments = useEditor((state) => state.document.treatments);
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(
    () => new Set(model.zonesIn(undefined).map(({ id }) => id)),
  );
  const [activeKey, setActiveKey] = useState<string>();
  const [renaming, setRenaming] = useState<string>();
  const [typed, setTyped] = useState('');
  const query = useDeferredValue(typed.trim());
  const prefix = useId();
  const tree = useRef<HTMLDivElement>(null);

  const branches = useMemo(() => branchesOf(model, language), [model, language]);
  const kept = useMemo(() => (query === '' ? undefined : keptBy(model, query)), [model, query]);
  const rows = useMemo(() => rowsOf(branches, expanded, kept), [branches, expanded, kept]);
  const own = useMemo(() => (report === null ? NONE : countsOf(report, treatments)), [report, treatments]);
  const summaryOf = useMemo(() => summariesOf(model, own), [model, own]);
  const things = useMemo(() => thingsIn(model), [model]);
  const chosen = useMemo(() => new Set(selection), [selection]);

  const activeIndex = Math.max(
    0,
    rows.findIndex(({ key }) => key === activeKey),
  );
  const active = rows[activeIndex];
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => tree.current,
    estimateSize: () => LINE_HEIGHT,
    overscan: 12,
    // The active line always exists, so that it can be named as such.
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) => {
      const first = Math.max(0, startIndex - overscan);
      const last = Math.min(count - 1, endIndex + overscan);
      const shown = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
      return shown.includes(activeIndex) || activeIndex >= count
        ? shown
        : [...shown, activeIndex].sort((a, b) => a - b);
    },
  });

  const only = selection.length === 1 ? selection[0] : undefined;
  const opened = useMemo(() => (only === undefined ? [] : openedFor(model, only)), [model, only]);
  const place = opened.join(' ');
  const [last, setLast] = useState({ selection, place });
  // What is selected comes into sight when it is chosen, and again when it is moved elsewhere.
  if (last.selection !== selection || last.place !== place) {
    setLast({ selection, place });
    if (only !== undefined && (active?.id !== only || last.place !== place)) {
      if (opened.some((id) => !expanded.has(id))) setExpanded(new Set([...expanded, ...opened]));
      const flow = model.flow(only);
      setActiveKey(flow === undefined ? only : `${flow.from}/${only}`);
    }
  }
  useEffect(() => {
    if (activeKey !== undefined && activeIndex < rows.length) virtual.scrollToIndex(activeIndex);
  }, [activeKey, activeIndex, rows.length, virtual]);

  const { select } = store.getState();
  const toggle = (row: TreeRow): void => {
    if (!row.expandable) return;
    setActiveKey(row.key);
    const next = new Set(expanded);
    if (!next.delete(row.key)) next.add(row.key);
    setExpanded(next);
  };
  const selectRange = (to: TreeRow): void => {
    const end = rows.findIndex(({ key }) => key === to.key);
    const [low, high] = end < activeIndex ? [end, activeIndex] : [activeIndex, end];
    select([...new Set([...store.getState().selection, ...rows.slice(low, high + 1).map(({ id }) => id)])]);
  };
  const switchOne = ({ id }: TreeRow): void =>
    select(chosen.has(id) ? selection.filter((other) => other !== id) : [...selection, id]);
  const reveal = (row: TreeRow): void => {
    select([row.id]);
    canvasApi.reveal([row.id]);
  };
  const onPick = (row: TreeRow, event: MouseEvent): void => {
    tree.current?.focus({ preventScroll: true });
    if (event.shiftKey) selectRange(row);
    else if (event.ctrlKey || event.metaKey) switchOne(row);
    else reveal(row);
    setActiveKey(row.key);
  };
  const onRename = (row: TreeRow, name: string | undefined): void => {
    const record = model.asset(row.id) ?? model.zone(row.id);
    if (name === undefined) {
      setRenaming(undefined);
      tree.current?.focus({ preventScroll: true });
    } else if (record !== undefined && name.trim() !== '') {
      const table = row.kind === 'zone' ? 'zones' : 'assets';
      store.getState().edit('parts.step.renamed', rename(table, row.id, renamed(record.name, language, name.trim())));
    }
  };
  const remove = (row: TreeRow): void => {
    const ids = chosen.has(row.id) ? selection : [row.id];
    setActiveKey(rows.slice(activeIndex + 1).find(({ id }) => !ids.includes(id))?.key ?? rows[activeIndex - 1]?.key);
    store.getState().edit('parts.step.removed', removeElements(ids));
    select([]);
  };
  const onKeyDown = useTreeKeys({
    rows,
    active,
    nameOf: (row) => nameOf(row.id, model, language),
    move: (row, extend) => {
      if (extend) selectRange(row);
      setActiveKey(row.key);
    },
    toggle,
    open: reveal,
    pick: switchOne,
    rename: (row) => setRenaming(row.kind === 'flow' ? undefined : row.key),
    remove,
  });

  const domId = (key: string): string => `${prefix}${key}`;
  const isEmpty = model.source.zones.size + model.source.assets.size === 0;
  return (
    <section className="panel tree-panel" aria-label={t('parts.tree.heading')}>
      <SearchField className="panel-search" value={typed} label={t('parts.tree.filter')} onChange={setTyped} />
      {isEmpty && (
        <p className="panel-empty ph">
          {t('parts.tree.empty')}
          <br />
          {t('parts.tree.emptyHow')}
        </p>
      )}
      {!isEmpty && rows.length === 0 && <p className="panel-empty ph">{t('parts.tree.nothing', { query })}</p>}
      <p className="panel-quiet" role="status">
        {query === '' ? '' : t('parts.tree.found', { count: rows.length })}
      </p>
      <div
        ref={tree}
        className="tree"
        role="tree"
        aria-label={t('parts.tree.heading')}
        aria-multiselectable="true"
        aria-activedescendant={active === undefined ? undefined : domId(active.key)}
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <div className="tree-length" role="presentation" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const row = rows[item.index];
            if (row === undefined) return null;
            const summary = summaryOf(row.id);
            return (
              <TreeLine
                key={row.key}
                row={row}
                domId={domId(row.key)}
                words={lineWords(row, model, summary, things(row.id), t, language)}
                summary={summary}
                selected={chosen.has(row.id)}
                active={item.index === activeIndex}
                renaming={renaming === row.key}
                top={item.start}
                onPick={onPick}
                onToggle={toggle}
                onRename={onRename}
              />
            );
          })}
        </div>
      </div>
    </section>
  );
}
