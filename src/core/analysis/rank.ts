import { CRITICALITIES } from '../library/vocabulary';
import type { Question, Threat } from './report';
import type { Stakes } from './severity';

/** What decides how urgent a finding is, besides what it says itself. */
export interface Urgency {
  readonly stakes: Stakes;
  /** Elements it is about, the ends of a flow included: a second problem of one thing is less news than another thing. */
  readonly elements: readonly string[];
  /** Rests on a default rather than on what people know. */
  readonly assumed: boolean;
  /** Of a question: how many facts are missing. */
  readonly missing: number;
}

/** One level is worth this much; everything else about a finding together is worth a little less. */
const LEVEL = 30;
/** What the second finding of a rule loses, and each further one up to the limit: about one level. */
const REPEATED_RULE = 30;
const REPEATED_RULE_AGAIN = 3;
const REPEATED_RULE_MOST = 42;
/** What a finding loses for each earlier one about the same element, up to the limit. */
const REPEATED_ELEMENT = 5;
const REPEATED_ELEMENT_MOST = 20;
/** So many places are given one by one, looking at what stands before; the rest follow by level. */
const CHOSEN = 200;
/** From how many findings of each rule the next place is chosen. */
const CHOICE = 16;

interface Row<T> {
  readonly finding: T;
  readonly elements: readonly string[];
  readonly value: number;
}

/** Bigger is more urgent: level, axes (patients first), how near an attacker is, what the thing means for patients. */
const worthOf = (
  { level, severity, patients, adjustments }: Threat | Question,
  { stakes, assumed, missing }: Urgency,
): number => {
  const axes = severity.patientSafety * 2 + severity.data * 0.75 + severity.availability;
  const near = typeof stakes.hops === 'number' ? 5 / (1 + stakes.hops) : 0;
  const care = stakes.criticality === undefined ? 0 : CRITICALITIES.length - CRITICALITIES.indexOf(stakes.criticality);
  const many = patients === undefined ? 0 : Math.log10(1 + patients);
  const raised = adjustments.some(({ step }) => step > 0) ? 3 : 0;
  return level * LEVEL + axes + near + care + many - raised - (assumed ? 3 : 0) - Math.min(missing, 6);
};

const byValue = <T extends Threat | Question>(a: Row<T>, b: Row<T>): number =>
  b.value - a.value || (a.finding.key < b.finding.key ? -1 : 1);

/** Puts up to `CHOSEN` rows first, each the most urgent after taking off what earlier ones have said already. */
const choose = <T extends Threat | Question>(rows: readonly Row<T>[]): readonly Row<T>[] => {
  const queues = new Map<string, Row<T>[]>();
  for (const row of rows) {
    const queue = queues.get(row.finding.rule) ?? [];
    queue.push(row);
    queues.set(row.finding.rule, queue);
  }
  const said = { rules: new Map<string, number>(), elements: new Map<string, number>() };
  const loss = (rule: string): number => {
    const times = said.rules.get(rule) ?? 0;
    return times === 0 ? 0 : Math.min(REPEATED_RULE + REPEATED_RULE_AGAIN * (times - 1), REPEATED_RULE_MOST);
  };
  const chosen: Row<T>[] = [];
  while (chosen.length < CHOSEN && chosen.length < rows.length) {
    let best: Row<T> | undefined;
    let most = Number.NEGATIVE_INFINITY;
    for (const [rule, queue] of queues) {
      const lost = loss(rule);
      for (const row of queue.slice(0, CHOICE)) {
        const seen = row.elements.reduce((sum, id) => sum + (said.elements.get(id) ?? 0), 0);
        const value = row.value - lost - Math.min(seen * REPEATED_ELEMENT, REPEATED_ELEMENT_MOST);
        if (value > most || (value === most && best !== undefined && row.finding.key < best.finding.key)) {
          best = row;
          most = value;
        }
      }
    }
    if (best === undefined) break;
    chosen.push(best);
    const queue = queues.get(best.finding.rule) ?? [];
    queue.splice(queue.indexOf(best), 1);
    said.rules.set(best.finding.rule, (said.rules.get(best.finding.rule) ?? 0) + 1);
    for (const id of best.elements) said.elements.set(id, (said.elements.get(id) ?? 0) + 1);
  }
  return chosen;
};

/**
 * Most urgent first, in an order that a person can work through from the top: a problem that was said already, of like
 * things, counts about one level less than a new one, and a second problem of one thing a little less than one of
 * another. Ties are broken by key, so the order is the same on every run. Near-linear.
 */
export const ranked = <T extends Threat | Question, I extends { readonly finding: T }>(
  items: readonly I[],
  urgencyOf: (item: I) => Urgency,
): readonly T[] => {
  const rows = items
    .map((item): Row<T> => {
      const urgency = urgencyOf(item);
      return { finding: item.finding, elements: urgency.elements, value: worthOf(item.finding, urgency) };
    })
    .sort(byValue);
  const first = choose(rows);
  const taken = new Set(first);
  return [...first, ...rows.filter((row) => !taken.has(row))].map(({ finding }) => finding);
};
