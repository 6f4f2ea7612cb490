import type { Row } from './rank';
import type { Question, Threat } from './report';

/** What the second finding of a rule loses, and each further one up to the limit: about one level. */
const REPEATED_RULE = 30;
const REPEATED_RULE_AGAIN = 3;
const REPEATED_RULE_MOST = 42;
/** What a finding loses for each earlier one about the same element, up to the limit. */
const REPEATED_ELEMENT = 6;
const REPEATED_ELEMENT_MOST = 24;
/** So many places are given one by one, looking at what stands before; the rest follow by level. */
export const CHOSEN = 200;
/** From how many findings of each rule the next place is chosen. */
const CHOICE = 16;

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
const queueOf = <T extends Threat | Question>(rows: readonly Row<T>[], limit: number): readonly Queue<T>[] => {
  const [first] = rows;
  const least = limit - REPEATED_RULE_MOST - REPEATED_ELEMENT_MOST;
  if (first === undefined || first.value < least) return [];
  return [{ rows: rows.slice(0, CHOSEN + CHOICE), chosen: 0, most: first.value }];
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

/**
 * Up to `CHOSEN` rows that come first, each the most urgent after taking off what earlier ones have said already: a
 * problem that was said already, of like things, counts about one level less than a new one, and a second problem of one
 * thing a little less than one of another. `byRule` gives the rows of each rule in value order; `limit` is the value of
 * the row that stands at place `CHOSEN` of all, if any. The order of the rules does not matter.
 */
export const choose = <T extends Threat | Question>(
  byRule: Iterable<readonly Row<T>[]>,
  limit: number,
): readonly Row<T>[] => {
  const queues = [...byRule].flatMap((rows) => queueOf(rows, limit));
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
