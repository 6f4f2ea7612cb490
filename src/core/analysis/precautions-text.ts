import type { Language } from '../library/vocabulary';
import type { MisuseNote } from './misuse-notes';

/** The operating precautions as plain text, to be put into instructions: a line for what somebody may do, one for what to do. */
export const precautionsText = (notes: readonly MisuseNote[], heading: string, language: Language): string =>
  [
    heading,
    ...notes.flatMap(({ misuse, precaution }, at) => [
      '',
      `${at + 1}. ${precaution[language]}`,
      `   ${misuse[language]}`,
    ]),
    '',
  ].join('\n');
