import { indexOfScene, type SceneIndex } from '../../../src/app/canvas/scene-index';
import type { Point, Rect, Scene, SceneDevice, SceneFlow, SceneZone } from '../../../src/core/drawing/scene';

const marks = { level: undefined, question: false } as const;

export const device = (id: string, x: number, y: number, zone?: string): SceneDevice => ({
  id,
  rect: { x, y, width: 176, height: 56 },
  zone,
  kind: 'other',
  category: undefined,
  tile: 'unknown',
  icon: 'unknown',
  name: id,
  second: '',
  count: 1,
  marks,
  badges: [],
  locked: false,
});

export const zone = (id: string, rect: Rect, depth = 1, parent?: string): SceneZone => ({
  id,
  rect,
  depth,
  parent,
  look: 'clinical',
  name: id,
  subnet: '',
  enforcement: undefined,
  things: 0,
  kinds: 0,
  marks,
  ownMarks: marks,
  collapsed: false,
  locked: false,
});

export const flow = (id: string, from: string, to: string, points: readonly Point[]): SceneFlow => ({
  id,
  from,
  to,
  points,
  initiator: 'from',
  twoWay: false,
  purpose: undefined,
  encrypted: undefined,
  crossing: undefined,
  label: '',
  marks,
});

/** An index over a small drawing made by hand. */
export const indexOf = (parts: Partial<Scene>): SceneIndex =>
  indexOfScene({
    bounds: { x: 0, y: 0, width: 2000, height: 2000 },
    zones: [],
    devices: [],
    flows: [],
    conduits: [],
    gates: [],
    boundaries: [],
    notes: [],
    unplaced: [],
    ...parts,
  });
