import { append } from './group';
import { type Memory, neverSame, type Same } from './memory';
import { type Readers, readersOf } from './readers';
import { saysTheSame } from './says-the-same';

/** A part of the world that answers rest on, told apart by key. */
export interface Input {
  /** To be called whenever it is looked at. */
  note(key: string): void;
  /** To be called when it is no longer as it was; counts from the next round on. */
  changed(key: string): void;
}

/**
 * Keeps answers about a world that changes. While an answer is worked out, everything it looks at is noted: inputs and
 * other answers. In a later round an answer is worked out anew only if something that it looked at has changed since;
 * and if it comes out the same, what rests on it stays.
 */
export interface WatchingMemory extends Memory {
  input(): Input;
  /** Begins a round: inputs that were told to have changed count as changed from now on. */
  nextRound(): void;
  /**
   * The keys of answers given before, of a computation that `keep` returned, that may be other answers by now: a few too
   * many, never too few. It must be asked in every round but the first, before anything else is. Linear in what depends
   * on what changed; the first time, in all that was ever looked at.
   */
  inDoubt(kept: (key: string) => unknown): Iterable<string>;
}

/** What others may have looked at, and what to do to learn whether it changed. */
interface Part {
  /** The last round in which it is known to have been right. */
  checked: number;
  settle(): void;
}

interface Answer extends Part {
  readonly number: number;
  /** What `keep` returned. */
  readonly of: object;
  readonly key: string;
  value: unknown;
  /** Inputs and parts that it looked at, in order: each was asked only because those before it were as they were. */
  reads: readonly number[];
  /** Working it out failed, so there is no value. */
  failed: boolean;
  /** For the outcome in which answers to many keys are looked up: those answers. */
  table?: Looked;
}

interface Looked extends Part {
  readonly numbers: ReadonlyMap<string, number>;
  /** Numbers of the answers that changed when it was settled last. */
  changed: readonly number[];
  /** Those of its readers that were settled since all of them were marked as dirty; `undefined`: it may be any. */
  cleanReaders: Set<number> | undefined;
}

/** Answers with more readers are settled before their readers are doubted. */
const WIDE = 4;

