import type { Command } from '../command';
import { referenceText } from '../reference-text';

/** Every rule and every fact, in words, as Markdown. */
export const referenceCommand: Command = {
  name: 'reference',
  synopsis: 'reference [--lang ja|en]',
  options: [],
  run: async ({ io, language, library, t }) => {
    io.out(referenceText(library, language, t));
    return 0;
  },
};
