import { type Filling, isAnswered, isAsked, shownQuestions } from '../../core/evidence/mds2/asked';
import { folded, foldedWords } from '../../core/library/folded';
import type { Mds2Question } from '../../core/library/mds2-form';

/** What a person looks at: a section, or what a search finds in all of them; only what is open, where they want that. */
export interface Looking {
  readonly section: string;
  readonly search: string;
  readonly openOnly: boolean;
}

const fits = ({ id, label }: Mds2Question, words: readonly string[]): boolean => {
  const text = folded(`${id} ${label.ja} ${label.en}`);
  return words.every((word) => text.includes(word));
};

/** Questions in the order of the form. A search finds those that are not asked, too. */
export const listedQuestions = (filling: Filling, { section, search, openOnly }: Looking): readonly Mds2Question[] => {
  const words = foldedWords(search);
  const of =
    words.length > 0
      ? filling.form.questions.filter((question) => fits(question, words))
      : shownQuestions(filling).filter((question) => question.section === section);
  return openOnly ? of.filter((question) => isAsked(question, filling) && !isAnswered(question, filling)) : of;
};
