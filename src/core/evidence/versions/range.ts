import type { Scheme, Stretch, VersionRange } from '../../model/version-range';
import { present } from '../fields';
import { compareVersions, schemeOf } from './schemes';

/** Whether a version is in a range; `cannot-compare` is for people to look at and never means that it is not. */
export type InRange = 'yes' | 'no' | 'cannot-compare';

const inStretch = (version: string, { from, to }: Stretch, scheme: Scheme): InRange => {
  const [above, below] = [
    from === undefined ? 1 : compareVersions(scheme, version, from.version),
    to === undefined ? -1 : compareVersions(scheme, version, to.version),
  ];
  if (above !== undefined && (above < 0 || (above === 0 && from?.included === false))) return 'no';
  if (below !== undefined && (below > 0 || (below === 0 && to?.included === false))) return 'no';
  return above === undefined || below === undefined ? 'cannot-compare' : 'yes';
};

const isSame = (a: string, b: string, scheme: Scheme | undefined): boolean =>
  a === b || (scheme !== undefined && compareVersions(scheme, a, b) === 0);

/** Whether a version is one of a range. Linear in the range. */
export const isInRange = (version: string, { scheme, stretches, versions, except }: VersionRange): InRange => {
  if (except.some((one) => isSame(version, one, scheme))) return 'no';
  if (versions.some((one) => isSame(version, one, scheme))) return 'yes';
  const found = stretches.map((stretch) => {
    const isWhole = stretch.from === undefined && stretch.to === undefined;
    if (isWhole) return 'yes';
    return scheme === undefined ? 'cannot-compare' : inStretch(version, stretch, scheme);
  });
  return found.includes('yes') ? 'yes' : found.includes('cannot-compare') ? 'cannot-compare' : 'no';
};

type Comparator = '<' | '<=' | '>' | '>=' | '=' | '!=';
interface Constraint {
  readonly comparator: Comparator;
  readonly version: string;
}

const constraintOf = (text: string): Constraint | undefined => {
  const [, comparator = '=', written = ''] = /^(<=|>=|!=|<|>|=)?\s*(\S+)$/.exec(text.trim()) ?? [];
  try {
    return written === '' ? undefined : { comparator: comparator as Comparator, version: decodeURIComponent(written) };
  } catch {
    return undefined;
  }
};

/** Bounds in order, read from low to high: one that opens a stretch, one that closes it. */
const stretchesOf = (bounds: readonly Constraint[]): readonly Stretch[] => {
  const stretches: Stretch[] = [];
  let from: Stretch['from'];
  let isOpen = false;
  bounds.forEach(({ comparator, version }, index) => {
    const edge = { version, included: comparator.endsWith('=') };
    if (comparator.startsWith('>')) {
      // The lowest of several that open counts.
      if (!isOpen) from = edge;
      isOpen = true;
    } else {
      // The highest of several that close counts.
      const next = bounds[index + 1];
      if (next?.comparator.startsWith('<')) return;
      if (isOpen) stretches.push(present({ from, to: edge }));
      else if (stretches.length === 0) stretches.push({ to: edge });
      isOpen = false;
    }
  });
  if (isOpen && from !== undefined) stretches.push({ from });
  return stretches;
};

/**
 * A range in the notation `vers:npm/>=1.0.0|<2.0.0|!=1.5.0`; `undefined` where the text is none. Of a scheme that we do
 * not know, or with a version that it cannot order, only the versions named one by one can be told.
 * Source: the package-url project's VERS specification.
 */
export const readVers = (text: string): VersionRange | undefined => {
  const [, type = '', rest = ''] = /^vers:([\w.+-]+)\/(.+)$/s.exec(text.trim()) ?? [];
  if (type === '') return undefined;
  if (rest.trim() === '*') return { stretches: [{}], versions: [], except: [] };
  const constraints = rest.split('|').map(constraintOf);
  if (constraints.includes(undefined)) return undefined;
  const known = constraints.filter((each) => each !== undefined);
  const scheme = schemeOf(type);
  const of = (comparator: Comparator): readonly string[] =>
    known.filter((each) => each.comparator === comparator).map(({ version }) => version);
  const bounds = known
    .filter(({ comparator }) => comparator !== '=' && comparator !== '!=')
    .sort((a, b) => (scheme === undefined ? 0 : (compareVersions(scheme, a.version, b.version) ?? 0)));
  return present({ scheme, stretches: stretchesOf(bounds), versions: of('='), except: of('!=') });
};
