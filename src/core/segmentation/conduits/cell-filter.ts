import type { ConduitCell } from './cell';

/** What a person can narrow the matrix down to. Each is something to act on. */
export const CELL_FILTERS = ['never', 'unexpected', 'unknown', 'unused', 'overdue', 'undated'] as const;
export type CellFilter = (typeof CELL_FILTERS)[number];

const PASSES: Readonly<Record<CellFilter, (cell: ConduitCell) => boolean>> = {
  never: ({ verdicts }) => (verdicts.never ?? 0) > 0,
  unexpected: ({ verdicts }) => (verdicts.unexpected ?? 0) > 0,
  unknown: ({ verdicts, unwritten, unused }) => (verdicts.unknown ?? 0) + unwritten.length > 0 || unused === undefined,
  unused: ({ unused }) => unused === true,
  overdue: ({ overdue }) => overdue === true,
  undated: ({ overdue }) => overdue === undefined,
};

export const passes = (cell: ConduitCell, filter: CellFilter): boolean => PASSES[filter](cell);

/** The cells that any of the filters lets through; all where none is chosen. Linear. */
export const filteredCells = (cells: readonly ConduitCell[], filters: readonly CellFilter[]): readonly ConduitCell[] =>
  filters.length === 0 ? cells : cells.filter((cell) => filters.some((filter) => passes(cell, filter)));
