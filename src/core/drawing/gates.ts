import type { Enforcement } from '../library/vocabulary';
import type { ZoneId } from '../model/id';
import type { Crossing, Model } from '../model/model';
import type { Steps } from '../steps';
import type { Table } from '../table';
import { PERIMETER } from './boundaries';
import { edgeCrossing } from './geometry';
import { NO_MARKS } from './marks';
import { type CrossingsBefore, crossingSteps, type PerCrossing } from './per-crossing';
import type { Rect, SceneBoundary, SceneFlow, SceneGate } from './scene';
import type { SceneInput } from './scene-input';

const STATES: Readonly<Record<Enforcement, SceneGate['state']>> = {
  firewall: 'guarded',
  acl: 'guarded',
  'one-way': 'guarded',
  // A tunnel and a VLAN say who belongs where; neither looks at what passes.
  vpn: 'vlan-only',
  'vlan-only': 'vlan-only',
  none: 'open',
};

const gateStateOf = (enforcement: Enforcement | undefined): SceneGate['state'] =>
  enforcement === undefined ? 'unknown' : STATES[enforcement];

/** The zone whose edge the gate stands on: the outermost one that is entered on the more trusted side. */
const guardedZone = (model: Model, { zones: [a, b] }: Crossing): ZoneId => {
  const lineA = model.lineOf(a);
  const lineB = model.lineOf(b);
  // Lines of zones that share a zone share all around it.
  let [inA, inB] = [lineA.length - 1, lineB.length - 1];
  while (inA >= 0 && inB >= 0 && lineA[inA] === lineB[inB]) [inA, inB] = [inA - 1, inB - 1];
  const outerA = lineA[inA]?.id;
  const outerB = lineB[inB]?.id;
  if (outerA === undefined) return outerB ?? b;
  if (outerB === undefined) return outerA;
  return (model.trustOf(a) ?? -1) > (model.trustOf(b) ?? -1) ? outerA : outerB;
};

/**
 * One gate for each pair of zones that flows join, where the middle one of these flows passes the edge, or the trust
 * boundary drawn around it. Linear in the flows of what is drawn anew.
 */
export const gateSteps = (
  { model, frames, marks }: SceneInput,
  flows: Table<SceneFlow>,
  boundaries: readonly SceneBoundary[],
  before: CrossingsBefore<SceneGate>,
): Steps<PerCrossing<SceneGate>> => {
  const trust = new Map(boundaries.filter(({ kind }) => kind === 'trust').map((edge) => [edge.id, edge.rect]));
  const edgesOf = (zone: ZoneId): readonly (Rect | undefined)[] => [
    trust.get(PERIMETER),
    trust.get(`${PERIMETER}${zone}`),
    frames.rectOfZone.get(zone),
  ];
  return crossingSteps(
    model.crossings,
    (crossing) => {
      const drawn = crossing.flows.filter((flow) => flows.has(flow));
      const points = flows.get(drawn[drawn.length >> 1] ?? '')?.points;
      if (points === undefined) return undefined;
      for (const edge of edgesOf(guardedZone(model, crossing))) {
        const place = edge === undefined ? undefined : edgeCrossing(points, edge);
        if (place === undefined) continue;
        return {
          id: crossing.id,
          ...place,
          state: gateStateOf(crossing.enforcement),
          zones: crossing.zones,
          flows: drawn,
          marks: marks.get(crossing.id) ?? NO_MARKS,
        };
      }
      return undefined;
    },
    before,
  );
};
