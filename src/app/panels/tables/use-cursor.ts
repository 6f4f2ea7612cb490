import { useState } from 'react';
import { type Block, inside, type Spot } from './block';
import type { Line } from './lines';

const keyOf = (line: Line | undefined): string | undefined =>
  line === undefined ? undefined : line.kind === 'row' ? `=${line.id}` : `#${line.text}`;

export interface Cursor {
  readonly block: Block;
  /** Moves to a spot; `extend` keeps the corner where the selection began. */
  moveTo(spot: Spot, extend?: boolean): void;
  select(block: Block): void;
  /** Moves to a row when it is shown. Gives its line, -1 when it is not. */
  goTo(id: string): number;
}

/** The selected block of cells. It stays with its row when rows are put in another order. */
export const useCursor = (lines: readonly Line[], columns: number): Cursor => {
  const [state, setState] = useState<{ readonly block: Block; readonly key: string | undefined }>({
    block: { from: { line: 0, column: 0 }, to: { line: 0, column: 0 } },
    key: undefined,
  });
  const size = { lines: lines.length, columns };
  const { to, from } = state.block;
  let block = { from: inside(size, from), to: inside(size, to) };
  if (state.key !== undefined && lines.length > 0 && keyOf(lines[block.to.line]) !== state.key) {
    const line = lines.findIndex((one) => keyOf(one) === state.key);
    const spot = inside(size, { line: line < 0 ? to.line : line, column: to.column });
    block = { from: spot, to: spot };
    setState({ block, key: keyOf(lines[spot.line]) });
  }
  const put = (next: Block): void => setState({ block: next, key: keyOf(lines[next.to.line]) });
  return {
    block,
    moveTo: (spot, extend = false) => put({ from: extend ? block.from : spot, to: spot }),
    select: put,
    goTo: (id) => {
      const line = lines.findIndex((one) => one.kind === 'row' && one.id === id);
      const spot = { line, column: block.to.column };
      if (line >= 0) put({ from: spot, to: spot });
      return line;
    },
  };
};
