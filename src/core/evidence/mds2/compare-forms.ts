import type { AnsweredQuestion, FilledMds2 } from './read-mds2';

/** A question that two forms of one device answer differently; a side that is absent has no row for it. */
export interface ChangedAnswer {
  readonly question: string;
  readonly before: AnsweredQuestion | undefined;
  readonly after: AnsweredQuestion | undefined;
}

const said = (answered: AnsweredQuestion | undefined): string =>
  answered === undefined ? '' : (answered.answer ?? answered.raw.trim());

/**
 * What changed from one MDS2 to another, in the order of the newer form and then of what only the older one has. How an
 * answer is written does not matter, only what it says; of questions for text, the text. Linear in questions.
 */
export const compareForms = (before: FilledMds2, after: FilledMds2): readonly ChangedAnswer[] =>
  [...new Set([...after.questions.keys(), ...before.questions.keys()])]
    .map((question) => ({ question, before: before.questions.get(question), after: after.questions.get(question) }))
    .filter((pair) => said(pair.before) !== said(pair.after));
