import { causeKeyOf } from '../../../core/analysis/causes';
import { allAtOnce, type Steps } from '../../../core/steps';
import type { Row } from './reading';

/** Which findings have one root cause: alike for those that do; `undefined` for what stands alone. */
export type CauseOf = (row: Row) => string | undefined;

export const threatCauseOf: CauseOf = ({ finding }) =>
  finding !== undefined && 'wouldVanishIf' in finding ? causeKeyOf(finding) : undefined;

/** So many rows are looked at before a pause. */
const AT_ONCE = 4_000;

type ByCause = ReadonlyMap<string, readonly Row[]>;
const kept = new WeakMap<readonly Row[], { readonly causeOf: CauseOf; readonly byCause: ByCause }>();

/** Rows by their causes, in the order of the first row of each; what stands alone is under its own key. Linear. */
export function* causeSteps(rows: readonly Row[], causeOf: CauseOf): Steps<ByCause> {
  const known = kept.get(rows);
  if (known?.causeOf === causeOf) return known.byCause;
  const byCause = new Map<string, Row[]>();
  let looked = 0;
  for (const row of rows) {
    const cause = causeOf(row) ?? row.key;
    const others = byCause.get(cause);
    if (others === undefined) byCause.set(cause, [row]);
    else others.push(row);
    looked += 1;
    if (looked % AT_ONCE === 0) yield;
  }
  kept.set(rows, { causeOf, byCause });
  return byCause;
}

/** The same at once. */
export const rowsByCause = (rows: readonly Row[], causeOf: CauseOf): ByCause => allAtOnce(causeSteps(rows, causeOf));
