import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AssetId } from '../../../../src/core/model/id';
import { modelOf } from '../../../../src/core/model/model';
import { attackGraphOf } from '../../../../src/core/segmentation/attack/attack-graph';
import { blastRadiusOf } from '../../../../src/core/segmentation/attack/blast-radius';
import { sweep } from '../../../../src/core/segmentation/attack/sweep';
import { library } from '../../../../src/templates';
import { TIMES } from '../../../support/times';
import { anyParts, hospitalOf, withoutPlanes } from '../any-hospital';

const OPEN_KINDS = new Set([0, 1, 2, 4, 5, 6, 7]);

describe('blast radius', () => {
  it('counts what a search of its own reaches from each asset and zone, and from several at once', () => {
    fc.assert(
      fc.property(anyParts.map(withoutPlanes), (parts) => {
        const model = modelOf(hospitalOf(parts), library);
        const attack = attackGraphOf(model);
        const blast = blastRadiusOf(attack);
        const starts = [...parts.assets, ...parts.zones].map(({ id }) => id as string);
        const reachedFrom = (ids: readonly string[]): readonly string[] => {
          const nodes = ids.map((id) => attack.assetNode(id) ?? attack.zoneNode(id) ?? -1);
          const seen = sweep(attack, nodes, OPEN_KINDS);
          return parts.assets
            .map(({ id }) => id as string)
            .filter((id) => seen[attack.assetNode(id) ?? -1] === 1)
            .sort();
        };
        for (const start of starts) {
          expect(blast.reached([start])).toEqual(reachedFrom([start]));
          expect(blast.of(start).assets).toBe(reachedFrom([start]).length);
          expect(blast.of(start)).toEqual(blast.ofAll([start]));
        }
        expect(blast.reached(starts)).toEqual(reachedFrom(starts));
      }),
      { numRuns: 300 * TIMES },
    );
  });

  it('weighs units by criticality, and names the systems that lose a part', () => {
    const asset = (id: string, more: object) => ({ id, kind: 'other', zone: 'z', networked: true, ...more });
    const parts = {
      zones: [{ id: 'z', name: 'Ward', enforcement: 'none' }],
      assets: [
        asset('start', { criticality: 'none' }),
        asset('life', { criticality: 'life', count: 10, system: 'Pumps' }),
        asset('high', { criticality: 'high', count: 4, system: 'Images' }),
        asset('medium', { criticality: 'medium', system: 'Images' }),
        asset('low', { criticality: 'low', count: 2, system: null }),
        asset('unknown', { kind: 'nobody-knows', count: 3 }),
      ],
      flows: [],
      conduits: [],
    };
    const model = modelOf(hospitalOf(parts as unknown as Parameters<typeof hospitalOf>[0]), library);
    expect(blastRadiusOf(attackGraphOf(model)).of('start' as AssetId)).toEqual({
      assets: 6,
      units: 21,
      byCriticality: { life: 10, high: 4, medium: 1, low: 2, none: 1 },
      score: 10 * 5 + 4 * 3 + 1 * 2 + 2 * 1 + 1 * 0 + 3 * 1,
      patients: 0,
      systems: ['Images', 'Pumps'],
    });
  });

  it('counts patients once: devices that are drawn, and those that a machine says it controls besides', () => {
    const parts = {
      zones: [{ id: 'z', name: 'Ward', enforcement: 'none' }],
      assets: [
        { id: 'server', kind: 'infusion-gateway', category: 'server', zone: 'z', networked: true, controlsCount: 200 },
        { id: 'pumps', kind: 'infusion-pump', category: 'medical-device', zone: 'z', networked: true, count: 140 },
      ],
      flows: [{ id: 'f', from: 'server', to: 'pumps' }],
      conduits: [],
    };
    const model = modelOf(hospitalOf(parts as unknown as Parameters<typeof hospitalOf>[0]), library);
    const blast = blastRadiusOf(attackGraphOf(model)).of('server' as AssetId);
    expect(blast).toMatchObject({ assets: 2, units: 141, patients: 200 });
  });
});
