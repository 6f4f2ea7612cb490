import type { Report } from '../analysis/report';
import { isClosed, type Treatment } from '../document/treatment';
import { LEVELS, type Level } from '../library/vocabulary';
import type { Steps } from '../steps';
import type { Table } from '../table';
import type { Marks } from './scene';

export const NO_MARKS: Marks = { level: undefined, question: false };

/** Every mark there can be, each one object, so that equal marks are the same: by level, 0 for none. */
const WITHOUT_QUESTION: readonly Marks[] = [NO_MARKS, ...LEVELS.map((level) => ({ level, question: false }))];
const WITH_QUESTION: readonly Marks[] = WITHOUT_QUESTION.map(({ level }) => ({ level, question: true }));

const markOf = (level: Level | 0, question: boolean): Marks =>
  (question ? WITH_QUESTION : WITHOUT_QUESTION)[level] ?? NO_MARKS;

export const worseOf = (a: Marks, b: Marks): Marks =>
  a === b || b === NO_MARKS ? a : markOf(Math.max(a.level ?? 0, b.level ?? 0) as Level | 0, a.question || b.question);

/** So many findings are looked at before a pause. */
const AT_ONCE = 5_000;

/** Marks by the element that they are on. */
export type MarkMap = ReadonlyMap<string, Marks>;

/**
 * The worst open threat and whether questions are open, by the element they are about (the first of their subjects).
 * A threat is open until people decide otherwise; one to be mitigated is open until the model no longer has it. Linear
 * in findings, some at a time.
 */
export function* markSteps(
  report: Report | null | undefined,
  treatments: Table<Treatment> | undefined,
): Steps<MarkMap> {
  const closed = new Set<string>();
  for (const shard of treatments?.shards ?? [])
    for (const treatment of shard.values()) if (isClosed(treatment)) closed.add(treatment.id);
  const marks = new Map<string, Marks>();
  const put = (subject: string | undefined, mark: Marks): void => {
    if (subject === undefined) return;
    const known = marks.get(subject);
    const next = known === undefined ? mark : worseOf(known, mark);
    if (next !== known) marks.set(subject, next);
  };
  for (const [at, threat] of (report?.threats ?? []).entries()) {
    if (closed.size === 0 || !closed.has(threat.key)) put(threat.subjects[0], markOf(threat.level, false));
    if (at % AT_ONCE === AT_ONCE - 1) yield;
  }
  for (const [at, question] of (report?.questions ?? []).entries()) {
    put(question.subjects[0], markOf(0, true));
    if (at % AT_ONCE === AT_ONCE - 1) yield;
  }
  return marks;
}

/** The elements whose marks differ. Linear in both. */
export const changedMarks = (before: MarkMap, after: MarkMap): ReadonlySet<string> => {
  const changed = new Set<string>();
  if (before === after) return changed;
  for (const [id, mark] of after) if (before.get(id) !== mark) changed.add(id);
  for (const id of before.keys()) if (!after.has(id)) changed.add(id);
  return changed;
};
