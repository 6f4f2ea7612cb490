import { append } from '../../group';
import type { Asset } from '../../model/asset';
import type { Model } from '../../model/model';
import { isCritical } from '../targets';

/** What stands with others or is somebody: its accounts are not for the hospital to change. */
const NOT_OURS: ReadonlySet<string | undefined> = new Set(['external', 'person', 'cloud']);

/**
 * Assets of which some say that they share accounts, each group with whatever it is linked to by that, where something
 * critical is among them: who takes one over opens the others, on whatever way. Each group sorted by id, and the groups
 * by their first. What nobody said is shared by nobody. Near-linear in assets and what they list.
 */
export const sharedAccounts = (model: Model): readonly (readonly string[])[] => {
  const isOurs = (asset: Asset): boolean => !NOT_OURS.has(model.categoryOf(asset));
  const links = new Map<string, string[]>();
  const byKind = new Map<string, string[]>();
  const assets = model.source.assets.values().filter(isOurs);
  for (const { id, kind } of assets) append(byKind, kind, id);
  const link = (a: string, b: string): void => {
    append(links, a, b);
    append(links, b, a);
  };
  const kinds = new Set<string>();
  for (const { id, sharesCredentialsWith = [] } of assets) {
    for (const key of sharesCredentialsWith) {
      const named = model.asset(key);
      if (named !== undefined && isOurs(named)) link(id, named.id);
      if (named !== undefined || !byKind.has(key)) continue;
      // Like devices are linked through their kind, not each with each.
      link(id, `kind ${key}`);
      kinds.add(key);
    }
  }
  for (const kind of kinds) for (const id of byKind.get(kind) ?? []) link(id, `kind ${kind}`);
  const seen = new Set<string>();
  return [...links.keys()].sort().flatMap((start) => {
    if (seen.has(start)) return [];
    const group = new Set([start]);
    for (const id of group) for (const other of links.get(id) ?? []) group.add(other);
    for (const id of group) seen.add(id);
    const members = [...group].flatMap((id) => model.asset(id) ?? []);
    if (members.length < 2 || !members.some((asset) => isCritical(asset, model))) return [];
    return [members.map(({ id }): string => id).sort()];
  });
};
