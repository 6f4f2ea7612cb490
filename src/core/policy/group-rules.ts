import { groupBy } from '../group';
import type { Purpose } from '../library/vocabulary';
import { type Ranges, unionOf } from './algebra/ranges';

/** One opening: a source, a destination and services, from one flow. */
export interface Opening {
  readonly from: string;
  readonly to: string;
  readonly sources: readonly string[];
  readonly destinations: readonly string[];
  readonly services: Ranges;
  readonly purpose: Purpose | undefined;
  readonly flows: readonly string[];
}

const textOf = (services: Ranges): string => services.map(({ first, last }) => `${first}-${last}`).join(',');
const sorted = (words: Iterable<string>): readonly string[] => [...new Set(words)].sort();

const pairOf = ({ from, to, purpose }: Opening): string => `${from}\n${to}\n${purpose ?? ''}`;
const merge = (
  openings: readonly Opening[],
  keyOf: (opening: Opening) => string,
  join: (all: readonly Opening[]) => Partial<Opening>,
): readonly Opening[] =>
  [...groupBy(openings, (opening) => `${pairOf(opening)}\n${keyOf(opening)}`).values()].flatMap((group) => {
    const [first, second] = group;
    if (first === undefined) return [];
    if (second === undefined) return [first];
    return [{ ...first, ...join(group), flows: sorted(group.flatMap(({ flows }) => flows)) }];
  });

/**
 * As few openings as say just the same: those that differ only in services become one, then those that differ only in
 * sources, then those that differ only in destinations. Nothing that was not there is ever allowed. Linear but for sorting.
 */
export const groupOpenings = (openings: readonly Opening[]): readonly Opening[] => {
  const services = merge(
    openings,
    ({ sources, destinations }) => `${sources.join()}\n${destinations.join()}`,
    (all) => ({ services: unionOf(all.flatMap((one) => one.services)) }),
  );
  const sources = merge(
    services,
    (one) => `${one.destinations.join()}\n${textOf(one.services)}`,
    (all) => ({ sources: sorted(all.flatMap((one) => one.sources)) }),
  );
  return merge(
    sources,
    (one) => `${one.sources.join()}\n${textOf(one.services)}`,
    (all) => ({ destinations: sorted(all.flatMap((one) => one.destinations)) }),
  );
};
