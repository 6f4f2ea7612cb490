import type { Report } from '../analysis/report';
import type { Steps } from '../steps';

/** What an answer is worth. */
interface Worth {
  /** Questions that it decides alone. */
  readonly decides: number;
  /** Questions that it helps to decide, those included. */
  readonly helps: number;
}

/** An element whose fact rules asked for. */
export interface AskedOf extends Worth {
  readonly subject: string;
}

/** An unknown fact that rules asked for, of one element or many. */
export interface AskedFact extends Worth {
  readonly fact: string;
  /** Those whose answer is worth most first. */
  readonly of: readonly AskedOf[];
}

/** So many questions are counted between two pauses. */
const PART = 500;

const byWorth = (a: Worth, b: Worth): number => b.decides - a.decides || b.helps - a.helps;

/** The unknown facts of a report, those that decide most first. Linear in the questions. */
export function* askedFacts({ questions }: Report): Steps<readonly AskedFact[]> {
  const facts = new Map<string, Map<string, { decides: number; helps: number }>>();
  for (const [index, { missing }] of questions.entries()) {
    if (index % PART === PART - 1) yield;
    for (const { fact, subject } of missing) {
      const of = facts.get(fact) ?? new Map<string, { decides: number; helps: number }>();
      facts.set(fact, of);
      const worth = of.get(subject) ?? { decides: 0, helps: 0 };
      of.set(subject, worth);
      worth.helps += 1;
      if (missing.length === 1) worth.decides += 1;
    }
  }
  const asked: AskedFact[] = [];
  for (const [fact, places] of facts) {
    yield;
    const of = [...places].map(([subject, worth]): AskedOf => ({ subject, ...worth }));
    of.sort((a, b) => byWorth(a, b) || (a.subject < b.subject ? -1 : 1));
    const sum = (count: (one: AskedOf) => number): number => of.reduce((total, one) => total + count(one), 0);
    asked.push({ fact, of, decides: sum(({ decides }) => decides), helps: sum(({ helps }) => helps) });
  }
  return asked.sort((a, b) => byWorth(a, b) || (a.fact < b.fact ? -1 : 1));
}
