import type { StrideScope } from '../../library/stride-sheet';
import { STRIDE } from '../../library/vocabulary';
import type { Steps } from '../../steps';
import { CELL_STATUSES, type CellStatus } from './cell';
import { MATRIX_SCOPES, type MatrixRow, type StrideMatrix } from './matrix';

export type StatusCounts = Readonly<Record<CellStatus, number>>;

/** How much of a matrix has been looked at. */
export interface MatrixTotals {
  readonly cells: number;
  readonly byStatus: StatusCounts;
  readonly byScope: Readonly<Record<StrideScope, StatusCounts>>;
  /** In the order S T R I D E. */
  readonly byCategory: readonly StatusCounts[];
  /** Cells whose answer rests on a default that people have not confirmed. */
  readonly assumed: number;
  /** Cells that are not open, from 0 to 1; `undefined` for an empty matrix. A threat or question counts: it was considered. */
  readonly considered: number | undefined;
}

const none = (): Record<CellStatus, number> =>
  Object.fromEntries(CELL_STATUSES.map((status) => [status, 0])) as Record<CellStatus, number>;

/** So many rows are counted between two pauses: some milliseconds. */
const PART = 100;

/** Counts the cells of rows, all of them unless said otherwise, with pauses. Linear in the rows. */
export function* totalsOf(matrix: StrideMatrix, rows: readonly MatrixRow[] = matrix.rows): Steps<MatrixTotals> {
  const byStatus = none();
  const byScope = Object.fromEntries(MATRIX_SCOPES.map((scope) => [scope, none()])) as Record<
    StrideScope,
    Record<CellStatus, number>
  >;
  const byCategory = STRIDE.map(none);
  let [cells, assumed] = [0, 0];
  for (const [index, row] of rows.entries()) {
    if (index % PART === PART - 1) yield;
    for (const [category, state] of matrix.states(row).entries()) {
      cells += 1;
      byStatus[state.status] += 1;
      byScope[row.scope][state.status] += 1;
      const counts = byCategory[category];
      if (counts !== undefined) counts[state.status] += 1;
      if (state.assumed) assumed += 1;
    }
  }
  const considered = cells === 0 ? undefined : (cells - byStatus.open) / cells;
  return { cells, byStatus, byScope, byCategory, assumed, considered };
}
