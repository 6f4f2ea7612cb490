import type { ConduitGrid, GridField } from '../../../core/segmentation/conduits/grid';

export interface Place {
  readonly row: string;
  readonly column: string;
}

/** A field by the keys of its row and column. */
export const keyOfField = ({ row, column }: Place): string => `${row}\n${column}`;

const between = <T>(items: readonly T[], one: number, other: number): readonly T[] =>
  items.slice(Math.max(0, Math.min(one, other)), Math.max(one, other) + 1);

const picksOf = (grid: ConduitGrid, rows: ConduitGrid['rows'], columns: ConduitGrid['columns']): ReadonlySet<string> =>
  new Set(
    rows.flatMap(({ key: row }) =>
      columns
        .filter(({ key: column }) => grid.field(row, column) !== undefined)
        .map(({ key: column }) => keyOfField({ row, column })),
    ),
  );

/** The fields with something in the rectangle between two places. */
export const rangeOf = (grid: ConduitGrid, from: Place, to: Place): ReadonlySet<string> => {
  const rowAt = (place: Place): number => grid.rows.findIndex(({ key }) => key === place.row);
  const columnAt = (place: Place): number => grid.columns.findIndex(({ key }) => key === place.column);
  return picksOf(grid, between(grid.rows, rowAt(from), rowAt(to)), between(grid.columns, columnAt(from), columnAt(to)));
};

export const wholeRow = (grid: ConduitGrid, row: string): ReadonlySet<string> =>
  picksOf(
    grid,
    grid.rows.filter(({ key }) => key === row),
    grid.columns,
  );

export const wholeColumn = (grid: ConduitGrid, column: string): ReadonlySet<string> =>
  picksOf(
    grid,
    grid.rows,
    grid.columns.filter(({ key }) => key === column),
  );

export const everyField = (grid: ConduitGrid): ReadonlySet<string> => picksOf(grid, grid.rows, grid.columns);

/** The picks with one field more or less; nothing for a field that holds nothing. */
export const toggled = (grid: ConduitGrid, picked: ReadonlySet<string>, place: Place): ReadonlySet<string> => {
  const key = keyOfField(place);
  if (picked.has(key)) return new Set([...picked].filter((other) => other !== key));
  return grid.field(place.row, place.column) === undefined ? picked : new Set([...picked, key]);
};

/** What the picked fields hold, as far as they are still shown. */
export const fieldsOf = (grid: ConduitGrid, picked: ReadonlySet<string>): readonly GridField[] =>
  [...picked].flatMap((key) => {
    const [row = '', column = ''] = key.split('\n');
    return grid.field(row, column) ?? [];
  });
