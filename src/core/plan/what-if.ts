import type { Report, Threat } from '../analysis/report';
import { isClosed, type Treatment } from '../document/treatment';
import type { Level } from '../library/vocabulary';
import type { Table } from '../table';
import { countsOf, type LevelCounts } from './rank-actions';

/** A threat that stays, but is worse or less bad. */
export interface Shift {
  readonly key: string;
  readonly from: Level;
  readonly to: Level;
}

/** What a change of the hospital would bring, as plain data that can travel. Only threats that nobody has settled count. */
export interface WhatIf {
  readonly before: LevelCounts;
  readonly after: LevelCounts;
  /** Keys of the threats that would be gone, in the order of the report. */
  readonly gone: readonly string[];
  /** Of the threats of today, those that would no longer be certain: a question about them would be open. */
  readonly asked: readonly string[];
  /** Threats that the change itself would bring, most urgent first. */
  readonly fresh: readonly Threat[];
  readonly shifts: readonly Shift[];
  /** How many questions of today would be answered, so that nobody needs to ask, and how many there would be anew. */
  readonly settled: number;
  readonly raised: number;
}

/** Compares what the rules say before and after a change. Linear in both reports. */
export const compareReports = (before: Report, after: Report, treatments?: Table<Treatment>): WhatIf => {
  const isOpen = ({ key }: Threat): boolean => !isClosed(treatments?.get(key));
  const [were, are] = [before.threats.filter(isOpen), after.threats.filter(isOpen)];
  const old = new Map(were.map((threat) => [threat.key, threat]));
  const now = new Map(are.map((threat) => [threat.key, threat]));
  const questions = new Set(after.questions.map(({ key }) => key));
  const settled = before.questions.filter(({ key }) => !questions.has(key)).length;
  const left = were.filter(({ key }) => !now.has(key)).map(({ key }) => key);
  return {
    before: countsOf(were),
    after: countsOf(are),
    gone: left.filter((key) => !questions.has(key)),
    asked: left.filter((key) => questions.has(key)),
    settled,
    raised: after.questions.length - (before.questions.length - settled),
    fresh: are.filter(({ key }) => !old.has(key)),
    shifts: were.flatMap(({ key, level }) => {
      const to = now.get(key)?.level;
      return to === undefined || to === level ? [] : [{ key, from: level, to }];
    }),
  };
};
