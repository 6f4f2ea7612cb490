import type { SupportDates, System } from './support-dates';
import { windowsCycles } from './windows-versions';

/** A version of an operating system, or of another part, with its dates. */
export interface SystemVersion {
  readonly system: string;
  readonly label: string;
  readonly activeUntil: string | undefined;
  /** See `SupportDates`: a day, `false` none announced, `true` ended some day, `undefined` unknown. */
  readonly supportedUntil: string | boolean | undefined;
  /** For an extra charge; it is never assumed to be paid. */
  readonly extendedUntil: string | undefined;
}

const EMBEDDED = /\bwindows\b.*\b(embedded|posready|compact|ce)\b|\bwindows ce\b|\bwe[sc]\d/;
const EMBEDDED_SYSTEMS: ReadonlySet<string> = new Set(['windows-embedded', 'windows-embedded-legacy', 'windows-ce']);
/** Words that tell versions of embedded systems and of products named by year apart; others say nothing. */
const TELLING = /^(\d+(\.\d+)*|\d\dh\d|sac|ac|r2|sp\d+|industry|pro|compact|posready|standard|ce|xp|azure)$/;

const LONGEST = 300;

/** A CPE as the words that people would write. */
const wordsOfCpe = (cpe: string): string =>
  cpe
    .replace(/^cpe:(2\.3:|\/)[aoh]:/, '')
    .replace(/\\/g, '')
    .split(':')
    .filter((part) => part !== '*' && part !== '-' && part !== '')
    .join(' ');

/** Small letters in one width, one space between words, and the shorter ways to write Windows written out. */
export const plainWords = (written: string): string => {
  const text = written.slice(0, LONGEST).normalize('NFKC').toLowerCase();
  return (text.startsWith('cpe:') ? wordsOfCpe(text) : text)
    .replace(/[®™©()[\],;_]|\(r\)|\(tm\)/g, ' ')
    .replace(/ウィンドウズ/g, 'windows ')
    .replace(/サーバー?/g, ' server ')
    .replace(/レッドハット/g, ' red hat ')
    .replace(/サービスパック|service pack/g, ' sp')
    .replace(/\bwin(dows)?[\s-]*(?=\d|xp\b|vista\b|ce\b|iot\b|server)/g, 'windows ')
    .replace(/\bsp\s+(?=\d)/g, 'sp')
    .replace(/\br\s+2\b/g, 'r2')
    .replace(/(\d)(r2|sp\d)\b/g, '$1 $2')
    .replace(/([a-z])(20\d\d)\b/g, '$1 $2')
    .replace(/\s+/g, ' ')
    .trim();
};

const versionOf = ({ name }: System, cycle: System['cycles'][number]): SystemVersion => ({
  system: name,
  label: cycle[1],
  activeUntil: cycle[3] ?? undefined,
  supportedUntil: cycle[4] ?? undefined,
  extendedUntil: cycle[5] ?? undefined,
});

const tellingIn = (text: string): readonly string[] =>
  text
    .split(/[\s/-]+/)
    .map((word) => word.replace(/^v(?=\d)/, '').replace(/\.0$/, ''))
    .filter((word) => TELLING.test(word));

/** Versions told apart by words: all words of the one are in the other, service packs aside where only one names them. */
const byWords = (text: string, system: System): System['cycles'] => {
  const said = tellingIn(text);
  if (!said.some((word) => /^\d/.test(word) || word === 'xp')) return [];
  const saysPack = said.some((word) => word.startsWith('sp'));
  return system.cycles.filter(([, label]) => {
    const words = tellingIn(plainWords(label)).filter((word) => saysPack || !word.startsWith('sp'));
    const first = words.find((word) => /^\d/.test(word));
    return (
      (first === undefined || said.includes(first)) &&
      (!saysPack || words.find((word) => word.startsWith('sp')) === said.find((word) => word.startsWith('sp'))) &&
      words.includes('r2') === said.includes('r2') &&
      words.includes('azure') === said.includes('azure') &&
      (words.every((word) => said.includes(word)) || said.every((word) => words.includes(word)))
    );
  });
};

/** Versions told apart by numbers: the longest that the number begins with, else all that begin with the number. */
const byNumber = (text: string, system: System, name: string): System['cycles'] => {
  const rest = text.slice(text.lastIndexOf(name) + name.length).replace(/(\d+) sp(\d+)/, '$1.$2');
  const number = /(?:^|[^\d.])v?(\d+(?:\.\d+)*)/.exec(rest)?.[1];
  if (number === undefined) return system.cycles.length === 1 ? system.cycles : [];
  const begins = (longer: string, shorter: string): boolean => longer === shorter || longer.startsWith(`${shorter}.`);
  const found = system.cycles
    .filter(([cycle]) => begins(number, cycle))
    .sort(([a], [b]) => b.length - a.length)
    .slice(0, 1);
  return found.length > 0 ? found : system.cycles.filter(([cycle]) => begins(cycle, number));
};

const BY_WORDS: ReadonlySet<string> = new Set(['windows-server', 'mssqlserver']);

/** Network equipment of that name is something else. */
const OTHER_IOS = /cisco|\bios[ -]x[er]\b/;

const find = (text: string, dates: SupportDates): readonly SystemVersion[] => {
  if (EMBEDDED.test(text))
    return dates.systems
      .filter(({ id }) => EMBEDDED_SYSTEMS.has(id))
      .flatMap((system) => byWords(text, system).map((cycle) => versionOf(system, cycle)));
  let best: { readonly system: System; readonly name: string } | undefined;
  for (const system of dates.systems) {
    if (EMBEDDED_SYSTEMS.has(system.id)) continue;
    for (const name of system.names) {
      const at = ` ${text.replace(/[-/]/g, ' ')} `.search(
        new RegExp(`[^a-z0-9]${name.replace(/[-/]/g, ' ')}(?![a-z])`),
      );
      if (name === 'ios' && OTHER_IOS.test(text)) continue;
      if (at >= 0 && name.length > (best?.name.length ?? 0)) best = { system, name };
    }
  }
  if (best === undefined) return [];
  const { system, name } = best;
  const cycles =
    system.id === 'windows'
      ? windowsCycles(text, system)
      : BY_WORDS.has(system.id)
        ? byWords(text, system)
        : byNumber(text.replace(/[-/]/g, ' '), system, name.replace(/[-/]/g, ' '));
  return cycles.map((cycle) => versionOf(system, cycle));
};

/** What a library knows of support, from a snapshot. */
export const supportFrom = (supportDates: SupportDates) => ({
  supportDates,
  findSystem: (written: string): readonly SystemVersion[] => systemVersions(written, supportDates),
});

const looked = new WeakMap<SupportDates, Map<string, readonly SystemVersion[]>>();

/**
 * The versions that a text may mean, as people write it (`Win10 1809 LTSC`, `CentOS 7`) or as a CPE does: one where it is
 * clear, several where the text leaves it open, none where it names none that is known. Each text is looked up once.
 */
export const systemVersions = (written: string, dates: SupportDates): readonly SystemVersion[] => {
  const known = looked.get(dates) ?? new Map<string, readonly SystemVersion[]>();
  looked.set(dates, known);
  const before = known.get(written);
  if (before !== undefined) return before;
  const found = find(plainWords(written), dates);
  known.set(written, found);
  return found;
};
