import { parseArgs } from 'node:util';
import { LANGUAGES, type Language } from '../core/library/vocabulary';
import { error, fail, ok, type Result } from '../core/result';
import { preferredLanguage } from '../i18n/preferred-language';

/** Options that take a value; a command names those it understands. */
const VALUE_OPTIONS = {
  lang: {},
  date: {},
  format: {},
  'fail-on': {},
  to: {},
  output: { short: 'o' },
  view: {},
  policy: {},
  rules: {},
  evidence: {},
  vulnerabilities: {},
  'support-dates': {},
  'without-address': {},
  objects: {},
  management: {},
  'review-on': {},
} as const;
/** Options that are given or not; given, they say `yes`. */
const FLAGS = ['planned', 'log-allowed'] as const;
export type OptionName = keyof typeof VALUE_OPTIONS | (typeof FLAGS)[number];

export interface Arguments {
  readonly command: string | undefined;
  /** What stands after the command: the input. */
  readonly operands: readonly string[];
  readonly options: Readonly<Partial<Record<OptionName, string>>>;
  readonly help: boolean;
  readonly version: boolean;
}

const OPTIONS = {
  ...(Object.fromEntries(
    Object.entries(VALUE_OPTIONS).map(([name, more]) => [name, { type: 'string', ...more }]),
  ) as Record<keyof typeof VALUE_OPTIONS, { readonly type: 'string' }>),
  planned: { type: 'boolean' },
  'log-allowed': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'V' },
} as const;

/** Reads the words after the program's name. An option we do not know, or one without its value, is an error. */
export const parseArguments = (words: readonly string[]): Result<Arguments> => {
  try {
    const { values, positionals } = parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true });
    const { help = false, version = false, planned, 'log-allowed': logAllowed, ...valued } = values;
    const options = {
      ...valued,
      ...(planned === true ? { planned: 'yes' } : {}),
      ...(logAllowed === true ? { 'log-allowed': 'yes' } : {}),
    };
    const [command, ...operands] = positionals;
    return ok({ command, operands, options, help, version });
  } catch (thrown) {
    // The text names the option; node says it in English only, so it goes into our own sentence.
    const word = /'([^']+?)[ <']/.exec(thrown instanceof Error ? thrown.message : '')?.[1] ?? words.join(' ');
    return fail(error('option-not-understood', 'arguments', { option: word }));
  }
};

const isLanguage = (word: string | undefined): word is Language => LANGUAGES.some((language) => language === word);

/** The language of messages: `--lang`, else that of the terminal, else English. Looked up before anything can go wrong. */
export const languageOf = (
  words: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Language => {
  const at = words.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const said = words[at] === '--lang' ? words[at + 1] : words[at]?.slice('--lang='.length);
  if (isLanguage(said)) return said;
  const { LC_ALL, LC_MESSAGES, LANG } = environment;
  return preferredLanguage([(LC_ALL || LC_MESSAGES || LANG || 'en').replace(/[_.].*$/, '')]);
};
