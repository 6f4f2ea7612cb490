import { FILE_SIZE_LIMIT } from '../core/formats/file-size-limit';
import { type ReadFile, readFile } from '../core/formats/read-file';
import { unknownWords } from '../core/formats/unknown-words';
import { error, fail, ok, type Result } from '../core/result';
import type { Call, Command } from './command';
import { countIssues, harmless } from './issue-text';

/** The one input that a command was given; `-` is standard input. */
export const readInput = async (call: Call, command: Command['name']): Promise<Result<ReadFile>> => {
  const [name, ...others] = call.operands;
  if (name === undefined || others.length > 0) return fail(error('input-missing', '', { command }));
  const bytes = await call.io.read(name, FILE_SIZE_LIMIT);
  const read = bytes.ok ? readFile(bytes.value, name) : bytes;
  return read.ok ? ok(read.value, [...read.issues, ...unknownWords(read.value.document, call.library)]) : read;
};

/** One line about what was guessed or left out, so that nothing goes unsaid; `validate` lists it. */
export const tellReading = ({ issues }: Result<ReadFile>, { io, t, operands }: Call): void => {
  const { warnings, notes } = countIssues(issues);
  if (warnings + notes > 0) io.tell(harmless(t('cli.summary.read', { name: operands[0] ?? '', warnings, notes })));
};
