/**
 * What is being laid out: a tree of boxes that only lives while a layout is made. Coordinates are relative to the box
 * around, as placements are.
 */
export interface Box {
  /** The id of the zone or asset; a block has none of its own. */
  readonly id: string;
  /** A block holds the devices that stand directly in a zone; it has no edge and is not drawn. */
  readonly kind: 'zone' | 'device' | 'block';
  parent: Box | undefined;
  readonly children: Box[];
  /** How the children of a zone stand, left to right, top to bottom; the rows of a block, top to bottom. */
  lines: Box[][];
  x: number;
  y: number;
  width: number;
  height: number;
  /** Steps from the outside world; what stands outside has 0. */
  depth: number;
  /** How high a floor stands in its building, 1 at the ground; `undefined` for what is no floor. */
  readonly storey: number | undefined;
  /** It has a placement of its own, which stays. */
  readonly placed: boolean;
  readonly locked: boolean;
}

/** Whether something stands directly in the box that keeps its place. */
export const holdsPlaced = (box: Box): boolean =>
  box.children.some((child) => child.placed || (child.kind === 'block' && child.children.some(({ placed }) => placed)));

export const boxOf = (id: string, kind: Box['kind'], known?: Partial<Box>): Box => ({
  id,
  kind,
  parent: undefined,
  children: [],
  lines: [],
  x: 0,
  y: 0,
  width: 0,
  height: 0,
  depth: 0,
  storey: undefined,
  placed: false,
  locked: false,
  ...known,
});

export const adopt = (parent: Box, child: Box): void => {
  child.parent = parent;
  parent.children.push(child);
};

/** Absolute place of a box's top left corner. Linear in its depth. */
export const cornerOf = (box: Box): { readonly x: number; readonly y: number } => {
  let { x, y } = box;
  for (let around = box.parent; around !== undefined; around = around.parent) {
    x += around.x;
    y += around.y;
  }
  return { x, y };
};
