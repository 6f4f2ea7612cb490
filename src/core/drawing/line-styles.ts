import type { Enforcement } from '../library/vocabulary';
import { type CableLine, cableLine } from './cable-line';
import { type PurposeLine, purposeLine } from './purpose-line';
import type { SceneFlow, SceneZone } from './scene';

export interface LineStyle {
  readonly width: number;
  /** Lengths of dashes and gaps; empty for a solid line. */
  readonly dash: readonly number[];
  readonly round?: boolean;
}

/** The edge of a zone, by how it is enforced. One-way edges also carry a chevron every 96 px. */
export const edgeStyles: Readonly<Record<Enforcement | 'unknown', LineStyle>> = {
  firewall: { width: 1.75, dash: [] },
  'one-way': { width: 1.75, dash: [] },
  acl: { width: 1.25, dash: [] },
  vpn: { width: 1.25, dash: [10, 3] },
  'vlan-only': { width: 1.25, dash: [5, 3] },
  none: { width: 1.25, dash: [1.5, 3] },
  unknown: { width: 1.25, dash: [5, 3, 1, 3] },
};

/** The edge of whatever box is drawn: a place has walls, not enforcement. */
export const edgeOf = ({ look, enforcement }: Pick<SceneZone, 'look' | 'enforcement'>): LineStyle =>
  look === 'place' ? edgeStyles.acl : edgeStyles[enforcement ?? 'unknown'];

/** A physical connection, by its medium. */
export const cableStyles: Readonly<Record<CableLine, LineStyle>> = {
  copper: { width: 1.6, dash: [] },
  fibre: { width: 2.6, dash: [9, 3] },
  wireless: { width: 2.2, dash: [0.1, 4.4], round: true },
  usb: { width: 1.6, dash: [3, 2] },
  line: { width: 1.6, dash: [12, 3, 2, 3] },
  hand: { width: 1.4, dash: [1.5, 5] },
  unknown: { width: 1.4, dash: [6, 3, 1, 3] },
};

/** A flow, by what it is for. */
export const purposeStyles: Readonly<Record<PurposeLine, LineStyle>> = {
  clinical: { width: 1.5, dash: [] },
  maintenance: { width: 1.5, dash: [10, 4] },
  business: { width: 1.5, dash: [4, 3] },
  unknown: { width: 2.6, dash: [0.1, 5.2], round: true },
};

/** Encrypted flows are a double rail: an outer line and a core of the ground. */
export const RAIL = { outer: 4.2, core: 1.6 } as const;
/** A flow that crosses a boundary is a little stronger. */
export const CROSSING_WIDTH = 2;

export const boundaryStyles: Readonly<Record<'trust' | 'responsibility', LineStyle>> = {
  trust: { width: 1.5, dash: [7, 4] },
  responsibility: { width: 1.5, dash: [12, 3, 2, 3] },
};

/** The line of a flow or cable. */
export const styleOf = ({ purpose, cable }: Pick<SceneFlow, 'purpose' | 'cable'>): LineStyle =>
  cable === undefined ? purposeStyles[purposeLine(purpose)] : cableStyles[cableLine(cable.medium)];
