import type { MatrixRow, StrideMatrix } from '../../../core/analysis/matrix/matrix';
import { nameOf } from '../../../core/analysis/words-of';
import { groupBy } from '../../../core/group';
import type { Language } from '../../../core/library/vocabulary';
import type { Model } from '../../../core/model/model';
import type { Steps } from '../../../core/steps';
import { naturalKey } from '../tables/order';
import type { StrideFilters } from './stride-state';

/** So many rows are looked at between two pauses. */
const PART = 500;

/** The zones that a row is about: where it stands, both ends of a flow, both sides of a crossing. */
export const zonesOfRow = ({ scope, id }: MatrixRow, model: Model): readonly string[] => {
  const zoneOf = (asset: string): readonly string[] => [model.asset(asset)?.zone ?? []].flat();
  switch (scope) {
    case 'asset':
      return zoneOf(id);
    case 'flow': {
      const flow = model.flow(id);
      return flow === undefined ? [] : [...zoneOf(flow.from), ...zoneOf(flow.to)];
    }
    case 'crossing':
      return model.crossings.get(id)?.zones ?? [];
    case 'zone':
      return [id];
  }
};

const touches = ({ scope, id }: MatrixRow, selected: ReadonlySet<string>, model: Model): boolean => {
  if (selected.has(id)) return true;
  const flow = scope === 'flow' ? model.flow(id) : undefined;
  if (flow !== undefined) return selected.has(flow.from) || selected.has(flow.to);
  return scope === 'crossing' && model.crossings.get(id)?.zones.some((zone) => selected.has(zone)) === true;
};

/** Rows that pass the filters, each kind by name in the order of tables: ポンプ 2 before ポンプ 10. */
export function* shownRows(
  matrix: StrideMatrix,
  filters: StrideFilters,
  selection: readonly string[],
  model: Model,
  language: Language,
): Steps<readonly MatrixRow[]> {
  const { scope, zone, onlyOpen, onlySelection } = filters;
  const selected = new Set(selection);
  const isInside = (id: string): boolean => {
    const found = model.zone(id);
    return found !== undefined && model.lineOf(found.id).some((around) => around.id === zone);
  };
  const named: { readonly row: MatrixRow; readonly key: string }[] = [];
  for (const [index, row] of matrix.rows.entries()) {
    if (index % PART === PART - 1) yield;
    if (scope !== undefined && row.scope !== scope) continue;
    if (onlySelection && !touches(row, selected, model)) continue;
    if (zone !== undefined && !zonesOfRow(row, model).some(isInside)) continue;
    if (onlyOpen && !matrix.states(row).some(({ status }) => status === 'open')) continue;
    named.push({ row, key: naturalKey(nameOf(row.id, model, language)) });
  }
  const rows: MatrixRow[] = [];
  for (const group of groupBy(named, ({ row }) => row.scope).values()) {
    yield;
    for (const { row } of group.toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))) rows.push(row);
  }
  return rows;
}
