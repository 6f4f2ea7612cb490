import type { EditorStore } from '../../store/editor';
import { newId } from '../add-part';
import { valueAt } from '../inspector/target';
import { type Block, boundsOf } from './block';
import type { Column } from './columns';
import type { Line } from './lines';
import type { Noun } from './nouns';
import type { Reader } from './use-reader';

/** What happened, below the table until it is closed. */
export interface Notice {
  readonly text: string;
  readonly details: readonly string[];
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** What the commands of a table work on. */
export interface TableDesk {
  readonly store: EditorStore;
  readonly noun: Noun;
  readonly reader: Reader;
  readonly columns: readonly Column[];
  readonly lines: readonly Line[];
  readonly block: Block;
  say(notice: Notice | undefined): void;
}

/** The rows among the lines from one to another, both included. */
export const idsIn = (lines: readonly Line[], from: number, to: number): readonly string[] =>
  lines.slice(from, to + 1).flatMap((line) => (line.kind === 'row' ? [line.id] : []));

/** The rows that the block covers. */
export const rowsInBlock = ({ lines, block }: TableDesk): readonly string[] => {
  const { top, bottom } = boundsOf(block);
  return idsIn(lines, top, bottom);
};

/** The columns that the block covers. */
export const columnsInBlock = ({ columns, block }: TableDesk): readonly Column[] => {
  const { left, right } = boundsOf(block);
  return columns.slice(left, right + 1);
};

/** The value itself, as it stands in the document. */
export const valueIn = ({ reader }: TableDesk, id: string, column: Column): unknown =>
  valueAt(reader.record(id), column.path);

/** Gives one new id after the other, in an order that lasts: rows are listed by id until people sort them. */
export const newIds = ({ store, noun }: TableDesk): (() => string) => {
  const first = newId(store.getState().document, noun.one);
  let count = 0;
  return () => {
    count += 1;
    return `${first}-${String(count).padStart(4, '0')}`;
  };
};
