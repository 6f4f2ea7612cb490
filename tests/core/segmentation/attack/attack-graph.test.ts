import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphOf } from '../../../../src/core/model/graph';
import { type Model, modelOf } from '../../../../src/core/model/model';
import { spreadFrom } from '../../../../src/core/model/spread';
import {
  type AttackGraph,
  attackGraphOf,
  CONTROLLED_FLOW,
  FLOW,
  MEDIA_FLOW,
  PERHAPS_CONTROLLED_FLOW,
  PERHAPS_POWER,
  PERHAPS_STEP,
  POWER,
  STEP,
} from '../../../../src/core/segmentation/attack/attack-graph';
import { sweep } from '../../../../src/core/segmentation/attack/sweep';
import { library } from '../../../../src/templates';
import { TIMES } from '../../../support/times';
import { anyParts, hospitalOf } from '../any-hospital';

const CERTAIN = new Set([STEP, FLOW, CONTROLLED_FLOW, PERHAPS_CONTROLLED_FLOW, MEDIA_FLOW, POWER]);
const POSSIBLE = new Set([...CERTAIN, PERHAPS_STEP, PERHAPS_POWER]);

const takenOver = (attack: AttackGraph, model: Model, starts: readonly string[], kinds: ReadonlySet<number>) => {
  const nodes = starts.flatMap((id) => {
    const members = attack.graph.numbers.membersOf(id);
    const standing = members.assets.filter(
      (_, place) => members.stands[place] === true && (kinds.has(PERHAPS_STEP) || members.certain[place] === true),
    );
    return [attack.assetNode(id), attack.zoneNode(id), ...standing].filter((node) => node !== undefined);
  });
  const reached = sweep(attack, nodes, kinds);
  return model.source.assets
    .values()
    .map(({ id }) => id as string)
    .filter((id) => reached[attack.assetNode(id) ?? -1] === 1);
};

describe('the attack graph', () => {
  it('reaches just what the search over the drawing reaches, surely and perhaps, from any zone or asset', () => {
    fc.assert(
      fc.property(anyParts, fc.nat(), (parts, pick) => {
        const model = modelOf(hospitalOf(parts), library);
        const attack = attackGraphOf(model);
        const all = [...parts.zones, ...parts.assets].map(({ id }) => id as string);
        const starts = [all[pick % all.length] ?? ''];
        for (const [kinds, certainOnly] of [
          [CERTAIN, true],
          [POSSIBLE, false],
        ] as const) {
          const spread = spreadFrom(graphOf(model), starts, { flows: 'all', certainOnly, besidesNetwork: true });
          const searched = parts.assets.map(({ id }) => id as string).filter((id) => spread.hops(id) !== undefined);
          expect(takenOver(attack, model, starts, kinds)).toEqual(searched.sort());
        }
      }),
      { numRuns: 400 * TIMES },
    );
  });
});
