import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { changesBetween, type Identified, type Table } from '../../../core/table';
import { type Ordered, type Ordering, orderRows, type RowReader } from './order';

/** How long the work may hold the page in one go, in milliseconds. */
const SLICE = 10;

interface Made {
  readonly ordered: Ordered;
  readonly rows: Table<Identified>;
}

/** The order brought up to date with rows that came and went; rows that only changed stay where people see them. */
const keptUp = ({ ordered, rows }: Made, now: Table<Identified>): Ordered => {
  if (rows === now) return ordered;
  const { set, deleted } = changesBetween(rows, now);
  const added = set.map(({ id }) => id).filter((id) => !rows.has(id));
  if (added.length === 0 && deleted.length === 0) return ordered;
  const gone = new Set(deleted);
  const staying = (ids: readonly string[]): readonly string[] => ids.filter((id) => !gone.has(id));
  const groups = ordered.groups?.map(({ text, ids }) => ({ text, ids: staying(ids) }));
  const all = groups === undefined || added.length === 0 ? groups : [...groups, { text: '', ids: added }];
  return { ids: [...staying(ordered.ids), ...added], groups: all?.filter(({ ids }) => ids.length > 0) };
};

export interface OrderedRows {
  readonly ordered: Ordered;
  /** Whether rows changed since they were put in order. */
  readonly isStale: boolean;
  readonly isWorking: boolean;
}

/**
 * Rows in the order asked for. They are put in order when that is asked, not while people edit: a row never runs away
 * from under the hand. Long work is done in slices, and what was shown before stays until it is finished.
 */
export const useOrdered = (
  rows: Table<Identified>,
  ordering: Ordering,
  readerFor: (ids: readonly string[]) => RowReader,
  again: unknown,
): OrderedRows => {
  const [made, setMade] = useState<Made>({ ordered: { ids: [], groups: undefined }, rows });
  const [isWorking, setWorking] = useState(true);
  const latest = useRef({ rows, readerFor });
  latest.current = { rows, readerFor };

  // biome-ignore lint/correctness/useExhaustiveDependencies: `again` asks for the same order anew; edits alone do not
  useLayoutEffect(() => {
    const { rows: present, readerFor: reading } = latest.current;
    const work = orderRows(reading(present.values().map(({ id }) => id)), ordering);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const slice = (): void => {
      const until = performance.now() + SLICE;
      for (;;) {
        const step = work.next();
        if (step.done === true) {
          setMade({ ordered: step.value, rows: present });
          setWorking(false);
          return;
        }
        if (performance.now() > until) break;
      }
      timer = setTimeout(slice);
    };
    setWorking(true);
    slice();
    return () => clearTimeout(timer);
  }, [ordering, again]);

  const ordered = useMemo(() => keptUp(made, rows), [made, rows]);
  return { ordered, isStale: made.rows !== rows, isWorking };
};
