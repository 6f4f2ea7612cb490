import type { Report } from '../analysis/report';
import type { Treatment } from '../document/treatment';
import type { Level } from '../library/vocabulary';
import type { Table } from '../table';
import type { Marks } from './scene';

export const NO_MARKS: Marks = { level: undefined, question: false };

export const worseOf = (a: Marks, b: Marks): Marks => {
  if (a === NO_MARKS) return b;
  if (b === NO_MARKS) return a;
  const level = Math.max(a.level ?? 0, b.level ?? 0);
  return { level: level === 0 ? undefined : (level as Level), question: a.question || b.question };
};

/**
 * The worst open threat and whether questions are open, by the element they are about (the first of their subjects).
 * A threat is open until people decide otherwise; one to be mitigated is open until the model no longer has it.
 */
export const marksBySubject = (
  report: Report | null | undefined,
  treatments: Table<Treatment> | undefined,
): ReadonlyMap<string, Marks> => {
  const marks = new Map<string, Marks>();
  const put = (subject: string | undefined, mark: Marks): void => {
    if (subject !== undefined) marks.set(subject, worseOf(marks.get(subject) ?? NO_MARKS, mark));
  };
  for (const threat of report?.threats ?? []) {
    const decision = treatments?.get(threat.key)?.decision;
    if (decision === undefined || decision === 'mitigate')
      put(threat.subjects[0], { level: threat.level, question: false });
  }
  for (const question of report?.questions ?? []) put(question.subjects[0], { level: undefined, question: true });
  return marks;
};
