/** What is to be put in order. */
export interface Ranked {
  readonly effort: number;
  /** 1 first. */
  readonly priority: number;
}

/** What advice is worth beside the ways that it closes, as a part of all that is open; by its priority. */
const ADVICE_WORTH: Readonly<Record<number, number>> = { 1: 0.02, 2: 0.005 };

interface Candidate {
  readonly place: number;
  /** What would open again without it, for each point of work. */
  worth: number;
  /** What it closes when nothing else is done, for each point of work. */
  readonly alone: number;
  /** How many were put off when that was found out. */
  seen: number;
}

/**
 * Puts work in an order by risk removed for its effort. From the whole of it, again and again what the rest needs least
 * is put off to the end; so what only closes something together stays together, and what another does as well comes late.
 * `risk` says what stays open when some of it is done; after so many questions, what was answered before counts on. Deterministic.
 */
export const byGain = (
  all: readonly Ranked[],
  risk: (done: ReadonlySet<number>) => number,
  mostQuestions: number,
): readonly number[] => {
  const done = new Set(all.keys());
  const late: number[] = [];
  const start = risk(new Set());
  let questions = 0;
  let now = risk(done);
  const perPoint = (gain: number, { effort, priority }: Ranked): number =>
    (gain + start * (ADVICE_WORTH[priority] ?? 0)) / Math.max(1, effort);
  const worthOf = (place: number, ranked: Ranked): number => {
    questions += 1;
    done.delete(place);
    const without = risk(done);
    done.add(place);
    return perPoint(without - now, ranked);
  };
  const waiting = all.map((ranked, place): Candidate => {
    const alone = perPoint(start - risk(new Set([place])), ranked);
    return { place, worth: worthOf(place, ranked), alone, seen: 0 };
  });
  const leastFirst = (a: Candidate, b: Candidate): number =>
    a.worth - b.worth || a.alone - b.alone || b.place - a.place;
  while (waiting.length > 0) {
    waiting.sort(leastFirst);
    const [least] = waiting;
    const ranked = all[least?.place ?? -1];
    if (least === undefined || ranked === undefined) break;
    if (least.seen < late.length && questions < mostQuestions) {
      least.worth = worthOf(least.place, ranked);
      least.seen = late.length;
      continue;
    }
    waiting.shift();
    done.delete(least.place);
    late.push(least.place);
    if (questions < mostQuestions) now = risk(done);
  }
  return late.reverse();
};
