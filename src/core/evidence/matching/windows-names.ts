import { releasesOf, windowsRelease } from '../../library/windows-versions';
import type { SystemNames } from './system-names';

const AROUND = ['cpe:2.3:o:microsoft:windows:-:*:*:*:*:*:*:*'];

const cpe = (product: string, version: string, update = '*'): string =>
  `cpe:2.3:o:microsoft:${product}:${version}:${update}:*:*:*:*:*:*`;

const SERVER = /\bserver\b.*?\b(2003|2008|2012|2016|2019|2022|2025)\b( r2\b)?/;
/** What systems for embedded use were made of. */
const EMBEDDED: readonly (readonly [RegExp, string])[] = [
  [/\b(standard 7|posready 7|\b7 embedded|embedded 7)\b/, 'windows_7'],
  [/\b(xp embedded|posready 2009|standard 2009|wepos)\b/, 'windows_xp'],
  [/\b8\.1 (industry|pro)\b|embedded.* 8\.1\b/, 'windows_8.1'],
  [/\b8 standard\b|embedded.* 8\b/, 'windows_8'],
];

const serverNames = (text: string): SystemNames | undefined => {
  const [found, year, second] = SERVER.exec(text) ?? [];
  if (found === undefined) return undefined;
  const pack = /\bsp(\d)\b/.exec(text)?.[1];
  const update = pack === undefined ? undefined : `sp${pack}`;
  const product = `windows_server_${year}`;
  const hasSecond = year === '2003' || year === '2008' || year === '2012';
  const possible = hasSecond && second === undefined ? [cpe(product, 'r2')] : [];
  return { exact: [cpe(product, second === undefined ? '-' : 'r2', update)], possible, around: AROUND };
};

const embeddedNames = (text: string): SystemNames | undefined => {
  if (!/\b(embedded|posready|wepos|ce)\b/.test(text)) return undefined;
  const compact = /\bwindows (?:embedded )?(?:compact|ce)(?: v?(\d+(?:\.\d+)?))?/.exec(text);
  if (compact !== null) {
    const version = compact[1] === undefined ? '*' : compact[1].includes('.') ? compact[1] : `${compact[1]}.0`;
    return { exact: [cpe('windows_ce', version)], possible: [], around: AROUND };
  }
  const base = EMBEDDED.find(([says]) => says.test(text))?.[1];
  return { exact: [], possible: base === undefined ? [] : [cpe(base, '-')], around: AROUND };
};

const clientNames = (text: string): SystemNames | undefined => {
  const release = windowsRelease(text);
  if (release === undefined) return undefined;
  const { major, code } = release;
  const releases = releasesOf(major);
  const around = AROUND;
  if (releases.length === 0) {
    const pack = /\bsp(\d)\b/.exec(text)?.[1];
    return {
      exact: [cpe(`windows_${major}`, '-', pack === undefined ? undefined : `sp${pack}`)],
      possible: [],
      around,
    };
  }
  if (code === undefined) {
    // Which release it is decides everything, and any may be meant.
    const all = [cpe(`windows_${major}`, '*'), ...releases.map((each) => cpe(`windows_${major}_${each}`, '*'))];
    return { exact: [], possible: all, around };
  }
  const product = `windows_${major}_${code}`;
  const build = /\b10\.0\.\d{5}\.\d+\b/.exec(text)?.[0];
  const bare = cpe(product, '-');
  const older = cpe(`windows_${major}`, code);
  if (build === undefined) return { exact: [bare, older], possible: [], around };
  // An entry that names no build may be from before this one.
  return { exact: [cpe(product, build), older], possible: [bare], around };
};

/** The names of a Windows as the NVD writes them, from words as `plainWords` gives them; `undefined` where it is none. */
export const windowsNames = (text: string): SystemNames | undefined =>
  /\bwindows\b|\bposready\b|\bwepos\b/.test(text)
    ? (serverNames(text) ?? embeddedNames(text) ?? clientNames(text))
    : undefined;
