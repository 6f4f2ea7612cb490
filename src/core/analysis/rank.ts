import { CRITICALITIES } from '../library/vocabulary';
import type { Question, Threat } from './report';
import type { Stakes } from './severity';

/** What decides how urgent a finding is, besides what it says itself. */
export interface Urgency {
  readonly stakes: Stakes;
  /** Rests on a default rather than on what people know. */
  readonly assumed: boolean;
  /** Of a question: how many facts are missing. */
  readonly missing: number;
}

/** Bigger is more urgent: the axes, patients first; how near an attacker is; what the thing means for patients. */
const weightOf = ({ severity, patients }: Threat | Question, { stakes, assumed, missing }: Urgency): number => {
  const axes = severity.patientSafety * 4 + severity.data + severity.availability * 1.5;
  const near = typeof stakes.hops === 'number' ? 6 / (1 + stakes.hops) : 0;
  const care = stakes.criticality === undefined ? 0 : CRITICALITIES.length - CRITICALITIES.indexOf(stakes.criticality);
  const many = patients === undefined ? 0 : Math.log10(1 + patients);
  return axes + near + care + many - (assumed ? 2 : 0) - missing * 0.5;
};

/**
 * Most urgent first: by level, then so that different problems come early. Within a level the first finding of every
 * rule comes before the second of any, and so on; ties are broken by weight and then by key, so the order is the same
 * on every run.
 */
export const ranked = <T extends Threat | Question, I extends { readonly finding: T }>(
  items: readonly I[],
  urgencyOf: (item: I) => Urgency,
): readonly T[] => {
  const rows = items.map((item) => ({
    finding: item.finding,
    weight: weightOf(item.finding, urgencyOf(item)),
    turn: 0,
  }));
  type Row = (typeof rows)[number];
  const byWeight = (a: Row, b: Row): number =>
    b.finding.level - a.finding.level || b.weight - a.weight || (a.finding.key < b.finding.key ? -1 : 1);
  rows.sort(byWeight);
  const turns = new Map<string, number>();
  for (const row of rows) {
    const kind = `${row.finding.level} ${row.finding.rule}`;
    row.turn = turns.get(kind) ?? 0;
    turns.set(kind, row.turn + 1);
  }
  rows.sort((a, b) => b.finding.level - a.finding.level || a.turn - b.turn || byWeight(a, b));
  return rows.map(({ finding }) => finding);
};
