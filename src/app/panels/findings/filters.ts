import { stateOf, type TreatmentState } from '../../../core/document/treatment';
import { folded } from '../../../core/library/folded';
import type { Level, Stride } from '../../../core/library/vocabulary';
import type { Reading, Row } from './reading';
import { rowsByLevel } from './rows-by-level';

export const SORTS = ['level', 'subject', 'treatment', 'due'] as const;
export type SortBy = (typeof SORTS)[number];

/** Which findings are shown. Empty sets and `undefined` let everything through. */
export interface Filters {
  readonly text: string;
  readonly levels: readonly Level[];
  readonly stride: readonly Stride[];
  readonly state: TreatmentState | undefined;
  readonly zone: string | undefined;
  readonly onlySelection: boolean;
  readonly onlyAssumed: boolean;
}

export const NO_FILTERS: Filters = {
  text: '',
  levels: [],
  stride: [],
  state: undefined,
  zone: undefined,
  onlySelection: false,
  onlyAssumed: false,
};

export const restsOnAssumption = ({ finding }: Row): boolean =>
  finding !== undefined && 'restsOnAssumption' in finding && finding.restsOnAssumption;

/** The rows that pass all filters. Linear; words are made only when a text is searched for. */
export const filtered = (
  rows: readonly Row[],
  filters: Filters,
  reading: Reading,
  selection: ReadonlySet<string>,
): readonly Row[] => {
  if (filters === NO_FILTERS) return rows;
  const wanted = folded(filters.text);
  const { levels, stride, state, zone } = filters;
  return rows.filter((row) => {
    const { finding, treatment } = row;
    if (levels.length > 0 && (finding === undefined || !levels.includes(finding.level))) return false;
    if (stride.length > 0 && !finding?.stride.some((category) => stride.includes(category))) return false;
    if (state !== undefined && stateOf(treatment) !== state) return false;
    if (filters.onlyAssumed && !restsOnAssumption(row)) return false;
    if (filters.onlySelection && !reading.touches(row).some((id) => selection.has(id))) return false;
    if (zone !== undefined && !reading.zones(row).has(zone)) return false;
    if (wanted === '') return true;
    const { title, ask } = reading.words(row);
    return [title, ask, reading.subject(row), treatment?.owner].some(
      (text) => text !== undefined && folded(text).includes(wanted),
    );
  });
};

/** What has nothing to sort by comes last. */
const LAST = '\uffff';

/** By a column, and what is alike there in the order of the report. */
export const sorted = (rows: readonly Row[], by: SortBy, reading: Reading): readonly Row[] => {
  if (by === 'level') return rowsByLevel(rows);
  const keyOf = (row: Row): string => {
    if (by === 'subject') return reading.subject(row) || LAST;
    return (by === 'due' ? row.treatment?.due : row.treatment?.decision) ?? (by === 'due' ? LAST : '');
  };
  const keyed = rows.map((row, index) => ({ row, key: keyOf(row), index }));
  const collator = new Intl.Collator(['ja', 'en'], { numeric: true });
  keyed.sort((a, b) => collator.compare(a.key, b.key) || a.index - b.index);
  return keyed.map(({ row }) => row);
};
