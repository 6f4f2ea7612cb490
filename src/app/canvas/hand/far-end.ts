import type { Point } from '../../../core/drawing/scene';
import { zoneUnder } from '../gestures';
import { levelOf } from '../level';
import { hitAt } from '../scene-index';
import type { Hands } from './gesture';

/** Why a flow cannot end there. */
export type Refusal = 'itself' | 'collapsed' | 'far';

/** What a flow in the hand would end at when let go. */
export type FarEnd =
  | { readonly kind: 'device'; readonly id: string }
  /** `at`: the element it is about. */
  | { readonly kind: 'refused'; readonly why: Refusal; readonly at: string }
  /** Free ground, in a zone or in none: there a device can be added for it. */
  | { readonly kind: 'ground'; readonly zone: string | undefined };

const NONE: ReadonlySet<string> = new Set();
const REACH = 6;

/** What lies at a point for a flow whose other end is `other`. Near-linear in what lies there. */
export const farEndAt = ({ index, canvas }: Hands, at: Point, other: string): FarEnd => {
  const { zoom } = canvas.getState().viewport;
  const isDetailed = levelOf(zoom, undefined) !== 'far';
  const hit = hitAt(index(), at, REACH / zoom, isDetailed);
  if (hit?.kind === 'device')
    return hit.device.id === other
      ? { kind: 'refused', why: 'itself', at: other }
      : { kind: 'device', id: hit.device.id };
  const zone = zoneUnder(index(), at, NONE);
  if (zone !== undefined && index().zoneById.get(zone)?.collapsed === true)
    return { kind: 'refused', why: 'collapsed', at: zone };
  if (zone !== undefined && !isDetailed) return { kind: 'refused', why: 'far', at: zone };
  return { kind: 'ground', zone };
};
