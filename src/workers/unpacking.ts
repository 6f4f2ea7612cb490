import type { Packed } from './packing';

/** Unpacks the packages of one packer, in their order. Linear in what is new in each. */
export const createUnpacker = (): ((packed: Packed) => readonly unknown[]) => {
  const leaves: unknown[] = [];
  const shapes: (readonly string[])[] = [];
  const made: unknown[] = [];
  const thingOf = (number: number): unknown => (number < 0 ? leaves[-1 - number] : made[number]);
  const objectOf = (keys: readonly string[], nodes: Int32Array, start: number): unknown => {
    const object: Record<string, unknown> = {};
    let place = start;
    for (const key of keys) {
      object[key] = thingOf(nodes[place] ?? 0);
      place += 1;
    }
    return object;
  };
  const listOf = (length: number, nodes: Int32Array, start: number): unknown => {
    const list: unknown[] = [];
    for (let place = start; place < start + length; place += 1) list.push(thingOf(nodes[place] ?? 0));
    return list;
  };
  return (packed) => {
    for (const leaf of packed.leaves) leaves.push(leaf);
    for (const shape of packed.shapes) shapes.push(shape);
    const { nodes } = packed;
    for (let at = 0; at < nodes.length; ) {
      const kind = nodes[at] ?? 0;
      const keys = kind < 0 ? undefined : shapes[kind];
      const length = keys?.length ?? -1 - kind;
      made.push(keys === undefined ? listOf(length, nodes, at + 1) : objectOf(keys, nodes, at + 1));
      at += 1 + length;
    }
    return Array.from(packed.items, thingOf);
  };
};
