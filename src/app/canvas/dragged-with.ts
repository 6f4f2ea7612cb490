import type { SceneIndex } from './scene-index';

/** Everything that moves when these are dragged: zones take all that stands in them along, and all take their notes. */
export const draggedWith = (index: SceneIndex, ids: readonly string[]): ReadonlySet<string> => {
  const dragged = new Set(ids);
  const visit = (zone: string): void => {
    for (const child of index.childZones.get(zone) ?? []) {
      dragged.add(child.id);
      visit(child.id);
    }
  };
  for (const id of ids) visit(id);
  for (const { id, zone } of index.scene.devices) if (zone !== undefined && dragged.has(zone)) dragged.add(id);
  for (const { id, anchor } of index.scene.notes) if (anchor !== undefined && dragged.has(anchor)) dragged.add(id);
  return dragged;
};