export const watchingMemory = (): WatchingMemory => {
  let round = 1;
  /** For each number of an input or part: the round in which it changed last. */
  const changedIn: number[] = [];
  const parts: (Part | undefined)[] = [];
  /** For each number of what is looked up in an outcome: all that is. */
  const tables: (Looked | undefined)[] = [];
  /** For each number of an answer: 1 while something that it rests on may have changed since it was settled last. */
  const isDirty: number[] = [];
  /** For each number of an answer: the round in which it was doubted last. */
  const doubtedIn: number[] = [];
  /** Inputs that changed since doubts were last asked for. */
  let changedInputs: number[] = [];
  /** Inputs that changed since this round began. */
  let changedNow: number[] = [];
  /** Who looks at what; nobody asks before something changes. */
  let readers: Readers | undefined;
  /** In this round: the keys of all answers that may have changed, by the computation that they are of. */
  let doubtful: ReadonlyMap<object, readonly string[]> | undefined;
  /** What is being worked out: what it has looked at so far, and under which number of its own. */
  let reads: number[] | undefined;
  let frame = 0;
  let frames = 0;
  const notedBy: number[] = [];

  const newNumber = (part: Part | undefined, table?: Looked): number => {
    tables.push(table);
    changedIn.push(round);
    isDirty.push(0);
    doubtedIn.push(0);
    notedBy.push(0);
    return parts.push(part) - 1;
  };
  const note = (number: number): void => {
    if (reads === undefined || notedBy[number] === frame) return;
    notedBy[number] = frame;
    reads.push(number);
  };

  const workOut = <T>(answer: Answer, compute: (key: string) => T, key: string, same: Same<T>): void => {
    const [outerReads, outerFrame] = [reads, frame];
    const own: number[] = [];
    reads = own;
    frames += 1;
    frame = frames;
    let failed = true;
    try {
      const value = compute(key);
      // What stands in it was put there by the same computation.
      if (answer.failed || !same(answer.value as T, value)) {
        answer.value = value;
        changedIn[answer.number] = round;
      }
      failed = false;
    } finally {
      answer.failed = failed;
      readers?.add(answer.number, own, answer.reads);
      answer.reads = own;
      clean(answer);
      answer.checked = round;
      reads = outerReads;
      frame = outerFrame;
      if (failed) {
        changedIn[answer.number] = round;
        // Who meets the failure has looked at what led to it.
        for (const number of own) note(number);
      }
    }
  };

  /** Nothing that it rests on is other than it looked at. */
  const clean = ({ number, reads: looked }: Answer): void => {
    isDirty[number] = 0;
    for (const part of looked) tables[part]?.cleanReaders?.add(number);
  };

  /** Whether all that it looked at is as it was; what of it is not is worked out anew on the way, in order. */
  const stands = ({ reads: looked, checked }: Answer): boolean => {
    for (const number of looked) {
      const part = parts[number];
      if (part !== undefined && part.checked !== round) part.settle();
      if ((changedIn[number] ?? 0) > checked) return false;
    }
    return true;
  };

  const newAnswer = <T>(of: object, compute: (key: string) => T, key: string, same: Same<T>): Answer => {
    const answer: Answer = {
      number: newNumber(undefined),
      of,
      key,
      checked: 0,
      value: undefined,
      reads: [],
      failed: true,
      settle: () => {
        let isRight = false;
        try {
          isRight = !answer.failed && (isDirty[answer.number] === 0 || stands(answer));
        } catch {
          // Something that it looked at fails now; working it out shows whether that still matters.
        }
        if (!isRight) {
          workOut(answer, compute, key, same);
          return;
        }
        answer.checked = round;
        if (isDirty[answer.number] === 1) clean(answer);
      },
    };
    parts[answer.number] = answer;
    return answer;
  };

  const keep = <T>(compute: (key: string) => T, same: Same<T> = saysTheSame): ((key: string) => T) => {
    const kept = new Map<string, Answer>();
    const ask = (key: string): T => {
      let answer = kept.get(key);
      if (answer === undefined) {
        answer = newAnswer(ask, compute, key, same);
        kept.set(key, answer);
      }
      if (answer.checked !== round || answer.failed) answer.settle();
      note(answer.number);
      return answer.value as T;
    };
    return ask;
  };

  const keepAll = <T, V>(
    compute: () => T,
    lookUp: (outcome: T, key: string) => V,
    changesOf?: (before: T, after: T) => Iterable<string> | undefined,
  ): ((key: string) => V) => {
    const outcome = newAnswer(compute, compute, '', neverSame);
    const numbers = new Map<string, number>();
    const values = new Map<number, V>();
    /** The outcome that the values are of. */
    let of: { readonly outcome: T } | undefined;
    const compare = (now: T): readonly number[] => {
      const changed: number[] = [];
      const keys = of === undefined ? undefined : changesOf?.(of.outcome, now);
      for (const key of keys ?? numbers.keys()) {
        const number = numbers.get(key);
        if (number === undefined) continue;
        const value = lookUp(now, key);
        if (saysTheSame(values.get(number), value)) continue;
        values.set(number, value);
        changedIn[number] = round;
        changed.push(number);
      }
      return changed;
    };
    const table: Looked = {
      checked: 0,
      numbers,
      changed: [],
      cleanReaders: undefined,
      settle: () => {
        if (outcome.checked !== round || outcome.failed) outcome.settle();
        const now = outcome.value as T;
        table.changed = of?.outcome === now ? [] : compare(now);
        of = { outcome: now };
        table.checked = round;
      },
    };
    outcome.table = table;
    return (key) => {
      if (table.checked !== round)
        try {
          table.settle();
        } catch (problem) {
          note(outcome.number);
          throw problem;
        }
      let number = numbers.get(key);
      if (number === undefined) {
        number = newNumber(table, table);
        numbers.set(key, number);
        values.set(number, lookUp(outcome.value as T, key));
      }
      note(number);
      return values.get(number) as V;
    };
  };

  /** What was looked up in the outcome and changed in this round; all of it where the outcome fails. */
  const changedKeys = (table: Looked): Iterable<number> => {
    try {
      if (table.checked !== round) table.settle();
    } catch {
      return table.numbers.values();
    }
    return table.changed;
  };

  /** An answer that many others rest on is settled at once, since none of them need be doubted where it is as it was. */
  const isAsBefore = (answer: Answer, readers: Readers): boolean => {
    if (readers.count(answer.number) < WIDE) return false;
    try {
      if (answer.checked !== round) answer.settle();
    } catch {
      return false;
    }
    return changedIn[answer.number] !== round;
  };

  /** Marks all that rests on inputs. What is dirty already has nothing clean resting on it. */
  const soil = (inputs: readonly number[]): void => {
    readers ??= readersOf(parts.length, (number) => (parts[number] as Answer | undefined)?.reads ?? []);
    const { each } = readers;
    const left = [...inputs];
    const mark = (number: number): void => {
      if (isDirty[number] === 1) return;
      isDirty[number] = 1;
      left.push(number);
      const { table } = parts[number] as Answer;
      if (table === undefined) return;
      if (table.cleanReaders === undefined) for (const key of table.numbers.values()) left.push(key);
      else for (const reader of table.cleanReaders) mark(reader);
      table.cleanReaders = new Set();
    };
    for (let number = left.pop(); number !== undefined; number = left.pop()) each(number, mark);
  };

  /** The keys of everything that may rest on what changed, by the computation that they are of. */
  const findDoubtful = (): ReadonlyMap<object, readonly string[]> => {
    const known = readers;
    if (known === undefined) return new Map();
    const keys = new Map<object, string[]>();
    const left = [...changedInputs];
    changedInputs = [];
    const doubt = (number: number): void => {
      if (doubtedIn[number] === round) return;
      doubtedIn[number] = round;
      const answer = parts[number] as Answer;
      append(keys, answer.of, answer.key);
      if (isAsBefore(answer, known)) return;
      left.push(number);
      if (answer.table !== undefined) for (const key of changedKeys(answer.table)) left.push(key);
    };
    for (let number = left.pop(); number !== undefined; number = left.pop()) known.each(number, doubt);
    return keys;
  };

  return {
    keep,
    keepAll,
    inDoubt: (kept) => {
      doubtful ??= findDoubtful();
      return doubtful.get(kept) ?? [];
    },
    input: () => {
      const numbers = new Map<string, number>();
      return {
        note: (key) => {
          if (reads === undefined) return;
          let number = numbers.get(key);
          if (number === undefined) {
            number = newNumber(undefined);
            numbers.set(key, number);
          }
          note(number);
        },
        changed: (key) => {
          const number = numbers.get(key);
          if (number === undefined) return;
          changedIn[number] = round + 1;
          changedInputs.push(number);
          changedNow.push(number);
        },
      };
    },
    nextRound: () => {
      round += 1;
      doubtful = undefined;
      if (changedNow.length > 0) soil(changedNow);
      changedNow = [];
    },
  };
};
