import type { Question, Report } from '../analysis/report';
import type { Treatment } from '../document/treatment';
import type { Fact, FactReads } from '../facts/fact';
import type { Facts } from '../facts/facts-of';
import { FACTS } from '../facts/vocabulary';
import type { Scope } from '../library/vocabulary';
import type { Table } from '../table';
import { compareReports, type WhatIf } from './what-if';

/** What a change of the hospital has brought: threats as `WhatIf` has them, and questions that it answered or raised. */
export interface Effect {
  readonly threats: WhatIf;
  /** Questions of before that nobody has to answer any more, in the order of the report. */
  readonly closed: readonly Question[];
  readonly opened: readonly Question[];
}

/** Compares two reports about a hospital before and after a change. Linear in both. */
export const effectOf = (before: Report, after: Report, treatments?: Table<Treatment>): Effect => {
  const [were, are] = [before.questions, after.questions].map((all) => new Set(all.map(({ key }) => key)));
  return {
    threats: compareReports(before, after, treatments),
    closed: before.questions.filter(({ key }) => are?.has(key) !== true),
    opened: after.questions.filter(({ key }) => were?.has(key) !== true),
  };
};

/** A fact that says another thing than before, or says it now. */
export interface FactChange {
  readonly fact: string;
  readonly subject: string;
  readonly before: Fact;
  readonly after: Fact;
}

/** What follows from ways through the whole network is left to the threats: it is dear to compute, and hard to read here. */
const NEAR: ReadonlySet<FactReads> = new Set(['subject', 'evidence', 'zone', 'neighbours']);

const isSame = (a: Fact, b: Fact): boolean =>
  JSON.stringify([a.value, a.possible]) === JSON.stringify([b.value, b.possible]) &&
  (a.source.kind === b.source.kind || b.value === undefined);

const ofSubject = (scope: Scope, subject: string, before: Facts, after: Facts): readonly FactChange[] =>
  [...FACTS[scope].values()]
    .filter(({ reads }) => NEAR.has(reads))
    .map(({ id }) => ({ fact: id, subject, before: before.fact(id, subject), after: after.fact(id, subject) }))
    .filter((change) => !isSame(change.before, change.after));

/**
 * The facts about some assets and the flows at them that changed, in the order of the assets and of the vocabulary.
 * Single answers of a form are not among them, only what follows from them. Linear in assets and flows.
 */
export const factChanges = (assets: readonly string[], before: Facts, after: Facts): readonly FactChange[] => {
  const flows = new Set(
    assets.flatMap((id) => {
      const asset = after.model.asset(id);
      return asset === undefined ? [] : after.model.flowsOf(asset.id).map((flow) => flow.id);
    }),
  );
  return [
    ...assets.flatMap((id) => ofSubject('asset', id, before, after)),
    ...[...flows].flatMap((id) => ofSubject('flow', id, before, after)),
  ];
};
