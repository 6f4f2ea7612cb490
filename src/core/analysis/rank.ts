import { CRITICALITIES, type Criticality, type Level } from '../library/vocabulary';
import type { SeverityAxes } from './report';

/** What decides how urgent a finding is. */
export interface Urgency {
  readonly key: string;
  readonly rule: string;
  /** What makes findings of one rule alike, such as the device type: the second of the like says little new. */
  readonly likeness: string;
  readonly level: Level;
  readonly severity: SeverityAxes;
  readonly criticality: Criticality | undefined;
  readonly hops: number | null | undefined;
  readonly patients: number | undefined;
  /** Rests on a default rather than on what people know. */
  readonly assumed: boolean;
  /** Of a question: how many facts are missing. */
  readonly missing: number;
}

/** Bigger is more urgent. Each part is smaller than one step of the part before it. */
const weight = ({ severity, criticality, hops, patients, assumed, missing }: Urgency): number => {
  const axes = severity.patientSafety * 4 + severity.data + severity.availability * 1.5;
  const near = hops === undefined || hops === null ? 0 : 4 / (1 + hops);
  const care = criticality === undefined ? 0 : CRITICALITIES.length - CRITICALITIES.indexOf(criticality);
  const many = patients === undefined ? 0 : Math.log10(1 + patients);
  return axes + near * 1.5 + care + many - (assumed ? 2 : 0) - missing * 0.5;
};

/**
 * Most urgent first: by level, then so that different problems come early. Within a level the first finding of every
 * rule comes before the second of any, and so on; ties are broken by weight and then by key, so the order is the same
 * on every run.
 */
export const ranked = <T>(items: readonly T[], urgencyOf: (item: T) => Urgency): readonly T[] => {
  const rows = items.map((item) => {
    const urgency = urgencyOf(item);
    return { item, urgency, weight: weight(urgency), turn: 0 };
  });
  const byWeight = (a: (typeof rows)[number], b: (typeof rows)[number]): number =>
    b.urgency.level - a.urgency.level || b.weight - a.weight || (a.urgency.key < b.urgency.key ? -1 : 1);
  rows.sort(byWeight);
  const turns = new Map<string, number>();
  for (const row of rows) {
    const kind = `${row.urgency.level} ${row.urgency.rule}`;
    row.turn = turns.get(kind) ?? 0;
    turns.set(kind, row.turn + 1);
  }
  rows.sort((a, b) => b.urgency.level - a.urgency.level || a.turn - b.turn || byWeight(a, b));
  return rows.map(({ item }) => item);
};
