import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyDocument } from '../../../../src/core/document/empty';
import type { Asset } from '../../../../src/core/model/asset';
import { modelOf } from '../../../../src/core/model/model';
import { blockOfV4, sizeOfV4 } from '../../../../src/core/model/subnet';
import type { Zone } from '../../../../src/core/model/zone';
import { type AddressPlanOptions, addressPlan } from '../../../../src/core/segmentation/addresses/address-plan';
import { tableOf } from '../../../../src/core/table';
import { library } from '../../../../src/templates';

type Plain = { readonly id: string } & Record<string, unknown>;

const planOf = (zones: readonly Plain[], assets: readonly Plain[], options?: AddressPlanOptions) =>
  addressPlan(
    modelOf(
      {
        ...emptyDocument('any', 'Any hospital', 'hospital'),
        zones: tableOf(zones.map((zone) => ({ name: zone.id, ...zone }) as unknown as Zone)),
        assets: tableOf(
          assets.map((asset) => ({ kind: 'infusion-pump', name: asset.id, ...asset }) as unknown as Asset),
        ),
      },
      library,
    ),
    options,
  );

const overlap = (a: string, b: string): boolean => {
  const [x, y] = [blockOfV4(a), blockOfV4(b)];
  return x !== undefined && y !== undefined && x.first < y.first + sizeOfV4(y) && y.first < x.first + sizeOfV4(x);
};

const at = (address: string) => [{ addresses: [address] }];

describe('the address plan', () => {
  it('keeps the VLAN and the subnets that a zone has', () => {
    const { zones } = planOf([{ id: 'ward', vlan: 20, subnets: ['10.1.20.0/24'] }], [{ id: 'a', zone: 'ward' }]);
    expect(zones).toMatchObject([
      {
        zone: 'ward',
        vlan: 20,
        vlanOrigin: 'kept',
        subnets: ['10.1.20.0/24'],
        subnetOrigin: 'kept',
        gateway: '10.1.20.1',
      },
    ]);
  });

  it('takes over what the devices of a zone already use, so that none has to be renumbered', () => {
    const { zones } = planOf(
      [{ id: 'ward' }, { id: 'office' }],
      [
        { id: 'a', zone: 'ward', interfaces: at('192.168.5.20') },
        { id: 'b', zone: 'ward', interfaces: at('192.168.5.21') },
        { id: 'c', zone: 'office', interfaces: at('192.168.6.9') },
      ],
    );
    expect(zones.find(({ zone }) => zone === 'ward')).toMatchObject({
      subnets: ['192.168.5.0/24'],
      subnetOrigin: 'taken-over',
      renumbered: [],
    });
  });

  it('gives the edge an address that no device has', () => {
    const { zones } = planOf(
      [{ id: 'ward', subnets: ['10.1.20.0/24'] }],
      [{ id: 'a', zone: 'ward', interfaces: at('10.1.20.1') }],
    );
    expect(zones).toMatchObject([{ gateway: '10.1.20.2' }]);
  });

  it('names who has to be renumbered where two zones use one subnet', () => {
    const { zones } = planOf(
      [{ id: 'ward' }, { id: 'office' }],
      [
        { id: 'a', zone: 'ward', interfaces: at('192.168.5.20') },
        { id: 'c', zone: 'office', interfaces: at('192.168.5.21') },
      ],
    );
    expect(zones.map(({ subnetOrigin, renumbered }) => [subnetOrigin, renumbered])).toEqual([
      ['new', ['c']],
      ['new', ['a']],
    ]);
  });

  it('leaves room to grow, and counts an element for as many devices as it stands for', () => {
    const { zones } = planOf([{ id: 'ward' }], [{ id: 'pumps', zone: 'ward', count: 140 }]);
    expect(zones).toMatchObject([{ units: 140, subnets: ['10.0.0.0/23'] }]);
  });

  it('gives the outside world and empty groupings no numbers', () => {
    const { zones } = planOf([{ id: 'net', kind: 'internet' }, { id: 'group' }], [{ id: 'x', zone: 'net' }]);
    expect(zones).toEqual([]);
  });

  it('tells what is doubtful today: one VLAN for two zones, subnets in each other', () => {
    const { doubts } = planOf(
      [
        { id: 'a', vlan: 7, subnets: ['10.0.0.0/16'] },
        { id: 'b', vlan: 7, subnets: ['10.0.3.0/24'] },
      ],
      [],
    );
    expect(doubts).toEqual([
      { kind: 'vlan-twice', zones: ['a', 'b'] },
      { kind: 'subnets-overlap', zones: ['a', 'b'] },
    ]);
  });

  it('never gives out a VLAN or an address that is in use, or one twice, and is the same each time', () => {
    const address = fc
      .tuple(fc.constantFrom('10.0', '10.1', '192.168', '172.16'), fc.nat(3), fc.integer({ min: 1, max: 254 }))
      .map(([net, third, last]) => `${net}.${third}.${last}`);
    const zone = fc.record({
      vlan: fc.option(fc.integer({ min: 100, max: 104 }), { nil: undefined }),
      subnets: fc.option(fc.constantFrom(['10.0.1.0/24'], ['10.0.0.0/22'], ['172.16.0.0/24']), { nil: undefined }),
    });
    const asset = fc.record({
      zone: fc.nat(7),
      count: fc.integer({ min: 1, max: 300 }),
      address: fc.option(address, { nil: undefined }),
    });
    fc.assert(
      fc.property(
        fc.array(zone, { minLength: 1, maxLength: 8 }),
        fc.array(asset, { maxLength: 20 }),
        (zones, assets) => {
          const plainZones = zones.map((each, index) => ({ id: `z${index}`, ...each }));
          const plainAssets = assets.map(({ zone: place, count, address: own }, index) => ({
            id: `a${index}`,
            zone: `z${place % zones.length}`,
            count,
            ...(own === undefined ? {} : { interfaces: at(own) }),
          }));
          const plan = planOf(plainZones, plainAssets);
          expect(planOf(plainZones, plainAssets)).toEqual(plan);
          const fresh = plan.zones.filter(({ subnetOrigin }) => subnetOrigin !== 'kept');
          for (const each of fresh) {
            for (const other of plan.zones)
              if (other !== each)
                for (const subnet of each.subnets)
                  expect(other.subnets.some((theirs) => overlap(theirs, subnet))).toBe(false);
            for (const { interfaces, zone: place } of plainAssets) {
              const lies = interfaces?.some(({ addresses: [own = ''] }) =>
                each.subnets.some((net) => overlap(net, own)),
              );
              if (lies) expect([place, each.subnetOrigin]).toEqual([each.zone, 'taken-over']);
            }
            expect(each.room).toBeGreaterThanOrEqual(each.units);
          }
          const vlans = plan.zones.flatMap(({ vlan, vlanOrigin }) => (vlanOrigin === 'new' ? [vlan] : []));
          expect(new Set(vlans).size).toBe(vlans.length);
          for (const { vlan } of zones) expect(vlans).not.toContain(vlan);
        },
      ),
      { numRuns: 500 },
    );
  });
});
