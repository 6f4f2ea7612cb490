// biome-ignore-all lint/a11y/useSemanticElements: only the rows in view exist and are placed by hand, which table elements are not made for
import { type KeyboardEvent, type MouseEvent, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { registerTotals } from '../../../core/evidence/paper/register';
import { KIND_WORDS } from '../../evidence/kind-words';
import { useEditor } from '../../store/editor';
import { useRowScroll } from '../../widgets/use-row-scroll';
import { boundsOf, type Spot, spotAfter } from '../tables/block';
import { type Line, linesOf } from '../tables/lines';
import { idsIn } from '../tables/table-desk';
import { useCursor } from '../tables/use-cursor';
import { spotUnder } from '../tables/use-grid-mouse';
import { DeviceLine, GroupLine, isPaperColumn, REGISTER_COLUMNS } from './RegisterRows';
import type { RegisterLine } from './register-lines';
import { markDevices, putRegister, useRegisterView } from './register-state';
import { StatusChoice } from './StatusCell';
import { useStanding } from './use-standing';

interface RegisterGridProps {
  readonly shown: readonly RegisterLine[];
  readonly groups: ReadonlyMap<string, readonly RegisterLine[]>;
  /** Goes to what is beside the list. */
  readonly onOpen: () => void;
}

const keyOf = (line: Line): string => (line.kind === 'row' ? line.id : line.text);

/** Devices under their vendors: arrow keys go through the cells, the space bar marks, Enter changes where a paper stands. */
export function RegisterGrid({ shown, groups, onOpen }: RegisterGridProps) {
  const { t } = useTranslation();
  const id = useId();
  const select = useEditor((state) => state.select);
  const closed = useRegisterView((state) => state.closed);
  const marked = useRegisterView((state) => state.marked);
  const setStanding = useStanding();
  const [isEditing, setEditing] = useState(false);
  const rows = useMemo(() => new Map<string, RegisterLine>(shown.map((row) => [row.asset.id, row])), [shown]);
  const lines = useMemo(() => {
    const ids = [...groups].map(([text, members]) => ({ text, ids: members.map(({ asset }) => asset.id) }));
    return linesOf({ ids: [], groups: ids }, closed);
  }, [groups, closed]);
  const totals = useMemo(
    () => new Map([...groups].map(([text, members]) => [text, registerTotals(members)])),
    [groups],
  );
  const cursor = useCursor(lines, REGISTER_COLUMNS.length);
  const at = cursor.block.to;
  const line = lines[at.line];
  const column = REGISTER_COLUMNS[at.column];
  const idOf = (of: number, place: number): string => `${id}-${of}-${place}`;
  const { scroller, height, virtual } = useRowScroll(lines.length);
  const go = (spot: Spot, extend: boolean): void => {
    cursor.moveTo(spot, extend);
    virtual.scrollToIndex(spot.line);
    const there = lines[spot.line];
    if (there === undefined) return;
    putRegister({ at: { kind: there.kind, key: keyOf(there) } });
    select(there.kind === 'row' ? [there.id] : (groups.get(there.text) ?? []).map(({ asset }) => asset.id));
  };
  const fold = (vendor: string): void => {
    const next = new Set(closed);
    if (!next.delete(vendor)) next.add(vendor);
    putRegister({ closed: next });
  };
  const toggleMarks = (): void => {
    const { top, bottom } = boundsOf(cursor.block);
    const ids =
      line?.kind === 'group' && top === bottom
        ? (groups.get(line.text) ?? []).map(({ asset }) => asset.id)
        : idsIn(lines, top, bottom);
    markDevices(ids, !ids.every((one) => marked.has(one)));
  };
  const enter = (): void => {
    if (line?.kind === 'group') fold(line.text);
    else if (isPaperColumn(column)) setEditing(true);
    else {
      putRegister({ isCardOpen: true });
      onOpen();
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget || event.altKey) return;
    const mod = event.ctrlKey || event.metaKey;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / height) - 2);
    const spot = spotAfter(event.key, mod, at, { lines: lines.length, columns: REGISTER_COLUMNS.length }, page);
    const commands: Readonly<Record<string, () => void>> = {
      ' ': toggleMarks,
      Enter: enter,
      F2: enter,
      Escape: () => putRegister({ marked: new Set() }),
    };
    const command = event.key.toLowerCase() === 'a' && mod ? () => markDevices([...rows.keys()], true) : undefined;
    const run = command ?? (mod || !Object.hasOwn(commands, event.key) ? undefined : commands[event.key]);
    if (event.key === 'Escape' && marked.size === 0) return;
    if (spot !== undefined) go(spot, event.shiftKey);
    else if (run !== undefined) run();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onMouseDown = (event: MouseEvent): void => {
    const spot = spotUnder(event);
    if (spot === undefined || event.button !== 0 || event.target instanceof HTMLSelectElement) return;
    setEditing(false);
    event.preventDefault();
    scroller.current?.focus();
    const there = lines[spot.line];
    const isFold = event.target instanceof Element && event.target.closest('[data-fold]') !== null;
    if (there?.kind === 'group' && isFold) fold(there.text);
    const isMark = event.target instanceof Element && event.target.closest('[data-mark]') !== null;
    if (there?.kind === 'row' && (isMark || event.ctrlKey || event.metaKey))
      markDevices([there.id], !marked.has(there.id));
    go(spot, event.shiftKey);
    if (event.shiftKey) {
      const [top, bottom] = [Math.min(cursor.block.from.line, spot.line), Math.max(cursor.block.from.line, spot.line)];
      markDevices(idsIn(lines, top, bottom), true);
    }
  };
  const row = line?.kind === 'row' ? rows.get(line.id) : undefined;
  const end = (): void => {
    setEditing(false);
    scroller.current?.focus();
  };
  const editing =
    isEditing && row !== undefined && isPaperColumn(column) ? (
      <StatusChoice
        key={`${row.asset.id}|${column}`}
        cell={row.cells[column]}
        label={`${row.name} ${t(KIND_WORDS[column])}`}
        onChoose={(status) => setStanding(column, [row.asset.id], { status })}
        onEnd={end}
      />
    ) : undefined;
  return (
    <div
      ref={scroller}
      className="table-scroll register-grid"
      role="grid"
      tabIndex={0}
      aria-label={t('evidence.register.title')}
      aria-rowcount={lines.length + 1}
      aria-colcount={REGISTER_COLUMNS.length}
      aria-multiselectable="true"
      aria-activedescendant={line === undefined ? undefined : idOf(at.line, line.kind === 'group' ? 0 : at.column)}
      onKeyDown={onKeyDown}
      onMouseDown={onMouseDown}
      onDoubleClick={(event) => {
        if (spotUnder(event) !== undefined && !(event.target instanceof HTMLSelectElement)) enter();
      }}
    >
      <div className="table-row register-head" role="row" tabIndex={-1} aria-rowindex={1} style={{ height }}>
        {REGISTER_COLUMNS.map((name) => (
          <div key={name} role="columnheader" tabIndex={-1} className="table-cell">
            {isPaperColumn(name) ? t(KIND_WORDS[name]) : t(`evidence.register.${name}`)}
          </div>
        ))}
      </div>
      <div role="rowgroup" className="table-body" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const item = lines[index];
          if (item === undefined) return null;
          const isActive = index === at.line;
          const place = { line: index, top: start - height, height, active: isActive ? at.column : -1, idOf };
          if (item.kind === 'group') {
            const sums = totals.get(item.text);
            return sums === undefined ? null : (
              <GroupLine
                key={`#${item.text}`}
                {...place}
                vendor={item.text}
                totals={sums}
                isOpen={item.isOpen}
                isActive={isActive}
              />
            );
          }
          const own = rows.get(item.id);
          return own === undefined ? null : (
            <DeviceLine
              key={item.id}
              {...place}
              row={own}
              isMarked={marked.has(item.id)}
              editing={isActive ? editing : undefined}
            />
          );
        })}
      </div>
    </div>
  );
}
