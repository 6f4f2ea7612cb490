import type { Library } from '../core/library/library';
import type { Language } from '../core/library/vocabulary';
import type { Translate } from '../i18n/i18n';
import type { OptionName } from './arguments';
import type { Io } from './io';

/** What one call of a command works with. */
export interface Call {
  readonly operands: readonly string[];
  readonly options: Readonly<Partial<Record<OptionName, string>>>;
  readonly io: Io;
  readonly language: Language;
  readonly t: Translate;
  readonly library: Library;
}

/** 0 done, 1 the condition of `--fail-on` is met, 2 unreadable or wrongly called. */
export type ExitCode = 0 | 1 | 2;

export interface Command {
  /** Also the key of its words, `cli.command.<name>`. */
  readonly name: 'validate' | 'analyse' | 'convert' | 'export' | 'formats' | 'reference' | 'evidence' | 'segment';
  /** How it is written, without the program's name. */
  readonly synopsis: string;
  /** Besides `--lang`, which all understand. */
  readonly options: readonly OptionName[];
  run(call: Call): Promise<ExitCode>;
}
