import { type Subjects, UNKNOWN } from '../facts/define';
import type { Fact, FactValue } from '../facts/fact';
import type { FactReader, Facts } from '../facts/facts-of';
import type { Scope } from '../library/vocabulary';
import type { Asset } from '../model/asset';
import type { DataFlow } from '../model/data-flow';
import type { Test } from './comparison';
import type { CompiledCondition } from './condition';

type Subject = Subjects[Scope];

/** More values than this are not told apart beforehand: names and dates differ from thing to thing. */
const MOST_VALUES = 200;

/** One fact of the subject that is looked at now, read once however many rules ask for it. */
export interface Slot {
  readonly reader: FactReader<Scope>;
  /** Which kind of reading it is: all comparisons come out the same for readings of one kind. */
  kind(subject: Subject): number;
}

/** What was read of a subject that lies further off than its own record, in order. */
export interface Trail {
  readonly slots: Slot[];
  readonly kinds: number[];
}

/** What came of the comparisons of a fact so far, and at the end which kind of reading that is. */
interface Told {
  readonly next: Told[];
  kind: number;
}

const after = ({ next }: Told, outcome: number): Told => {
  const known = next[outcome];
  if (known !== undefined) return known;
  const fresh: Told = { next: [], kind: -1 };
  next[outcome] = fresh;
  return fresh;
};

/** Facts read once for each subject, and told apart as far as comparisons tell them apart. */
export interface Readings {
  /** The facts to compile conditions with. */
  readonly facts: Facts;
  /** To be told of each condition before anything is recalled: kinds of readings follow from the comparisons. */
  add(condition: CompiledCondition<Scope>): void;
  /** Begins with another subject, or with the same anew; `trail` is to note what is not near. */
  begin(trail?: Trail): void;
  /** Does the computation, and says which facts it asked for, each once, in order. */
  noting<T>(compute: () => T): { readonly answer: T; readonly asked: Iterable<Slot> };
}

const endIn = (facts: Facts) => {
  let foundIn = -1;
  let found: Asset | undefined;
  return (id: string, turn: number): Asset | undefined => {
    if (foundIn !== turn) {
      found = facts.model.asset(id);
      foundIn = turn;
    }
    return found;
  };
};

export const readingsOf = (facts: Facts): Readings => {
  let turn = 0;
  let trail: Trail | undefined;
  /** Slots in the order in which they are first asked for, while something is worked out that is to be kept. */
  let asked: Set<Slot> | undefined;
  const slots = new Map<string, Slot>();
  const testsOf = new Map<FactReader<Scope>, { readonly tests: Test[]; readonly texts: Set<string> }>();

  /** The ends of the flow that is looked at now; each looked up once however many facts of it are asked for. */
  const ends = { from: endIn(facts), to: endIn(facts) };
  /** How a fact of an end of a flow is read; of anything else as ever. */
  const readOf = (reader: FactReader<Scope>, path: string): FactReader<Scope>['read'] => {
    const [, side, fact] = /^flow\.(from|to)\.(.+)$/.exec(path) ?? [];
    const ofEnd = side === undefined ? undefined : facts.reader('asset', `asset.${fact}`);
    if (ofEnd === undefined) return reader.read;
    const end = side === 'from' ? ends.from : ends.to;
    return (flow) => {
      const asset = end((flow as DataFlow)[side as 'from' | 'to'], turn);
      return asset === undefined ? UNKNOWN : ofEnd.read(asset);
    };
  };

  const slotOf = (reader: FactReader<Scope>, path: string): Slot => {
    const readAnew = readOf(reader, path);
    const isOfZone = path.startsWith('asset.zone.');
    let readIn = -1;
    let fact: Fact | undefined;
    let toldIn = -1;
    let told = 0;
    const tests: Test[] = [];
    const root: Told = { next: [], kind: -1 };
    const said = new Map<FactValue | undefined, number>();
    const assumed = new Map<FactValue | undefined, number>();
    let unknown = -1;
    const read = (subject: Subject): Fact => {
      if (fact === undefined || readIn !== turn) {
        fact = readAnew(subject);
        readIn = turn;
      }
      return fact;
    };
    let kinds = 0;
    /** `place` tells apart readings of elements of different kinds. */
    const tell = (reading: Fact, place: number): number => {
      const known = reading.value === undefined ? 0 : 1;
      let step = after(root, place * 4 + known * 2 + (reading.source.kind === 'assumed' ? 1 : 0));
      for (let at = 0; at < tests.length; at += 1) step = after(step, (tests[at] as Test)(reading));
      if (step.kind < 0) {
        step.kind = kinds;
        kinds += 1;
      }
      return step.kind;
    };
    const kindOf = (reading: Fact, subject: Subject): number => {
      // Most facts are unknown, and most of those are this very one.
      if (reading === UNKNOWN && !isOfZone) {
        if (unknown < 0) unknown = tell(UNKNOWN, 0);
        return unknown;
      }
      const { value, possible, source } = reading;
      // A fact of the zone around speaks of the asset itself where it stands in none.
      if (isOfZone) return tell(reading, reader.place(subject).fact === 'asset.zone' ? 1 : 0);
      if (possible !== undefined || (typeof value === 'object' && value !== null)) return tell(reading, 0);
      const values = source.kind === 'assumed' ? assumed : said;
      const known = values.get(value);
      if (known !== undefined) return known;
      const kind = tell(reading, 0);
      if (values.size < MOST_VALUES) values.set(value, kind);
      return kind;
    };
    const slot: Slot = {
      reader: {
        ...reader,
        read: (subject) => {
          asked?.add(slot);
          return read(subject);
        },
      },
      kind: (subject) => {
        if (toldIn !== turn) {
          told = kindOf(read(subject), subject);
          toldIn = turn;
          if (trail !== undefined && !reader.isNear) {
            trail.slots.push(slot);
            trail.kinds.push(told);
          }
        }
        return told;
      },
    };
    testsOf.set(slot.reader, { tests, texts: new Set() });
    return slot;
  };

  const readerOf = (scope: Scope, path: string): FactReader<Scope> | undefined => {
    const key = `${scope} ${path}`;
    const known = slots.get(key);
    if (known !== undefined) return known.reader;
    const reader = facts.reader(scope, path);
    if (reader === undefined) return undefined;
    const slot = slotOf(reader as unknown as FactReader<Scope>, path);
    slots.set(key, slot);
    return slot.reader;
  };

  const noting: Readings['noting'] = (compute) => {
    const outer = asked;
    const own = new Set<Slot>();
    asked = own;
    try {
      return { answer: compute(), asked: own };
    } finally {
      asked = outer;
    }
  };

  const addTest = (reader: FactReader<Scope>, test: Test, text: string): void => {
    const known = testsOf.get(reader);
    // Many rules compare the same fact with the same.
    if (known === undefined || known.texts.has(text)) return;
    known.texts.add(text);
    known.tests.push(test);
  };
  const add = (condition: CompiledCondition<Scope>): void => {
    if (condition.kind === 'not') add(condition.part);
    else if (condition.kind !== 'leaf') for (const part of condition.parts) add(part);
    else if (condition.test !== undefined)
      addTest(condition.reader, condition.test, JSON.stringify(condition.comparison));
  };

  return {
    facts: { ...facts, reader: readerOf as Facts['reader'] },
    add,
    begin: (noted) => {
      turn += 1;
      trail = noted;
    },
    noting,
  };
};
