import { exporters } from '../../core/formats/exporters';
import { importers } from '../../core/formats/importers';
import { choiceOf } from '../choice';
import type { Command } from '../command';
import { formatName } from '../format-name';
import { tellIssues } from '../issue-text';

/** What can be read and written: one line each, told apart by tabs. */
export const formatsCommand: Command = {
  name: 'formats',
  synopsis: 'formats [--format json|text]',
  options: ['format'],
  run: async (call) => {
    const { io, t } = call;
    const format = choiceOf('format', ['json', 'text'], call);
    if (!format.ok) {
      tellIssues(format.issues, call);
      return 2;
    }
    const read = importers.map(({ id, extensions }) => ({ id, extensions, name: formatName(id, t) }));
    const write = exporters.map(({ id, extension }) => ({ id, extensions: [extension], name: formatName(id, t) }));
    if (format.value === 'json') io.out(`${JSON.stringify({ read, write }, null, 2)}\n`);
    else {
      const lines = (word: string, formats: typeof read): readonly string[] =>
        formats.map(({ id, extensions, name }) =>
          [word, id, extensions.map((end) => `.${end}`).join(' '), name].join('\t'),
        );
      io.out(`${[...lines(t('cli.formats.read'), read), ...lines(t('cli.formats.write'), write)].join('\n')}\n`);
    }
    return 0;
  },
};
