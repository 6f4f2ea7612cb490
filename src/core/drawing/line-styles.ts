import type { Enforcement } from '../library/vocabulary';
import type { PurposeLine } from './purpose-line';

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
