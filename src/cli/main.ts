import { LANGUAGES } from '../core/library/vocabulary';
import { error } from '../core/result';
import { createI18n } from '../i18n/i18n';
import { library } from '../templates';
import { languageOf, parseArguments } from './arguments';
import { choiceOf } from './choice';
import type { Call, ExitCode } from './command';
import { commands } from './commands';
import type { Io } from './io';
import { tellIssues } from './issue-text';
import { nodeIo } from './node-io';
import { usage } from './usage';

/** Runs one command line. Everything outside it is in `io`, so that a test needs no process. */
export const main = async (io: Io): Promise<ExitCode> => {
  const language = languageOf(io.words, io.environment);
  const { t } = createI18n(language);
  const told = { io, t };
  const parsed = parseArguments(io.words);
  if (!parsed.ok) {
    tellIssues(parsed.issues, told);
    return 2;
  }
  const { command: name, operands, options, help } = parsed.value;
  if (help || name === 'help') {
    io.out(usage(t));
    return 0;
  }
  if (name === undefined) {
    io.tell(usage(t));
    return 2;
  }
  const command = commands.find((each) => each.name === name);
  if (command === undefined) {
    const known = commands.map((each) => each.name).join(', ');
    tellIssues([error('command-not-known', '', { command: name, known })], told);
    return 2;
  }
  const call: Call = { operands, options, io, language, t, library };
  const foreign = Object.keys(options).find((each) => each !== 'lang' && !command.options.some((own) => own === each));
  const lang = choiceOf('lang', LANGUAGES, call);
  if (foreign !== undefined || !lang.ok) {
    const complaint = error('option-not-for-command', '', { command: name, option: foreign ?? '' });
    tellIssues(lang.ok ? [complaint] : lang.issues, told);
    return 2;
  }
  return command.run(call);
};

/** What `bin/sekisho.mjs` calls. */
export const run = (): Promise<ExitCode> => main(nodeIo());
