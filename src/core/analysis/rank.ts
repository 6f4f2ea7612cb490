import { CRITICALITIES } from '../library/vocabulary';
import type { Question, Threat } from './report';
import type { Stakes } from './severity';

/** One level is worth this much; everything else about a finding together is worth a little less. */
const LEVEL = 30;
/** What the second finding of a rule loses, and each further one up to the limit: about one level. */
const REPEATED_RULE = 30;
const REPEATED_RULE_AGAIN = 3;
const REPEATED_RULE_MOST = 42;
/** What a finding loses for each earlier one about the same element, up to the limit. */
const REPEATED_ELEMENT = 5;
const REPEATED_ELEMENT_MOST = 20;
/** What a finding is worth more where attacks begin; half of it one takeover further on, a third two further. */
const NEAREST = 12;
/** So many places are given one by one, looking at what stands before; the rest follow by level. */
const CHOSEN = 200;
/** From how many findings of each rule the next place is chosen. */
const CHOICE = 16;

/** A finding with what decides its place. */
export interface Row<T extends Threat | Question> {
  readonly finding: T;
  /** What it is about, the ends of a flow included: a second problem of one thing is less news than another thing. */
  readonly elements: readonly string[];
  /** Bigger is more urgent, before anything else is said. */
  readonly value: number;
}

/** Level, axes (patients first), how near an attacker is, what the thing means for patients, how many there are, how sure it is. */
const worthOf = (finding: Threat | Question, stakes: Stakes): number => {
  const { level, severity, patients, adjustments } = finding;
  const axes = severity.patientSafety * 2 + severity.data * 0.75 + severity.availability;
  // Intruders come from outside: what they meet first counts more than one step of an axis.
  const near = typeof stakes.hops === 'number' ? NEAREST / (1 + stakes.hops) : 0;
  const care = stakes.criticality === undefined ? 0 : CRITICALITIES.length - CRITICALITIES.indexOf(stakes.criticality);
  const many = patients === undefined ? 0 : Math.log10(1 + patients);
  const raised = adjustments.some(({ step }) => step > 0) ? 3 : 0;
  const unsure = 'missing' in finding ? Math.min(finding.missing.length, 6) : finding.restsOnAssumption ? 3 : 0;
  // What is wrong with ten thousand terminals comes before the same of one.
  const units = Math.log10(stakes.units);
  return level * LEVEL + axes + near + care + many + units - raised - unsure;
};

export const rowOf = <T extends Threat | Question>(
  finding: T,
  stakes: Stakes,
  elements: readonly string[],
): Row<T> => ({ finding, elements, value: worthOf(finding, stakes) });

const byValue = (a: Row<Threat | Question>, b: Row<Threat | Question>): number =>
  b.value - a.value || (a.finding.key < b.finding.key ? -1 : 1);

/** Rows by their own value, ties by key. */
export const inValueOrder = <T extends Threat | Question>(rows: Iterable<Row<T>>): readonly Row<T>[] =>
  [...rows].sort(byValue);

/** With more rows that come and go, going through the whole list costs less. */
const PLACED_ONE_BY_ONE = 64;

