import type { Report } from '../analysis/report';
import type { FactPlace } from '../facts/fact';
import type { Steps } from '../steps';

/** An unknown fact that rules asked for, and what its answer is worth. */
export interface AskedFact extends FactPlace {
  /** Questions that this fact alone decides. */
  readonly decides: number;
  /** Questions that it helps to decide, those included. */
  readonly helps: number;
}

/** So many questions are counted between two pauses. */
const PART = 2000;

/** The unknown facts of a report, those that decide most first. Linear in the questions. */
export function* askedFacts({ questions }: Report): Steps<readonly AskedFact[]> {
  const counts = new Map<string, { readonly place: FactPlace; decides: number; helps: number }>();
  for (const [index, { missing }] of questions.entries()) {
    if (index % PART === PART - 1) yield;
    for (const { fact, subject } of missing) {
      const key = `${fact}|${subject}`;
      const known = counts.get(key) ?? { place: { fact, subject }, decides: 0, helps: 0 };
      counts.set(key, known);
      known.helps += 1;
      if (missing.length === 1) known.decides += 1;
    }
  }
  return [...counts.values()]
    .map(({ place, decides, helps }): AskedFact => ({ ...place, decides, helps }))
    .sort(
      (a, b) =>
        b.decides - a.decides || b.helps - a.helps || (`${a.fact}|${a.subject}` < `${b.fact}|${b.subject}` ? -1 : 1),
    );
}
