import { changesOf } from './changes';
import type { HospitalDocument } from './document';

/** What an edit did to the elements of a hospital, by id. Conduits are named by their own ids. */
export interface Difference {
  readonly added: readonly string[];
  /** Assets and zones that stand in another zone. */
  readonly moved: readonly string[];
  /** Flows that are stopped, and whatever is gone. */
  readonly cut: readonly string[];
  /** What differs in another way. */
  readonly changed: readonly string[];
}

export const DIFFERENCES = ['added', 'moved', 'cut', 'changed'] as const satisfies readonly (keyof Difference)[];
export type DifferenceKind = (typeof DIFFERENCES)[number];

/**
 * How the elements of two states of one hospital differ: zones, assets, flows and conduits, whatever the drawing shows of
 * them. Looks only at what the two do not share.
 */
export const differenceOf = (before: HospitalDocument, after: HospitalDocument): Difference => {
  const { tables } = changesOf(before, { ...after, views: before.views });
  const found: Record<DifferenceKind, string[]> = { added: [], moved: [], cut: [], changed: [] };
  for (const asset of tables.assets?.set ?? []) {
    const was = before.assets.get(asset.id);
    if (was === undefined) found.added.push(asset.id);
    else found[was.zone === asset.zone ? 'changed' : 'moved'].push(asset.id);
  }
  for (const zone of tables.zones?.set ?? []) {
    const was = before.zones.get(zone.id);
    if (was === undefined) found.added.push(zone.id);
    else found[was.parent === zone.parent ? 'changed' : 'moved'].push(zone.id);
  }
  for (const flow of tables.flows?.set ?? []) {
    const was = before.flows.get(flow.id);
    if (was === undefined) found.added.push(flow.id);
    else found[flow.status === 'stopped' && was.status !== 'stopped' ? 'cut' : 'changed'].push(flow.id);
  }
  for (const { id } of tables.conduits?.set ?? []) found[before.conduits.has(id) ? 'changed' : 'added'].push(id);
  for (const table of [tables.assets, tables.zones, tables.flows, tables.conduits])
    for (const id of table?.deleted ?? []) found.cut.push(id);
  return found;
};
