/** What is to be put in order. */
export interface Ranked {
  readonly effort: number;
  /** 1 first; tells apart what closes as much. */
  readonly priority: number;
}

/** More questions than this are not worth the wait; what was answered before then counts on. */
const MOST_QUESTIONS = 400;

interface Candidate {
  readonly place: number;
  /** What would open again without it, for each point of work. */
  worth: number;
  /** How many were put off when that was found out. */
  seen: number;
}

/**
 * Puts work in an order by risk removed for its effort. From the whole of it, again and again what the rest needs least
 * is put off to the end; so what only closes something together stays together, and what another does as well comes late.
 * `risk` says what stays open when some of it is done. Deterministic; a few questions for each piece of work.
 */
export const byGain = (all: readonly Ranked[], risk: (done: ReadonlySet<number>) => number): readonly number[] => {
  const done = new Set(all.keys());
  const late: number[] = [];
  let questions = 0;
  let now = risk(done);
  const worthOf = (place: number): number => {
    questions += 1;
    done.delete(place);
    const without = risk(done);
    done.add(place);
    return (without - now) / Math.max(1, all[place]?.effort ?? 1);
  };
  const waiting: Candidate[] = all.map((_, place) => ({ place, worth: worthOf(place), seen: 0 }));
  const priorityOf = ({ place }: Candidate): number => all[place]?.priority ?? 0;
  const leastFirst = (a: Candidate, b: Candidate): number =>
    a.worth - b.worth || priorityOf(b) - priorityOf(a) || b.place - a.place;
  while (waiting.length > 0) {
    waiting.sort(leastFirst);
    const [least] = waiting;
    if (least === undefined) break;
    if (least.seen < late.length && questions < MOST_QUESTIONS) {
      least.worth = worthOf(least.place);
      least.seen = late.length;
      continue;
    }
    waiting.shift();
    done.delete(least.place);
    late.push(least.place);
    if (questions < MOST_QUESTIONS) {
      questions += 1;
      now = risk(done);
    }
  }
  return late.reverse();
};
