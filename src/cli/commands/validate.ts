import { VERSION } from '../../core/document/document';
import type { ReadFile } from '../../core/formats/read-file';
import { unitsIn } from '../../core/model/units';
import type { Result } from '../../core/result';
import { choiceOf } from '../choice';
import type { Call, Command } from '../command';
import { formatName } from '../format-name';
import { countIssues, harmless, issueLine, issueText, tellIssues } from '../issue-text';
import { readInput } from '../read-input';

const countsOf = ({ document }: ReadFile) => ({
  zones: document.zones.size,
  assets: unitsIn(document.assets),
  flows: document.flows.size,
  conduits: document.conduits.size,
});

const asText = (read: Result<ReadFile>, { t, operands }: Call): string => {
  const name = operands[0] ?? '';
  const count = countIssues(read.issues);
  const lines = [
    ...(read.ok
      ? [
          t('cli.validate.readable', { name, format: formatName(read.value.format, t), version: VERSION }),
          t('cli.validate.contents', countsOf(read.value)),
        ]
      : [t('cli.validate.unreadable', { name })]),
    read.issues.length === 0 ? t('cli.validate.clean') : t('cli.validate.found', count),
  ];
  return [...lines.map(harmless), ...read.issues.map((issue) => issueLine(issue, t)), ''].join('\n');
};

const asJson = (read: Result<ReadFile>, { t }: Call): string => {
  const issues = read.issues.map((issue) => ({ ...issue, text: issueText(issue, t) }));
  const about = read.ok ? { format: read.value.format, version: VERSION, ...countsOf(read.value) } : {};
  return `${JSON.stringify({ readable: read.ok, ...about, issues }, null, 2)}\n`;
};

/** What a file is, and everything wrong with it, with places. */
export const validateCommand: Command = {
  name: 'validate',
  synopsis: 'validate FILE [--format json|text]',
  options: ['format'],
  run: async (call) => {
    const format = choiceOf('format', ['json', 'text'], call);
    if (!format.ok || call.operands.length !== 1) {
      tellIssues(format.ok ? (await readInput(call, 'validate')).issues : format.issues, call);
      return 2;
    }
    const read = await readInput(call, 'validate');
    call.io.out(format.value === 'json' ? asJson(read, call) : asText(read, call));
    // Whoever keeps only the exit code and the messages still learns why.
    if (!read.ok) tellIssues(read.issues.slice(0, 1), call);
    return read.ok ? 0 : 2;
  },
};
