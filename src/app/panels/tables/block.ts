/** A place in the table: line and column, from 0. */
export interface Spot {
  readonly line: number;
  readonly column: number;
}
/** The cells between where a selection began and where it ends, both included. */
export interface Block {
  readonly from: Spot;
  readonly to: Spot;
}
export interface Size {
  readonly lines: number;
  readonly columns: number;
}

const within = (value: number, count: number): number => Math.max(0, Math.min(count - 1, value));

export const inside = (size: Size, { line, column }: Spot): Spot => ({
  line: within(line, size.lines),
  column: within(column, size.columns),
});

/** First and last line and column of a block, whichever way it was drawn. */
export const boundsOf = ({ from, to }: Block) => ({
  top: Math.min(from.line, to.line),
  bottom: Math.max(from.line, to.line),
  left: Math.min(from.column, to.column),
  right: Math.max(from.column, to.column),
});

/** Where a key leads from a spot; `undefined` for keys that lead nowhere. `page` is how many lines are in view. */
export const spotAfter = (
  key: string,
  far: boolean,
  { line, column }: Spot,
  size: Size,
  page: number,
): Spot | undefined => {
  const last = { line: size.lines - 1, column: size.columns - 1 };
  const spots: Readonly<Record<string, Spot>> = {
    ArrowUp: { line: far ? 0 : line - 1, column },
    ArrowDown: { line: far ? last.line : line + 1, column },
    ArrowLeft: { line, column: far ? 0 : column - 1 },
    ArrowRight: { line, column: far ? last.column : column + 1 },
    PageUp: { line: line - page, column },
    PageDown: { line: line + page, column },
    Home: { line: far ? 0 : line, column: 0 },
    End: { line: far ? last.line : line, column: last.column },
  };
  const spot = Object.hasOwn(spots, key) ? spots[key] : undefined;
  return spot === undefined ? undefined : inside(size, spot);
};

/** The next cell in reading order, or the one before; `undefined` at the ends, where Tab leaves the table. */
export const spotInTurn = ({ line, column }: Spot, back: boolean, size: Size): Spot | undefined => {
  const at = line * size.columns + column + (back ? -1 : 1);
  if (at < 0 || at >= size.lines * size.columns) return undefined;
  return { line: Math.floor(at / size.columns), column: at % size.columns };
};
