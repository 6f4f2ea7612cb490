// biome-ignore-all lint/a11y/useSemanticElements: only the rows in view exist and are placed by hand, which table elements are not made for
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ClipboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEditor } from '../../store/editor';
import { boundsOf, spotAfter, spotInTurn } from './block';
import { CellInput, type CellInputHandle } from './CellInput';
import { GroupRow } from './GroupRow';
import { gridKeys } from './grid-keys';
import { TableHead } from './TableHead';
import { TableMenu } from './TableMenu';
import { cellId, TableRow } from './TableRow';
import { commitCell, copiedText, pasteText } from './table-actions';
import { rowsInBlock, type TableDesk } from './table-desk';
import type { Columns } from './use-columns';
import type { Cursor } from './use-cursor';
import { spotUnder, useGridMouse } from './use-grid-mouse';
import { useSeenColumns } from './use-seen-columns';

const ROW_REM = 30 / 16;
const remInPixels = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;

/** More than there are ever lines on the page. */
const SLOTS = 128;

interface TableGridProps {
  readonly desk: TableDesk;
  readonly columns: Columns;
  readonly cursor: Cursor;
  readonly groupLabel: string;
  onToggleGroup(text: string): void;
}

/** The cells: only the lines in view are there; the keyboard reaches all of them. */
export function TableGrid({ desk, columns, cursor, groupLabel, onToggleGroup }: TableGridProps) {
  const { t } = useTranslation();
  const gridId = useId();
  const { store, noun, reader, lines } = desk;
  const selection = useEditor((state) => state.selection);
  const scroller = useRef<HTMLDivElement>(null);
  const input = useRef<CellInputHandle>(null);
  const [menu, setMenu] = useState<{ readonly x: number; readonly y: number; readonly head: string | undefined }>();
  const height = Math.round(ROW_REM * remInPixels());
  const { shown, starts } = columns;
  const { block, moveTo, goTo } = cursor;
  const seen = useSeenColumns(scroller, starts);
  const bounds = boundsOf(block);
  const at = block.to;
  const line = lines[at.line];
  const column = shown[at.column];
  const chosen = new Set(selection);

  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 6,
    scrollMargin: height,
    scrollPaddingStart: height,
    // The active line always exists, so that it can be named as such.
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) => {
      const [first, last] = [Math.max(0, startIndex - overscan), Math.min(count - 1, endIndex + overscan)];
      const all = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
      return at.line >= first && at.line <= last ? all : [...all, Math.min(at.line, count - 1)].sort((a, b) => a - b);
    },
  });

  /** Brings a column into view beside the one that stays. */
  const reveal = (index: number): void => {
    const box = scroller.current;
    if (box === null || index === 0) return;
    const [left = 0, right = 0, fixed = 0] = [starts[index], starts[index + 1], starts[1]];
    if (left - fixed < box.scrollLeft) box.scrollLeft = left - fixed;
    else if (right > box.scrollLeft + box.clientWidth) box.scrollLeft = right - box.clientWidth;
  };
  const go = (spot: { readonly line: number; readonly column: number }, extend = false): void => {
    moveTo(spot, extend);
    virtual.scrollToIndex(spot.line);
    reveal(spot.column);
  };

  // What is selected elsewhere comes into sight. What was selected here is where the cursor is, or was: the news of it
  // comes a frame later, when keys may have taken the cursor on.
  const selectedHere = useRef<readonly string[]>(undefined);
  const noting =
    <E,>(handle: (event: E) => void) =>
    (event: E): void => {
      const before = store.getState().selection;
      handle(event);
      const after = store.getState().selection;
      if (after !== before) selectedHere.current = after;
    };
  const latest = useRef({ goTo, lines, at, virtual, selection });
  latest.current = { goTo, lines, at, virtual, selection };
  const only = selection.length === 1 ? selection[0] : undefined;
  useEffect(() => {
    const now = latest.current;
    if (only === undefined || now.selection === selectedHere.current) return;
    const here = now.lines[now.at.line];
    if (here?.kind === 'row' && here.id === only) return;
    const found = now.goTo(only);
    if (found >= 0) now.virtual.scrollToIndex(found, { align: 'center' });
  }, [only]);

  const toggleRows = (): void => {
    const rows = rowsInBlock(desk);
    const all = rows.every((id) => chosen.has(id));
    const others = selection.filter((id) => !rows.includes(id));
    store.getState().select(all ? others : [...others, ...rows]);
  };
  const openMenu = (x: number, y: number, head?: string): void => setMenu({ x, y, head });
  const menuAtCell = (): void => {
    const box = document.getElementById(cellId(gridId, at.line, at.column))?.getBoundingClientRect();
    openMenu(box?.left ?? 0, box?.bottom ?? 0);
  };
  const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / height) - 2);
  const onKeyDown = gridKeys({ desk, cursor, columns: shown.length, page, go, toggleRows, menuAtCell, onToggleGroup });
  const onCopy = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    event.clipboardData.setData('text/plain', copiedText(desk));
  };
  const onPaste = (event: ClipboardEvent): void => {
    const text = event.clipboardData.getData('text/plain');
    event.preventDefault();
    if (text !== '') pasteText(desk, text);
  };

  const { onMouseDown, onMouseMove } = useGridMouse(desk, cursor, () => input.current?.focus());

  const id = line?.kind === 'row' ? line.id : undefined;
  const first = id === undefined || shown[0] === undefined ? '' : reader.cell(id, shown[0]).text;
  const top = height + at.line * height;
  const box = scroller.current;
  return (
    <div
      ref={scroller}
      className="table-scroll"
      style={{
        ['--columns' as string]: shown.map(({ width }) => `${width}px`).join(' '),
        ['--total' as string]: `${starts.at(-1) ?? 0}px`,
      }}
    >
      <div
        id={gridId}
        role="grid"
        tabIndex={-1}
        aria-label={t('tables.grid', { noun: t(`tables.noun.${noun.id}`) })}
        aria-rowcount={lines.length + 1}
        aria-colcount={shown.length}
        aria-multiselectable="true"
        className="table-grid"
        style={{ width: starts.at(-1) }}
        onFocus={(event) => {
          if (event.target === event.currentTarget) input.current?.focus();
        }}
        onMouseDown={noting(onMouseDown)}
        onMouseMove={onMouseMove}
        onDoubleClick={(event) => {
          if (spotUnder(event) !== undefined) input.current?.begin();
        }}
        onContextMenu={(event) => {
          event.preventDefault();
          const head = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-head]') : null;
          openMenu(event.clientX, event.clientY, head?.dataset.head);
        }}
      >
        <TableHead noun={noun} columns={shown} height={height} />
        <div role="rowgroup" className="table-body" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const item = lines[index];
            if (item === undefined) return null;
            // Lines that scroll out hand their elements to those that scroll in.
            const slot = index === at.line ? 'active' : index % SLOTS;
            const place = { grid: gridId, line: index, top: start - height, height };
            if (item.kind === 'group')
              return (
                <GroupRow
                  key={`#${item.text}`}
                  {...place}
                  columns={shown.length}
                  label={groupLabel}
                  text={item.text}
                  count={item.count}
                  isOpen={item.isOpen}
                  isActive={index === at.line}
                  onToggle={() => onToggleGroup(item.text)}
                />
              );
            const isCovered = index >= bounds.top && index <= bounds.bottom;
            return (
              <TableRow
                key={slot}
                {...place}
                id={item.id}
                columns={shown}
                seen={seen}
                reader={reader}
                isSelected={chosen.has(item.id)}
                active={index === at.line ? at.column : -1}
                left={isCovered ? bounds.left : shown.length}
                right={isCovered ? bounds.right : -1}
              />
            );
          })}
        </div>
      </div>
      <CellInput
        handle={input}
        gridId={gridId}
        cellId={line === undefined ? undefined : cellId(gridId, at.line, line.kind === 'group' ? 0 : at.column)}
        id={id}
        column={column}
        label={column === undefined ? '' : `${first} ${column.label}`.trim()}
        place={{ top, left: starts[at.column] ?? 0, width: column?.width ?? 0, height }}
        totalWidth={starts.at(-1) ?? 0}
        opensUp={box !== null && top - box.scrollTop > box.clientHeight / 2}
        reader={reader}
        onCommit={(row, where, text) => commitCell(desk, row, where, text)}
        onDone={(key, back) => {
          const size = { lines: lines.length, columns: shown.length };
          const down = spotAfter(back ? 'ArrowUp' : 'ArrowDown', false, at, size, 1);
          const next = key === 'Tab' ? spotInTurn(at, back, size) : down;
          if (next !== undefined) go(next);
        }}
        onRefused={(text) => desk.say({ text: t('tables.edit.refused', { text }), details: [] })}
        onNotWritable={() => {
          if (id !== undefined) store.getState().select([id]);
          store.getState().put({ inspectorOpen: true });
          desk.say({ text: t('tables.edit.beside'), details: [] });
        }}
        onKeyDown={noting(onKeyDown)}
        onCopy={onCopy}
        onPaste={onPaste}
      />
      {menu !== undefined && (
        <TableMenu
          desk={desk}
          column={shown.find(({ path }) => path === menu.head) ?? column}
          isHead={menu.head !== undefined}
          at={menu}
          onEdit={() => input.current?.begin()}
          onClose={() => {
            setMenu(undefined);
            input.current?.focus();
          }}
        />
      )}
    </div>
  );
}
