import { folded, foldedWords } from '../../core/library/folded';

/** What was written, folded: as one, and word by word. */
export interface Query {
  readonly whole: string;
  readonly words: readonly string[];
}

export const queryOf = (text: string): Query => ({ whole: folded(text), words: foldedWords(text) });