/** Where the row stands, or would stand. */
const placeOf = (rows: readonly Row<Threat | Question>[], row: Row<Threat | Question>): number => {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = rows[middle];
    if (other !== undefined && other !== row && byValue(other, row) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The same order after some rows went and others came: copies the list, and compares only what changes. */
export const mergedInOrder = <T extends Threat | Question>(
  rows: readonly Row<T>[],
  gone: readonly Row<T>[],
  come: readonly Row<T>[],
): readonly Row<T>[] => {
  if (gone.length === 0 && come.length === 0) return rows;
  if (gone.length + come.length > PLACED_ONE_BY_ONE) {
    const went = new Set(gone);
    // Two lists in order, one behind the other, are sorted in one pass.
    return inValueOrder([...rows.filter((row) => !went.has(row)), ...inValueOrder(come)]);
  }
  const left = [...rows];
  // From the end, so that places before stay as they are.
  for (const row of inValueOrder(gone).toReversed()) left.splice(placeOf(left, row), 1);
  for (const row of inValueOrder(come).toReversed()) left.splice(placeOf(left, row), 0, row);
  return left;
};

/** The findings of a rule that may be chosen, most urgent first. */
interface Queue<T extends Threat | Question> {
  readonly rows: Row<T>[];
  chosen: number;
  /** None of it is worth more than this by now. */
  most: number;
}

const lossOf = ({ chosen }: Queue<Threat | Question>): number =>
  chosen === 0 ? 0 : Math.min(REPEATED_RULE + REPEATED_RULE_AGAIN * (chosen - 1), REPEATED_RULE_MOST);

/** Rows that are worth less than the last of those that could all be chosen, after any loss, never are. */
const queuesOf = <T extends Threat | Question>(rows: readonly Row<T>[]): readonly Queue<T>[] => {
  const least = (rows[CHOSEN]?.value ?? Number.NEGATIVE_INFINITY) - REPEATED_RULE_MOST - REPEATED_ELEMENT_MOST;
  const queues = new Map<string, Queue<T>>();
  for (const row of rows) {
    if (row.value < least) break;
    const { rule } = row.finding;
    const queue = queues.get(rule);
    if (queue === undefined) queues.set(rule, { rows: [row], chosen: 0, most: row.value });
    else if (queue.rows.length < CHOSEN + CHOICE) queue.rows.push(row);
  }
  return [...queues.values()];
};

interface Best<T extends Threat | Question> {
  readonly row: Row<T>;
  readonly from: Queue<T>;
  readonly value: number;
}

/** The best of a queue after what was said so far. */
const bestOf = <T extends Threat | Question>(
  queue: Queue<T>,
  said: ReadonlyMap<string, number>,
): Best<T> | undefined => {
  const lost = lossOf(queue);
  let best: Row<T> | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < CHOICE; at += 1) {
    const row = queue.rows[at];
    // The rest of the queue is worth no more, whatever was said.
    if (row === undefined || row.value - lost < most) break;
    let seen = 0;
    for (const id of row.elements) seen += said.get(id) ?? 0;
    const value = row.value - lost - Math.min(seen * REPEATED_ELEMENT, REPEATED_ELEMENT_MOST);
    if (value > most || (value === most && best !== undefined && row.finding.key < best.finding.key)) {
      best = row;
      most = value;
    }
  }
  queue.most = most;
  return best === undefined ? undefined : { row: best, from: queue, value: most };
};

/** The best of all queues. What was said only takes off, so a queue whose last best is worth less need not be gone through. */
const nextOf = <T extends Threat | Question>(
  queues: readonly Queue<T>[],
  said: ReadonlyMap<string, number>,
): Best<T> | undefined => {
  let top: Queue<T> | undefined;
  for (const queue of queues) if (top === undefined || queue.most > top.most) top = queue;
  let best = top === undefined ? undefined : bestOf(top, said);
  for (const queue of queues) {
    if (queue === top || (best !== undefined && queue.most < best.value)) continue;
    const other = bestOf(queue, said);
    if (other === undefined) continue;
    const isBetter =
      best === undefined ||
      other.value > best.value ||
      (other.value === best.value && other.row.finding.key < best.row.finding.key);
    if (isBetter) best = other;
  }
  return best;
};

/** Puts up to `CHOSEN` rows first, each the most urgent after taking off what earlier ones have said already. */
const choose = <T extends Threat | Question>(rows: readonly Row<T>[]): readonly Row<T>[] => {
  const queues = queuesOf(rows);
  const said = new Map<string, number>();
  const chosen: Row<T>[] = [];
  while (chosen.length < CHOSEN) {
    const best = nextOf(queues, said);
    if (best === undefined) break;
    const { row, from } = best;
    chosen.push(row);
    from.rows.splice(from.rows.indexOf(row), 1);
    from.chosen += 1;
    // Another row comes into the choice that may be worth more than the best of before.
    from.most = (from.rows[0]?.value ?? Number.NEGATIVE_INFINITY) - lossOf(from);
    for (const id of row.elements) said.set(id, (said.get(id) ?? 0) + 1);
  }
  return chosen;
};

/**
 * Most urgent first, in an order that a person can work through from the top: a problem that was said already, of like
 * things, counts about one level less than a new one, and a second problem of one thing a little less than one of
 * another. Ties are broken by key, so the order is the same on every run. Linear in rows, which come in value order.
 */
export const ranked = <T extends Threat | Question>(rows: readonly Row<T>[]): readonly T[] => {
  const first = choose(rows);
  const taken = new Set(first);
  const findings = first.map(({ finding }) => finding);
  let left = first.length;
  for (const row of rows) {
    if (left > 0 && taken.has(row)) left -= 1;
    else findings.push(row.finding);
  }
  return findings;
};
