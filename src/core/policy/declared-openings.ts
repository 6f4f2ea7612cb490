import type { Asset } from '../model/asset';
import { compileMatrix, conduitVerdict } from '../segmentation/conduit-verdict';
import { isKeptGoing } from '../segmentation/kept-going';
import { gapsOfAsset, legsOf } from './ends-of';
import { type Gap, type GapKind, gap } from './gap';
import type { Opening } from './group-rules';
import { type OpeningSource, openingsOfFlow } from './openings-of';

const NOT_IN_USE: ReadonlySet<GapKind> = new Set(['stopped', 'planned']);

/** Whether the rules will stop what goes on today. */
const isStopped = (gaps: readonly Gap[]): boolean =>
  gaps.some(({ kind, effect }) => effect === 'blocked' && !NOT_IN_USE.has(kind));

/** What all declared flows open between zones, and what they and the devices at their ends leave open. Linear in flows. */
export const declaredOpenings = (
  source: OpeningSource,
): { readonly openings: readonly Opening[]; readonly gaps: readonly Gap[] } => {
  const { model, zones, choices } = source;
  const matrix = compileMatrix(model.library.conduits, model.library.zones.keys());
  const openings: Opening[] = [];
  const gaps: Gap[] = [];
  const named = new Map<string, Asset>();
  const byAddress = new Set<string>();
  for (const flow of model.source.flows.values()) {
    const found = openingsOfFlow(flow, source);
    openings.push(...found.openings);
    if (choices.careFirst && isKeptGoing(flow.purpose) && found.openings.length === 0 && isStopped(found.gaps))
      gaps.push(gap('care-stops', [flow.id]));
    gaps.push(...found.gaps);
    for (const asset of found.assets) named.set(asset.id, asset);
    for (const { id } of found.byAddress) byAddress.add(id);
    if (found.openings.length > 0 && conduitVerdict(flow, model, matrix).verdict === 'never')
      gaps.push(gap('never', [flow.id]));
  }
  for (const asset of named.values())
    gaps.push(...gapsOfAsset(asset, legsOf(asset), model, zones, byAddress.has(asset.id)));
  return { openings, gaps };
};
