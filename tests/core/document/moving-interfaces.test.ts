import { describe, expect, it } from 'vitest';
import { updateElement } from '../../../src/core/document/edits/update';
import { graphOf } from '../../../src/core/model/graph';
import type { AssetId, ZoneId } from '../../../src/core/model/id';
import { modelOf } from '../../../src/core/model/model';
import { library } from '../../../src/templates';
import { hospitalOf, type Parts } from '../segmentation/any-hospital';

const parts = {
  zones: [
    { id: 'ward', name: 'Ward' },
    { id: 'core', name: 'Core' },
    { id: 'office', name: 'Office' },
  ],
  assets: [
    {
      id: 'server',
      name: 'Server',
      kind: 'ehr-server',
      zone: 'ward',
      networked: true,
      interfaces: [{ zone: 'ward', addresses: ['10.0.0.5'] }, { zone: 'office' }, { vlan: 7 }],
    },
  ],
  flows: [],
  conduits: [],
} as unknown as Parts;

const putInto = (zone: string | undefined) => {
  const document = updateElement('assets', 'server' as AssetId, { zone: zone as ZoneId | undefined })(
    hospitalOf(parts),
  );
  const legs = graphOf(modelOf(document, library)).legsOf('server');
  return { interfaces: document.assets.get('server')?.interfaces, legs };
};

describe('an asset that is put into another zone', () => {
  it('takes along the interface that stood in its own zone, and keeps those into other zones', () => {
    expect(putInto('core')).toEqual({
      interfaces: [{ addresses: ['10.0.0.5'] }, { zone: 'office' }, { vlan: 7 }],
      legs: ['core', 'office'],
    });
  });
  it('does so too where it comes to stand in no zone', () => {
    expect(putInto(undefined).interfaces).toEqual([{ addresses: ['10.0.0.5'] }, { zone: 'office' }, { vlan: 7 }]);
  });
  it('stays as it is where it is put into its own', () => {
    expect(putInto('ward').interfaces).toBe(parts.assets[0]?.interfaces);
  });
});
