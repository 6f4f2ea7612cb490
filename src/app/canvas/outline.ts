import type { SceneDevice, SceneFlow, SceneNote, SceneZone } from '../../core/drawing/scene';
import { groupBy } from '../../core/group';
import type { SceneIndex } from './scene-index';

/** A line of the drawing read as a tree: zones, the devices in them, the flows of a device. */
export interface OutlineNode {
  readonly id: string;
  readonly level: number;
  /** Its place among those beside it, counted from 1. */
  readonly position: number;
  readonly setSize: number;
  /** Absent for what has nothing inside. */
  readonly expanded?: boolean;
  /** Only what leads to the element that is looked at, and what stands next to it. */
  readonly children: readonly OutlineNode[];
}

type Element = SceneZone | SceneDevice | SceneFlow | SceneNote;

/** How many neighbours on each side stand in the tree beside the element that is looked at. */
const BESIDE = 3;

const contents = new WeakMap<SceneIndex, ReadonlyMap<string | undefined, readonly SceneDevice[]>>();

/** The devices of each zone, gathered once for each scene. */
const devicesIn = (index: SceneIndex, zone: string | undefined): readonly SceneDevice[] => {
  let map = contents.get(index);
  if (map === undefined) {
    map = groupBy(index.scene.devices, ({ zone }) => zone);
    contents.set(index, map);
  }
  return map.get(zone) ?? [];
};

/** The notes that move with an element, or with none. */
const notesOn = ({ scene }: SceneIndex, id: string | undefined): readonly SceneNote[] =>
  scene.notes.length === 0 ? scene.notes : scene.notes.filter(({ anchor }) => anchor === id);

/** What stands directly inside, in reading order: zones, then devices; for a device its flows; notes come last. */
export const insideOf = (index: SceneIndex, id: string | undefined): readonly Element[] => {
  if (id !== undefined && index.deviceById.has(id))
    return [...(index.flowsOfDevice.get(id) ?? []), ...notesOn(index, id)];
  if (id !== undefined && !index.zoneById.has(id)) return [];
  return [...(index.childZones.get(id) ?? []), ...devicesIn(index, id), ...notesOn(index, id)];
};

/** What an element stands in; a flow stands under the device from which it was reached, else the one it starts at. */
export const aroundOf = (index: SceneIndex, id: string, by?: string): string | undefined => {
  const flow = index.flowById.get(id);
  if (flow !== undefined) return by === flow.to ? flow.to : flow.from;
  const note = index.noteById.get(id);
  if (note !== undefined) return note.anchor;
  return index.deviceById.get(id)?.zone ?? index.zoneById.get(id)?.parent;
};

/** The elements from the outermost zone down to this one. */
const lineTo = (index: SceneIndex, id: string, by: string | undefined): readonly string[] => {
  const line = [id];
  for (let around = aroundOf(index, id, by); around !== undefined; around = aroundOf(index, around))
    line.unshift(around);
  return line;
};

/**
 * So much of the drawing as a tree as is needed to say where the element stands: the way down to it, what is next to
 * it, and the beginning of what is in it. Some tens of lines, however large the drawing is.
 */
export const outlineTo = (index: SceneIndex, id: string, by?: string): readonly OutlineNode[] => {
  const line = lineTo(index, id, by);
  const nodesIn = (around: string | undefined, level: number): readonly OutlineNode[] => {
    const inside = insideOf(index, around);
    const here = line[level - 1];
    const at = here === undefined ? -1 : inside.findIndex((element) => element.id === here);
    const isLast = level >= line.length;
    const from = isLast ? Math.max(0, at - BESIDE) : at;
    const to = at < 0 ? BESIDE : isLast ? at + BESIDE : at;
    return inside.slice(Math.max(0, from), to + 1).map((element, nth): OutlineNode => {
      const hasInside = insideOf(index, element.id).length > 0 && level < line.length + 1;
      const open = element.id === here;
      return {
        id: element.id,
        level,
        position: Math.max(0, from) + nth + 1,
        setSize: inside.length,
        ...(hasInside ? { expanded: open } : {}),
        children: open ? nodesIn(element.id, level + 1) : [],
      };
    });
  };
  return nodesIn(undefined, 1);
};

/** The element before or after this one where it stands; `undefined` at the end. */
export const nextBeside = (index: SceneIndex, id: string, step: 1 | -1, by?: string): string | undefined => {
  const beside = insideOf(index, aroundOf(index, id, by));
  const at = beside.findIndex((element) => element.id === id);
  return at < 0 ? undefined : beside[at + step]?.id;
};
