import { OLDER_MDS2 } from '../../model/older-mds2';
import type { AnsweredQuestion, FilledMds2 } from './read-mds2';

/** A question that two forms of one device answer differently; a side that is absent has no row for it. */
export interface ChangedAnswer {
  readonly question: string;
  readonly before: AnsweredQuestion | undefined;
  readonly after: AnsweredQuestion | undefined;
}

const said = (answered: AnsweredQuestion | undefined): string =>
  answered === undefined ? '' : (answered.answer ?? answered.raw.trim());

const isOlder = ({ edition }: FilledMds2): boolean => edition === OLDER_MDS2;

/**
 * What changed from one MDS2 to another, in the order of the newer form and then of what only the older one has. How an
 * answer is written does not matter, only what it says; of questions for text, the text. Of a form of 2013 and one of
 * 2019 only questions are compared that answers of 2013 say something to. Linear in questions.
 */
export const compareForms = (before: FilledMds2, after: FilledMds2): readonly ChangedAnswer[] => {
  const isMixed = isOlder(before) !== isOlder(after);
  const older = isOlder(before) ? before : after;
  return [...new Set([...after.questions.keys(), ...before.questions.keys()])]
    .filter((question) => !isMixed || older.questions.get(question)?.carriedFrom !== undefined)
    .map((question) => ({ question, before: before.questions.get(question), after: after.questions.get(question) }))
    .filter((pair) => said(pair.before) !== said(pair.after));
};
