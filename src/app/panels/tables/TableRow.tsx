// biome-ignore-all lint/a11y/useSemanticElements: only the rows in view exist and are placed by hand, which table elements are not made for
import { memo } from 'react';
import type { Column } from './columns';
import type { Reader } from './use-reader';

export const cellId = (grid: string, line: number, column: number): string => `${grid}-${line}-${column}`;

/** Columns in view, both included. */
export interface Seen {
  readonly first: number;
  readonly last: number;
}

interface TableRowProps {
  readonly grid: string;
  readonly id: string;
  readonly line: number;
  readonly top: number;
  readonly height: number;
  readonly columns: readonly Column[];
  /** The first and last column in view; the first column of all is always there. */
  readonly seen: Seen;
  readonly reader: Reader;
  readonly isSelected: boolean;
  /** The column of the cell that has the keyboard; -1 in other rows. */
  readonly active: number;
  /** The selected columns; none where the first is beyond the last. */
  readonly left: number;
  readonly right: number;
}

/** One row: its cells in words, unknown ones as such, presumed ones in quieter ink. */
export const TableRow = memo(function TableRow(props: TableRowProps) {
  const { grid, id, line, top, height, columns, seen, reader, isSelected, active, left, right } = props;
  const { speech } = reader;
  return (
    <div
      role="row"
      tabIndex={-1}
      aria-rowindex={line + 2}
      aria-selected={isSelected}
      className="table-row"
      style={{ height, transform: `translateY(${top}px)` }}
    >
      {columns.map((column, at) => {
        if (at > 0 && (at < seen.first || at > seen.last) && at !== active) return null;
        const { text, source } = reader.cell(id, column);
        const isBlock = at >= left && at <= right;
        return (
          <div
            key={column.path}
            id={cellId(grid, line, at)}
            role="gridcell"
            tabIndex={-1}
            aria-colindex={at + 1}
            aria-selected={isBlock}
            aria-readonly={column.isWritable ? undefined : true}
            className={column.isNumber ? 'table-cell number' : 'table-cell'}
            style={{ gridColumn: at + 1 }}
            data-line={line}
            data-column={at}
            data-path={column.path}
            data-active={at === active || undefined}
            data-source={source}
            title={text.length > 12 ? text : undefined}
          >
            {text === '' ? (
              <span className="unknown-word">{speech.unknown}</span>
            ) : source === 'stated' || column.path === 'name' ? (
              text
            ) : (
              speech.automatic(text)
            )}
          </div>
        );
      })}
    </div>
  );
});
