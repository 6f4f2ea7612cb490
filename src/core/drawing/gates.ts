import type { Enforcement } from '../library/vocabulary';
import type { ZoneId } from '../model/id';
import type { Crossing, Model } from '../model/model';
import { PERIMETER } from './boundaries';
import type { Frames } from './frames';
import { edgeCrossing } from './geometry';
import { NO_MARKS } from './marks';
import type { Marks, Rect, SceneBoundary, SceneFlow, SceneGate } from './scene';

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
  const own = (line: typeof lineA, other: typeof lineA) => line.filter((zone) => !other.includes(zone)).at(-1)?.id;
  const outerA = own(lineA, lineB);
  const outerB = own(lineB, lineA);
  if (outerA === undefined) return outerB ?? b;
  if (outerB === undefined) return outerA;
  return (model.trustOf(a) ?? -1) > (model.trustOf(b) ?? -1) ? outerA : outerB;
};

/**
 * One gate for each pair of zones that flows join, where the middle one of these flows passes the edge, or the trust
 * boundary drawn around it. Linear in flows.
 */
export const gatesOf = (
  model: Model,
  frames: Frames,
  flows: ReadonlyMap<string, SceneFlow>,
  boundaries: readonly SceneBoundary[],
  marks: ReadonlyMap<string, Marks>,
): readonly SceneGate[] => {
  const trust = new Map(boundaries.filter(({ kind }) => kind === 'trust').map((edge) => [edge.id, edge.rect]));
  const edgesOf = (zone: ZoneId): readonly Rect[] =>
    [trust.get(PERIMETER), trust.get(`${PERIMETER}${zone}`), frames.rectOfZone.get(zone)].filter(
      (rect) => rect !== undefined,
    );
  const gates: SceneGate[] = [];
  for (const crossing of model.crossings.values()) {
    const drawn = crossing.flows.filter((flow) => flows.has(flow));
    const middle = drawn[drawn.length >> 1];
    const points = middle === undefined ? undefined : flows.get(middle)?.points;
    if (points === undefined) continue;
    for (const edge of edgesOf(guardedZone(model, crossing))) {
      const place = edgeCrossing(points, edge);
      if (place === undefined) continue;
      gates.push({
        id: crossing.id,
        ...place,
        state: gateStateOf(crossing.enforcement),
        zones: crossing.zones,
        flows: drawn,
        marks: marks.get(crossing.id) ?? NO_MARKS,
      });
      break;
    }
  }
  return gates;
};
