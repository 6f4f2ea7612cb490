import type { Cell } from '../../../core/document/edits/cells';
import { valueAt } from '../inspector/target';
import type { Column } from './columns';
import { readCell } from './read-cell';
import type { Speech } from './speech';
import type { TextBlock } from './tsv';

/** A cell that could not be read: where it stands in the table, and what was written. */
export interface Refused {
  readonly id: string;
  readonly path: string;
  readonly written: string;
}

export interface Pasting {
  readonly cells: readonly Cell[];
  readonly refused: readonly Refused[];
  /** Rows of the block that found no row in the table. */
  readonly beyond: TextBlock;
  /** How many rows and columns the block covers in the table. */
  readonly height: number;
  readonly width: number;
}

/** The text for a place, when one cell or a smaller block fills a larger selection. */
const repeated = (block: TextBlock, own: number, row: number, column: number): string =>
  block[row % block.length]?.[column % own] ?? '';

const widthOf = (block: TextBlock): number => Math.max(...block.map((row) => row.length));

/** How often a side of the block goes into the selected side: whole times, or once. */
const stretched = (own: number, selected: number): number => (selected > own && selected % own === 0 ? selected : own);

/**
 * Reads a block of texts into rows and columns from one corner. A block that fits a whole number of times into what is
 * selected fills it. Each cell is read by its column; what cannot be read is named and left out.
 */
export const pasteBlock = (
  block: TextBlock,
  rows: readonly { readonly id: string }[],
  columns: readonly Column[],
  selected: { readonly height: number; readonly width: number },
  speech: Speech,
): Pasting => {
  const height = stretched(block.length, selected.height);
  const own = widthOf(block);
  const width = Math.min(columns.length, stretched(own, selected.width));
  const cells: Cell[] = [];
  const refused: Refused[] = [];
  rows.slice(0, height).forEach((record, row) => {
    columns.slice(0, width).forEach((column, at) => {
      const written = repeated(block, own, row, at);
      const before = valueAt(record, column.path);
      const reading = readCell(column, written, before, speech);
      if (!reading.read) refused.push({ id: record.id, path: column.path, written });
      else cells.push({ id: record.id, path: column.path, value: reading.value });
    });
  });
  return { cells, refused, beyond: block.slice(rows.length), height: Math.min(height, rows.length), width };
};
