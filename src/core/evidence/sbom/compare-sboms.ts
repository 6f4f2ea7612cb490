import { groupBy } from '../../group';
import { packageKey, readPurl } from '../purl';
import type { Sbom, SbomComponent } from './sbom';

/** A component that is in both lists, in another version. */
export interface Changed {
  readonly before: SbomComponent;
  readonly after: SbomComponent;
}

/** What changed between two parts lists of a device, in the order of the newer one, then of the older. */
export interface SbomDifference {
  readonly added: readonly SbomComponent[];
  readonly removed: readonly SbomComponent[];
  readonly changed: readonly Changed[];
}

/** What makes a component the same one in another list: its package whatever the version, else group and name. */
const keyOf = ({ purl, group, name }: SbomComponent): string => {
  const read = purl === undefined ? undefined : readPurl(purl);
  return read === undefined ? `${group ?? ''}|${name.toLowerCase()}` : packageKey(read);
};

const versionOf = ({ version, purl }: SbomComponent): string =>
  version ?? (purl === undefined ? undefined : readPurl(purl)?.version) ?? '';

/**
 * What changed from one parts list to another. A component that stands in a list several times is paired version by
 * version: those in both are the same, the others are pairs in their order as far as there are two. Linear in both.
 */
export const compareSboms = (before: Sbom, after: Sbom): SbomDifference => {
  const [older, newer] = [groupBy(before.components, keyOf), groupBy(after.components, keyOf)];
  const added: SbomComponent[] = [];
  const removed: SbomComponent[] = [];
  const changed: Changed[] = [];
  for (const [key, now] of newer) {
    const then = older.get(key) ?? [];
    const [thenVersions, nowVersions] = [new Set(then.map(versionOf)), new Set(now.map(versionOf))];
    const gone = then.filter((component) => !nowVersions.has(versionOf(component)));
    const come = now.filter((component) => !thenVersions.has(versionOf(component)));
    come.forEach((component, at) => {
      const old = gone[at];
      if (old === undefined) added.push(component);
      else changed.push({ before: old, after: component });
    });
    for (const component of gone.slice(come.length)) removed.push(component);
  }
  for (const [key, then] of older) if (!newer.has(key)) for (const component of then) removed.push(component);
  return { added, removed, changed };
};
