import type { Subjects } from '../facts/define';
import type { Scope } from '../library/vocabulary';
import type { Readings, Slot } from './readings';

type Subject = Subjects[Scope];

/** Computations that go on with the same fact, and what becomes of them for each kind of reading of it. */
interface Ask<T> {
  readonly slot: Slot;
  readonly by: number[];
  readonly next: Step<T>[];
}

/** What is known after some facts. */
interface Step<T> {
  readonly asks: Ask<T>[];
  /** What the computations came to that ask for nothing more. */
  readonly told: T[];
  /** Computations of which it is not known yet how they go on from here. */
  readonly open: Set<number>;
  /** Whether nothing is asked, told or open here. */
  isEnd: boolean;
}

const stepFor = <T>(open: readonly number[]): Step<T> => ({ asks: [], told: [], open: new Set(open), isEnd: false });

const askFor = <T>({ asks }: Step<T>, slot: Slot): Ask<T> => {
  const known = asks.find((ask) => ask.slot === slot);
  if (known !== undefined) return known;
  const fresh: Ask<T> = { slot, by: [], next: [] };
  asks.push(fresh);
  return fresh;
};

const after = <T>({ by, next }: Ask<T>, kind: number): Step<T> => {
  const known = next[kind];
  if (known !== undefined) return known;
  const fresh = stepFor<T>(by);
  next[kind] = fresh;
  return fresh;
};

/** Has the computation ask here for the fact, whatever kind of reading it then meets. */
const askBy = <T>(step: Step<T>, slot: Slot, at: number): Ask<T> => {
  const ask = askFor(step, slot);
  if (!ask.by.includes(at)) {
    ask.by.push(at);
    // Kinds that nothing has met yet leave holes, which this passes over.
    ask.next.forEach((then) => {
      then.open.add(at);
      then.isEnd = false;
    });
  }
  step.open.delete(at);
  step.isEnd = false;
  return ask;
};

/**
 * Puts many computations to one subject after another: each is done once for all subjects whose facts are alike as far as
 * it asks for them, and computations that ask for the same facts ask together. They may look at facts only by the
 * comparisons that the readings know, and at whether facts are known, assumed, and of which element. What comes to
 * `undefined` is not told. Growth: facts asked for by all of them together, each counted once.
 */
export const recallOf = <T extends object>(
  computes: readonly ((subject: Subject) => T | undefined)[],
  readings: Readings,
): ((subject: Subject, failed: (at: number, problem: unknown) => void) => T[]) => {
  const root = stepFor<T>([...computes.keys()]);

  const learn = (at: number, subject: Subject): void => {
    const { answer, asked } = readings.noting(() => computes[at]?.(subject));
    let step = root;
    for (const slot of asked) step = after(askBy(step, slot, at), slot.kind(subject));
    step.open.delete(at);
    if (answer !== undefined) step.told.push(answer);
    step.isEnd = step.open.size === 0 && step.told.length === 0 && step.asks.length === 0;
  };

  return (subject, failed) => {
    const told: T[] = [];
    const learnAll = (open: Iterable<number>): void => {
      for (const at of open)
        try {
          learn(at, subject);
        } catch (problem) {
          failed(at, problem);
        }
    };
    const visit = (step: Step<T>): void => {
      if (step.open.size > 0) learnAll(step.open);
      const { told: here, asks } = step;
      for (let place = 0; place < here.length; place += 1) told.push(here[place] as T);
      for (let place = 0; place < asks.length; place += 1) {
        const ask = asks[place] as Ask<T>;
        try {
          const { slot, next } = ask;
          const then = next[slot.kind(subject)];
          if (then?.isEnd !== true) visit(then ?? after(ask, slot.kind(subject)));
        } catch (problem) {
          for (const at of ask.by) failed(at, problem);
        }
      }
    };
    visit(root);
    return told;
  };
};
