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
  /** The same files under another name, version or package: a hash of one is a hash of the other. */
  readonly renamed: readonly Changed[];
  /** The same name and version with other files in it: hashes of one kind that differ, and none that is shared. */
  readonly rebuilt: readonly Changed[];
}

/** What makes a component the same one in another list: its package whatever the version, else group and name. */
const keyOf = ({ purl, group, name }: SbomComponent): string => {
  const read = purl === undefined ? undefined : readPurl(purl);
  return read === undefined ? `${group ?? ''}|${name.toLowerCase()}` : packageKey(read);
};

const versionOf = ({ version, purl }: SbomComponent): string =>
  version ?? (purl === undefined ? undefined : readPurl(purl)?.version) ?? '';

const hashKeys = ({ hashes }: SbomComponent): readonly string[] =>
  hashes.map(({ algorithm, value }) => `${algorithm}:${value}`);

/** Whether their hashes say that the files are others. Without hashes of the same kind nobody knows. */
const hasOtherFiles = (before: SbomComponent, after: SbomComponent): boolean => {
  const then = new Map(before.hashes.map(({ algorithm, value }) => [algorithm, value]));
  const both = after.hashes.filter(({ algorithm }) => then.has(algorithm));
  return both.length > 0 && both.every(({ algorithm, value }) => then.get(algorithm) !== value);
};

/** Of what is gone and what has come, the pairs that share a hash. Linear in hashes. */
const pairsByHash = (gone: readonly SbomComponent[], come: readonly SbomComponent[]): readonly Changed[] => {
  const byHash = new Map(gone.flatMap((component) => hashKeys(component).map((key) => [key, component] as const)));
  const paired = new Set<SbomComponent>();
  return come.flatMap((after) => {
    const before = hashKeys(after).flatMap((key) => byHash.get(key) ?? [])[0];
    if (before === undefined || paired.has(before)) return [];
    paired.add(before);
    return [{ before, after }];
  });
};

/**
 * What changed from one parts list to another. A component that stands in a list several times is paired version by
 * version: those in both are the same, the others are pairs in their order as far as there are two. Hashes tell what is
 * only named otherwise, and what is another file under the same name. Linear in both.
 */
export const compareSboms = (before: Sbom, after: Sbom): SbomDifference => {
  const [older, newer] = [groupBy(before.components, keyOf), groupBy(after.components, keyOf)];
  const added: SbomComponent[] = [];
  const removed: SbomComponent[] = [];
  const changed: Changed[] = [];
  const rebuilt: Changed[] = [];
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
    const same = new Map(then.map((component) => [versionOf(component), component]));
    // Of a version that stands there twice, nobody knows which is which.
    if (same.size === then.length && nowVersions.size === now.length)
      for (const after of now) {
        const before = same.get(versionOf(after));
        if (before !== undefined && hasOtherFiles(before, after)) rebuilt.push({ before, after });
      }
  }
  for (const [key, then] of older) if (!newer.has(key)) for (const component of then) removed.push(component);
  const renamed = pairsByHash(removed, added);
  const [was, is] = [new Set(renamed.map(({ before: one }) => one)), new Set(renamed.map(({ after: one }) => one))];
  return {
    added: added.filter((component) => !is.has(component)),
    removed: removed.filter((component) => !was.has(component)),
    changed,
    renamed,
    rebuilt,
  };
};
