import { groupBy } from '../../group';
import { zoneTypeOf } from '../../model/defaults';
import type { ZoneId } from '../../model/id';
import type { Model } from '../../model/model';
import type { FlowVerdict } from '../advice';
import { type ConduitCell, worstOf } from './cell';

/** A row or a column: one zone, or all zones of a type that have something. */
export interface GridLine {
  /** The id of the zone, or of the type with a mark that no id has. */
  readonly key: string;
  readonly zones: readonly ZoneId[];
  /** `undefined`: nobody said what kind of zone it is. */
  readonly zoneType: string | undefined;
}

/** One field of the grid: a single cell, or those of two types of zones together. */
export interface GridField {
  readonly cells: readonly ConduitCell[];
  readonly verdict: FlowVerdict | undefined;
  readonly flows: number;
  readonly rules: number;
  readonly unwritten: number;
  /** How many cells stand open unused, and of how many nobody knows it. */
  readonly unused: number;
  readonly maybeUnused: number;
  readonly overdue: number;
}

export interface ConduitGrid {
  /** Rows open connections, columns answer. Only lines with something, by type in the library's order, then by id. */
  readonly rows: readonly GridLine[];
  readonly columns: readonly GridLine[];
  /** `undefined` where nothing is. */
  field(row: string, column: string): GridField | undefined;
}

const fieldOf = (cells: readonly ConduitCell[]): GridField => {
  const sum = (of: (cell: ConduitCell) => number): number => cells.reduce((total, cell) => total + of(cell), 0);
  return {
    cells,
    verdict: worstOf(cells.flatMap(({ verdict }) => verdict ?? [])),
    flows: sum(({ flows }) => flows.length),
    rules: sum(({ rules }) => rules),
    unwritten: sum(({ unwritten }) => unwritten.length),
    unused: sum(({ unused }) => (unused === true ? 1 : 0)),
    maybeUnused: sum(({ unused }) => (unused === undefined ? 1 : 0)),
    overdue: sum(({ overdue }) => (overdue === true ? 1 : 0)),
  };
};

/** Cells as rows and columns, one for each zone or one for each type of zones. Near-linear in the cells. */
export const gridOf = (cells: readonly ConduitCell[], by: 'zone' | 'type', model: Model): ConduitGrid => {
  const order = new Map([...model.library.zones.keys()].map((id, index) => [id, index]));
  const types = new Map<ZoneId, string | undefined>();
  const typeOf = (zone: ZoneId): string | undefined => {
    if (!types.has(zone)) types.set(zone, zoneTypeOf(model, zone));
    return types.get(zone);
  };
  const keyOf = (zone: ZoneId): string => (by === 'zone' ? zone : `type|${typeOf(zone) ?? ''}`);
  const place = ({ zoneType }: GridLine): number => order.get(zoneType ?? '') ?? order.size;
  const linesOf = (zones: Iterable<ZoneId>): readonly GridLine[] =>
    [...groupBy([...new Set(zones)].sort(), keyOf)]
      .flatMap(([key, members]) => {
        const [first] = members;
        return first === undefined ? [] : [{ key, zones: members, zoneType: typeOf(first) }];
      })
      .sort((a, b) => place(a) - place(b) || (a.key < b.key ? -1 : 1));
  const fields = new Map(
    [...groupBy(cells, ({ from, to }) => `${keyOf(from)}\n${keyOf(to)}`)].map(([key, group]) => [key, fieldOf(group)]),
  );
  return {
    rows: linesOf(cells.map(({ from }) => from)),
    columns: linesOf(cells.map(({ to }) => to)),
    field: (row, column) => fields.get(`${row}\n${column}`),
  };
};
