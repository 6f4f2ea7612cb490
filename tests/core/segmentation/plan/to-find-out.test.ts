import { describe, expect, it } from 'vitest';
import { modelOf } from '../../../../src/core/model/model';
import type { PlanStep } from '../../../../src/core/segmentation/plan/plan';
import { toFindOut } from '../../../../src/core/segmentation/plan/to-find-out';
import { library } from '../../../../src/templates';
import { documentOf } from '../open-document';
import { planOf } from './plan-of';

const hospital = (unclear: object) =>
  documentOf({
    id: 'h',
    title: 'H',
    zones: [
      { id: 'net', zoneType: 'internet', label: 'Internet' },
      { id: 'ward', zoneType: 'therapy-control', label: 'Ward' },
      { id: 'spare', zoneType: 'unknown', label: 'Spare' },
      { id: 'cellar', zoneType: 'unknown', label: 'Cellar' },
    ],
    nodes: [
      { id: 'web', deviceType: 'internet', label: 'Internet', zone: 'net' },
      { id: 'pump', deviceType: 'infusion-pump', label: 'Pump', zone: 'ward', criticality: 'life' },
      { id: 'box', deviceType: 'infusion-pump', label: 'Box', ...unclear },
    ],
    flows: [],
  });

describe('what to find out before a plan is begun', () => {
  it('are uses of zones in which something stands, and places of devices', () => {
    expect(planOf(hospital({ zone: 'spare' })).toFindOut).toContainEqual({ kind: 'zone-kind', elements: ['spare'] });
    const placeless = planOf(hospital({})).toFindOut;
    expect(placeless).toContainEqual({ kind: 'device-place', elements: ['box'] });
    expect(placeless.map(({ kind }) => kind)).not.toContain('zone-kind');
    expect(planOf(hospital({ zone: 'ward' })).toFindOut.map(({ kind }) => kind)).not.toContain('device-place');
  });

  it('are edges of which nobody says what filters there, where a step puts a filter', () => {
    const model = modelOf(hospital({ zone: 'ward' }), library);
    const step = { action: 'enforce-edge', elements: ['ward'] } as unknown as PlanStep;
    expect(toFindOut(model, [step])).toEqual([{ kind: 'zone-edge', elements: ['ward'] }]);
    expect(toFindOut(model, [{ ...step, action: 'stop-flow' }])).toEqual([]);
  });
});
