import type { Bilingual } from '../../library/text';
import type { Language } from '../../library/vocabulary';
import type { OverlayClass, Tone } from './overlay';

/** A class with its words in every language. */
export interface ClassWords {
  readonly id: string;
  readonly label: Bilingual;
  /** One to four letters; the same in every language where it is no word. */
  readonly sign: string | Bilingual;
  readonly tone: Tone;
  readonly manner: OverlayClass['manner'];
}

/** The classes in the reader's language. */
export const classesIn = (language: Language, all: readonly ClassWords[]): readonly OverlayClass[] =>
  all.map(({ label, sign, ...rest }) => ({
    ...rest,
    label: label[language],
    sign: typeof sign === 'string' ? sign : sign[language],
  }));
