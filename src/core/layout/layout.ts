import type { Placement } from '../document/view';
import type { Model } from '../model/model';
import type { Table } from '../table';
import { arrange, refine } from './arrange';
import type { Box } from './box';
import { settle } from './settle';
import { tiesOf } from './ties';
import { treeOf } from './tree';

export interface LayoutOptions {
  /** Asked between zones; once it says yes, the layout ends without an answer. */
  readonly shouldStop?: (() => boolean) | undefined;
}

/** Passes over a fresh layout; the last one only aligns. */
const PASSES = 4;

/** The placements that differ from those in the view, sorted by id. */
const changesIn = (root: Box, placements: Table<Placement>): readonly Placement[] => {
  const changes: Placement[] = [];
  const put = (box: Box, x: number, y: number): void => {
    const before = placements.get(box.id);
    const size = box.kind === 'zone' ? { width: box.width, height: box.height } : {};
    const after = { ...before, id: box.id, x, y, ...size };
    const same = before?.x === x && before.y === y && before.width === after.width && before.height === after.height;
    if (!same) changes.push(after);
  };
  const visit = (box: Box): void => {
    for (const child of box.children) {
      if (child.kind === 'zone') put(child, child.x, child.y);
      else for (const device of child.children) put(device, child.x + device.x, child.y + device.y);
      if (child.kind === 'zone') visit(child);
    }
  };
  visit(root);
  return changes.sort((a, b) => (a.id < b.id ? -1 : 1));
};

/**
 * Places for everything in the model that has none in the view, as placements to set: nested zones in columns, the
 * outside world at the left, nothing overlapping. What has a place keeps it; only where something new needs room does
 * its zone grow and push aside its unlocked neighbours. The same input always gives the same places. `undefined` when
 * it was stopped. About 0.3 s for 10,000 assets in 480 zones from nothing.
 */
export const layOut = (
  model: Model,
  placements: Table<Placement>,
  options: LayoutOptions = {},
): readonly Placement[] | undefined => {
  let stopped = false;
  const shouldStop = (): boolean => {
    stopped ||= options.shouldStop?.() === true;
    return stopped;
  };
  const tree = treeOf(model, placements);
  const ties = tiesOf(model, tree);
  const fresh = placements.size === 0 || ![...tree.byId.values()].some(({ placed }) => placed);
  if (fresh) {
    arrange(tree.root, ties, shouldStop);
    for (let pass = 1; pass <= PASSES; pass += 1) refine(tree.root, ties, pass < PASSES, shouldStop);
  } else settle(tree.root, ties, shouldStop);
  return shouldStop() ? undefined : changesIn(tree.root, placements);
};
