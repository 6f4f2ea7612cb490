import type { System } from './support-dates';

/** Builds by which versions of Windows 10 and 11 are known, as `major code`. */
const BUILDS: Readonly<Record<string, string>> = {
  10240: '10 1507',
  10586: '10 1511',
  14393: '10 1607',
  15063: '10 1703',
  16299: '10 1709',
  17134: '10 1803',
  17763: '10 1809',
  18362: '10 1903',
  18363: '10 1909',
  19041: '10 2004',
  19042: '10 20h2',
  19043: '10 21h1',
  19044: '10 21h2',
  19045: '10 22h2',
  22000: '11 21h2',
  22621: '11 22h2',
  22631: '11 23h2',
  26100: '11 24h2',
  26200: '11 25h2',
};

/** Long-term versions are named after a year. */
const YEARS: Readonly<Record<string, string>> = {
  2015: '1507',
  2016: '1607',
  2019: '1809',
  2021: '21h2',
  2024: '24h2',
};

/** What the ids of cycles call versions that people know by a name. */
const MAJORS: Readonly<Record<string, string>> = { xp: '5', vista: '6' };

const MAJOR = /\bwindows (?:.*? )??(xp|vista|11|10|8\.1|8|7)\b/;
const CODE = /\b(1507|1511|1607|1703|1709|1803|1809|1903|1909|2004|2[0-9]h[12])\b/;
const LONG_TERM = /\b(ltsc|ltsb|lts|long[- ]term)/;
const BUSINESS = /\b(enterprise|ent|education|edu)\b/;
const PRIVATE = /\b(home|pro|professional)\b/;

/** Which Windows for clients a text means, as far as it says: `10`, and the release `21h2`. */
export interface WindowsRelease {
  readonly major: string;
  readonly code: string | undefined;
}

/** `undefined` where the text names none. A build or a year stands for the release that it belongs to. */
export const windowsRelease = (text: string): WindowsRelease | undefined => {
  const build = BUILDS[/\b(?:10\.0[. ])?(\d{5})\b/.exec(text)?.[1] ?? '']?.split(' ');
  const major = build?.[0] ?? MAJOR.exec(text)?.[1];
  const year = /\b(20\d\d)\b/.exec(text)?.[1];
  const byYear = year === undefined || year === '2004' ? undefined : YEARS[year];
  return major === undefined ? undefined : { major, code: byYear ?? build?.[1] ?? CODE.exec(text)?.[1] };
};

/** All releases of a Windows that has any. */
export const releasesOf = (major: string): readonly string[] => [
  ...new Set(
    Object.values(BUILDS).flatMap((each) => (each.startsWith(`${major} `) ? each.slice(major.length + 1) : [])),
  ),
];

/**
 * The versions of Windows for clients that a text may mean. What it says narrows them down; the edition and the long-term
 * version are never assumed. A build or a year stands for the version that it belongs to.
 */
export const windowsCycles = (text: string, { cycles }: System): System['cycles'] => {
  const release = windowsRelease(text);
  if (release === undefined) return [];
  const { code } = release;
  const major = MAJORS[release.major] ?? release.major;
  const year = /\b(20\d\d)\b/.exec(text)?.[1];
  const byYear = year === undefined || year === '2004' ? undefined : YEARS[year];
  const isLongTerm = LONG_TERM.test(text) || byYear !== undefined;
  const isIot = /\biot\b/.test(text);
  const found = cycles.filter(([id]) => {
    const [first, ...rest] = id.split('-');
    const isForAll = !rest.includes('e') && !rest.includes('w') && !rest.includes('iot');
    return (
      first === major &&
      (code === undefined || rest.includes(code)) &&
      (!isLongTerm || rest.includes('lts')) &&
      (!isIot || !rest.includes('w')) &&
      (!BUSINESS.test(text) || isLongTerm || !rest.includes('w')) &&
      (!PRIVATE.test(text) || rest.includes('w') || isForAll)
    );
  });
  // A long-term version for embedded use that has no dates of its own has those of the other editions.
  const forIot = found.filter(([id]) => id.includes('-iot') && (!isLongTerm || id.includes('-lts')));
  const isSettled = isIot && isLongTerm && code !== undefined && forIot.length > 0;
  return isSettled ? forIot : found;
};
