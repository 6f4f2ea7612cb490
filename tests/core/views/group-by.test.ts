import { describe, expect, it } from 'vitest';
import { NO_SYSTEM, systemBoxOf } from '../../../src/core/document/containment';
import { putInto } from '../../../src/core/document/edits/contain';
import { groupViewBy } from '../../../src/core/document/edits/views';
import type { Asset } from '../../../src/core/model/asset';
import { emptyTable } from '../../../src/core/table';
import { shownModel } from '../../../src/core/views/shown';
import { documentOf } from '../../support/hospital';
import { modelFor } from '../drawing/drawn';

const plain = documentOf({
  nodes: ['host', 'vm', 'role', 'lone'].map((id) => ({ id, deviceType: 'ehr-server' })),
});
const change = (id: string, more: Partial<Asset>) => ({ ...(plain.assets.get(id) as Asset), ...more });
const hospital = {
  ...plain,
  assets: plain.assets.setAll([
    change('host', { system: 'EHR' }),
    change('vm', { host: 'host' as Asset['id'] }),
    change('role', { role: { ja: '放射線', en: 'Radiology' } }),
  ]),
};
const boxes = (groupBy: 'system' | 'department' | 'none', document = hospital) => {
  const shown = shownModel(modelFor(document), { preset: 'function', groupBy, placements: emptyTable() });
  return Object.fromEntries(shown.source.assets.values().map(({ id, zone }) => [id, zone]));
};

describe('the functional view', () => {
  it('boxes by system: as stated, by role, by the machine that it runs on, else unknown', () => {
    expect(boxes('system')).toEqual({
      host: systemBoxOf('EHR'),
      vm: systemBoxOf('EHR'),
      role: systemBoxOf('放射線'),
      lone: NO_SYSTEM,
    });
  });

  it('keeps answers of one grouping apart from those of another', () => {
    expect(new Set(Object.values(boxes('none')))).toEqual(new Set([undefined]));
    expect(boxes('department').host).toBe('group:');
  });

  it('states the system of what is put into its box, and that it is of none', () => {
    const moved = putInto(hospital, 'function', ['lone'], systemBoxOf('EHR'), 'system');
    expect(boxes('system', moved).lone).toBe(systemBoxOf('EHR'));
    const out = putInto(hospital, 'function', ['role'], NO_SYSTEM, 'system');
    expect(out.assets.get('role')?.system).toBeNull();
    expect(boxes('system', out).role).toBe(NO_SYSTEM);
    expect(putInto(hospital, 'function', ['lone'], undefined, 'none')).toBe(hospital);
  });

  it('is laid out anew when it is boxed by something else', () => {
    const [view] = hospital.views.values();
    if (view === undefined) throw new Error('There is no view.');
    const made = {
      ...hospital,
      views: hospital.views.set({
        ...view,
        preset: 'function',
        placements: emptyTable<{ id: string; x: number; y: number }>().set({ id: 'host', x: 0, y: 0 }),
      }),
    };
    const next = groupViewBy(view.id, 'system')(made).views.get(view.id);
    expect([next?.groupBy, next?.placements.size]).toEqual(['system', 0]);
  });
});
