import { append } from '../group';
import type { Model } from '../model/model';
import type { Box } from './box';
import type { Tree } from './tree';

/** How strongly things are tied by flows: between devices, and between boxes that stand side by side. */
export interface Ties {
  /** Devices at the other ends of a device's flows. */
  readonly ofDevice: ReadonlyMap<Box, readonly Box[]>;
  /** For a box, the siblings its content talks with, and by how many flows. */
  readonly ofSibling: ReadonlyMap<Box, ReadonlyMap<Box, number>>;
  /** By how many flows a box talks with what stands outside, at the left of everything. */
  readonly outward: ReadonlyMap<Box, number>;
}

const lineTo = (box: Box): readonly Box[] => {
  const line: Box[] = [];
  for (let at: Box | undefined = box; at !== undefined; at = at.parent) line.push(at);
  return line.reverse();
};

/** Linear in flows times the depth of nesting. */
export const tiesOf = (model: Model, tree: Tree): Ties => {
  const ofDevice = new Map<Box, Box[]>();
  const ofSibling = new Map<Box, Map<Box, number>>();
  const outward = new Map<Box, number>();
  const tie = (a: Box, b: Box): void => append(ofDevice, a, b);
  const tieSiblings = (a: Box, b: Box): void => {
    const known = ofSibling.get(a) ?? new Map<Box, number>();
    known.set(b, (known.get(b) ?? 0) + 1);
    ofSibling.set(a, known);
  };
  for (const flow of model.source.flows.values()) {
    const from = tree.byId.get(flow.from);
    const to = tree.byId.get(flow.to);
    if (from === undefined || to === undefined || from === to) continue;
    tie(from, to);
    tie(to, from);
    const [a, b] = [lineTo(from), lineTo(to)];
    const parting = a.findIndex((box, index) => box !== b[index]);
    const [boxA, boxB] = [a[parting], b[parting]];
    if (boxA === undefined || boxB === undefined || boxA.kind === 'device') continue;
    tieSiblings(boxA, boxB);
    tieSiblings(boxB, boxA);
    const inner = boxA.depth === 0 ? b : boxB.depth === 0 ? a : [];
    for (const box of inner.slice(parting)) outward.set(box, (outward.get(box) ?? 0) + 1);
  }
  return { ofDevice, ofSibling, outward };
};
