import type { Rect } from '../../core/drawing/scene';

/** Finds boxes by place, looking only nearby. Built once, never changed. */
export interface SpatialIndex {
  /** The numbers of all boxes whose cells meet the area, ascending, each once; some may lie just beside it. */
  near(area: Rect): readonly number[];
}

/** Never more cells than this, whatever the size of the drawing. */
const CELLS_AT_MOST = 250_000;

/**
 * A grid over boxes, given as left, top, right, bottom one after the other. Building is linear in the cells that boxes
 * cover; asking is linear in what is found.
 */
export const spatialIndexOf = (boxes: Float64Array, wantedCell: number): SpatialIndex => {
  const count = boxes.length >> 2;
  let left = Number.POSITIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < boxes.length; i += 4) {
    left = Math.min(left, boxes[i] ?? 0);
    top = Math.min(top, boxes[i + 1] ?? 0);
    right = Math.max(right, boxes[i + 2] ?? 0);
    bottom = Math.max(bottom, boxes[i + 3] ?? 0);
  }
  if (count === 0) return { near: () => [] };
  const cell = Math.max(wantedCell, Math.sqrt(((right - left + 1) * (bottom - top + 1)) / CELLS_AT_MOST));
  const columns = Math.floor((right - left) / cell) + 1;
  const rows = Math.floor((bottom - top) / cell) + 1;
  const columnOf = (x: number): number => Math.min(columns - 1, Math.max(0, Math.floor((x - left) / cell)));
  const rowOf = (y: number): number => Math.min(rows - 1, Math.max(0, Math.floor((y - top) / cell)));

  const forCells = (i: number, visit: (cellIndex: number) => void): void => {
    const lastColumn = columnOf(boxes[i * 4 + 2] ?? 0);
    const lastRow = rowOf(boxes[i * 4 + 3] ?? 0);
    for (let row = rowOf(boxes[i * 4 + 1] ?? 0); row <= lastRow; row += 1)
      for (let column = columnOf(boxes[i * 4] ?? 0); column <= lastColumn; column += 1) visit(row * columns + column);
  };

  // Counted first, then filled: the members of cell c are members[starts[c]] … members[starts[c + 1] - 1].
  const starts = new Int32Array(columns * rows + 1);
  for (let i = 0; i < count; i += 1) {
    forCells(i, (at) => {
      starts[at + 1] = (starts[at + 1] ?? 0) + 1;
    });
  }
  for (let at = 1; at < starts.length; at += 1) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  const members = new Int32Array(starts[starts.length - 1] ?? 0);
  const filled = starts.slice();
  for (let i = 0; i < count; i += 1) {
    forCells(i, (at) => {
      const place = filled[at] ?? 0;
      members[place] = i;
      filled[at] = place + 1;
    });
  }

  const seenIn = new Int32Array(count);
  let question = 0;
  return {
    near: ({ x, y, width, height }) => {
      if (x > right || y > bottom || x + width < left || y + height < top) return [];
      question += 1;
      const found: number[] = [];
      const lastColumn = columnOf(x + width);
      const lastRow = rowOf(y + height);
      for (let row = rowOf(y); row <= lastRow; row += 1) {
        for (let column = columnOf(x); column <= lastColumn; column += 1) {
          const at = row * columns + column;
          for (let place = starts[at] ?? 0; place < (starts[at + 1] ?? 0); place += 1) {
            const i = members[place] ?? 0;
            if (seenIn[i] === question) continue;
            seenIn[i] = question;
            found.push(i);
          }
        }
      }
      return found.sort((a, b) => a - b);
    },
  };
};
