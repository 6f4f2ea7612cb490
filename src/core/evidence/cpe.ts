import { isMeantBy, readPattern } from './wildcards';

/** The parts of a name by CPE 2.3 that matter for matching, in small letters. `*` is any, `-` is none. */
export interface Cpe {
  /** `a` application, `o` operating system, `h` hardware. */
  readonly part: string;
  readonly vendor: string;
  readonly product: string;
  readonly version: string;
  readonly update: string;
  readonly edition: string;
  readonly language: string;
  readonly softwareEdition: string;
  readonly targetSoftware: string;
  readonly targetHardware: string;
  readonly other: string;
}

const FIELDS = [
  'part',
  'vendor',
  'product',
  'version',
  'update',
  'edition',
  'language',
  'softwareEdition',
  'targetSoftware',
  'targetHardware',
  'other',
] as const satisfies readonly (keyof Cpe)[];

const LONGEST = 2_000;

/** Between colons that are not escaped; characters that are stand for themselves. */
const piecesOf = (text: string): readonly string[] => {
  const pieces: string[] = [''];
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if (letter === ':') pieces.push('');
    else if (letter === '\\' && at + 1 < text.length) {
      at += 1;
      pieces[pieces.length - 1] += `\\${text.charAt(at)}`;
    } else pieces[pieces.length - 1] += letter;
  }
  return pieces;
};

const cpeOf = (values: readonly string[], fallback: string): Cpe | undefined => {
  const of = Object.fromEntries(FIELDS.map((name, at) => [name, values[at] || fallback])) as Readonly<
    Record<keyof Cpe, string>
  >;
  return /^[aoh*]$/.test(of.part) && of.product !== '*' ? of : undefined;
};

/** In the older notation, `~` packs five fields into the place of the edition. */
const fromUri = (text: string): Cpe | undefined => {
  let pieces: readonly string[];
  try {
    pieces = text.slice('cpe:/'.length).split(':').map(decodeURIComponent);
  } catch {
    return undefined;
  }
  const [part = '', vendor = '', product = '', version = '', update = '', edition = '', language = ''] = pieces;
  const packed = edition.startsWith('~') ? edition.split('~').slice(1) : [edition];
  const [first = '', softwareEdition = '', targetSoftware = '', targetHardware = '', other = ''] = packed;
  return cpeOf(
    [part, vendor, product, version, update, first, language, softwareEdition, targetSoftware, targetHardware, other],
    '*',
  );
};

/** A backslash before a letter that stands for itself anyway says nothing. */
const unescaped = (value: string): string => value.replace(/\\([^*?\\])/g, '$1');

/**
 * Reads a name by CPE 2.3 (`cpe:2.3:o:microsoft:windows_7:-:sp1:…`) or 2.2 (`cpe:/o:microsoft:windows_7::sp1`);
 * `undefined` where it is none. Source: NISTIR 7695.
 */
export const readCpe = (written: string): Cpe | undefined => {
  const text = written.trim().toLowerCase();
  if (text.length > LONGEST) return undefined;
  if (text.startsWith('cpe:/')) return fromUri(text);
  if (!text.startsWith('cpe:2.3:')) return undefined;
  return cpeOf(piecesOf(text.slice('cpe:2.3:'.length)).map(unescaped), '*');
};

/** What comparing one field of a pattern with one of a name gives. */
export type FieldMatch = 'yes' | 'no' | 'unknown';

/** `*` in the pattern takes everything; `*` in the name leaves open what it is. Source: NISTIR 7696, table 6-2. */
const matchField = (pattern: string, value: string): FieldMatch => {
  if (pattern === '*' || pattern === value) return 'yes';
  if (value === '*') return 'unknown';
  if (pattern === '-' || value === '-') return 'no';
  return /[*?]/.test(pattern) && isMeantBy(readPattern(pattern), value) ? 'yes' : 'no';
};

/**
 * Whether a name is one of those that a pattern stands for. The version is left to whoever knows its range, where
 * `version` says so. `unknown`: it may be, since the name leaves something open that the pattern asks for.
 */
export const matchCpe = (pattern: Cpe, name: Cpe, version: 'compared' | 'left-out' = 'compared'): FieldMatch => {
  let found: FieldMatch = 'yes';
  for (const field of FIELDS) {
    if (field === 'version' && version === 'left-out') continue;
    const match = matchField(pattern[field], name[field]);
    if (match === 'no') return 'no';
    if (match === 'unknown') found = 'unknown';
  }
  return found;
};
