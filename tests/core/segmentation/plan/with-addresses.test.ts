import { expect, it } from 'vitest';
import type { HospitalDocument } from '../../../../src/core/document/document';
import { emptyDocument } from '../../../../src/core/document/empty';
import type { Asset } from '../../../../src/core/model/asset';
import type { Zone } from '../../../../src/core/model/zone';
import type { AddressPlan, ZoneAddresses } from '../../../../src/core/segmentation/addresses/address-plan';
import { withAddresses } from '../../../../src/core/segmentation/plan/with-addresses';
import { tableOf } from '../../../../src/core/table';

const zone = (id: string, more: object = {}): Zone => ({ id, name: id, ...more }) as Zone;

const documentWith = (zones: readonly Zone[], assets: readonly Asset[] = []): HospitalDocument => ({
  ...emptyDocument('h', 'H', 'hospital'),
  zones: tableOf(zones),
  assets: tableOf(assets),
});

const numbers = (id: string, more: Partial<ZoneAddresses> = {}): AddressPlan =>
  ({
    zones: [
      {
        zone: id,
        vlan: 30,
        vlanOrigin: 'new',
        subnets: ['10.0.30.0/24'],
        subnetOrigin: 'new',
        gateway: '10.0.30.1',
        units: 1,
        room: 250,
        renumbered: [],
        ...more,
      } as ZoneAddresses,
    ],
    doubts: [],
  }) as unknown as AddressPlan;

it('gives a zone the numbers that nobody has given it yet', () => {
  const after = withAddresses(numbers('z'))(documentWith([zone('z')]));
  expect(after.zones.get('z')).toMatchObject({ vlan: 30, subnets: ['10.0.30.0/24'] });
});

it('leaves a zone what it has', () => {
  const after = withAddresses(numbers('z'))(documentWith([zone('z', { vlan: 7, subnets: ['192.168.1.0/24'] })]));
  expect(after.zones.get('z')).toMatchObject({ vlan: 7, subnets: ['192.168.1.0/24'] });
});

it('takes from devices that are renumbered the addresses that hold no longer, and nothing else', () => {
  const interfaces = [{ name: 'eth0', addresses: ['192.168.1.9'] }];
  const assets = ['moved', 'stays'].map((id) => ({ id, name: id, kind: 'ct', interfaces }) as unknown as Asset);
  const document = documentWith([zone('z')], assets);
  const after = withAddresses(numbers('z', { renumbered: ['moved'] }))(document);
  expect(after.assets.get('moved')?.interfaces).toEqual([{ name: 'eth0' }]);
  expect(after.assets.get('stays')).toBe(document.assets.get('stays'));
});

it('changes nothing for zones and devices that are gone', () => {
  const document = documentWith([zone('z')]);
  expect(withAddresses(numbers('gone', { renumbered: ['lost'] }))(document)).toBe(document);
});
