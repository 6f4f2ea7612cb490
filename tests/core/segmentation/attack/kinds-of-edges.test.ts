import { describe, expect, it } from 'vitest';
import { type Edit, inTurn } from '../../../../src/core/document/edits/edit';
import { setField } from '../../../../src/core/document/edits/update';
import { type AttackEffort, effortsFrom } from '../../../../src/core/library/attack-effort';
import { graphOf } from '../../../../src/core/model/graph';
import { modelOf } from '../../../../src/core/model/model';
import { attackGraphOf } from '../../../../src/core/segmentation/attack/attack-graph';
import type { WayHop } from '../../../../src/core/segmentation/attack/ways-to-targets';
import { waysToTargets } from '../../../../src/core/segmentation/attack/ways-to-targets';
import { entriesOf } from '../../../../src/core/segmentation/entries';
import { library } from '../../../../src/templates';
import effort from '../../../../templates/attack/effort.json';
import { documentOf } from '../open-document';

const zone = (id: string, zoneType: string, more: object = {}) => ({ id, zoneType, enforcement: 'firewall', ...more });
const OFFICE = zone('office', 'office-internet');
const WARD = zone('ward', 'therapy-devices');
const PC = { id: 'pc', deviceType: 'office-pc', zone: 'office', internetUse: 'general' };
const PUMP = { id: 'pump', deviceType: 'infusion-pump', zone: 'ward' };

/** The last takeover of the first way to the pump, in a hospital of just these parts. */
const lastHop = (parts: object, ...said: readonly Edit[]): WayHop | undefined => {
  const drawn = documentOf({ zones: [OFFICE, WARD], nodes: [PC, PUMP], flows: [], ...parts });
  const model = modelOf(inTurn(...said)(drawn), library);
  const attack = attackGraphOf(model);
  return waysToTargets(attack, {
    entries: entriesOf(graphOf(model)),
    targets: ['pump'],
    count: 1,
    by: 'takeovers',
    efforts: effortsFrom(effort as readonly AttackEffort[]),
    today: '2026-11-22',
  })[0]?.hops.at(-1);
};

describe('an attacker gets from a browsing PC to a pump behind a firewall', () => {
  it('not at all, where nothing leads there', () => {
    expect(lastHop({})).toBeUndefined();
  });

  it('over a declared flow', () => {
    const flows = [{ id: 'f', from: 'pc', to: 'pump', protocol: 'http' }];
    expect(lastHop({ flows })).toMatchObject({ from: 'pc', why: 'declared-flow', via: 'f' });
  });

  it('over a radio flow, and over the network of an access point that lets everybody in', () => {
    const flows = [{ id: 'f', from: 'pc', to: 'pump', protocol: 'http', medium: 'wifi' }];
    expect(lastHop({ flows })).toMatchObject({ why: 'declared-flow', via: 'f' });
    const zones = [zone('guests', 'guest-wifi', { enforcement: 'none' }), { ...WARD, enforcement: 'vlan-only' }];
    const nodes = [{ id: 'phone', deviceType: 'patient-smartphone', zone: 'guests' }, PUMP];
    const hop = lastHop({ zones, nodes });
    expect(hop?.why).toBe('open-crossing');
    expect([...(hop?.edges ?? [])].sort()).toEqual(['guests', 'ward']);
  });

  it('over an edge of which nobody knows what holds there, perhaps', () => {
    const zones = [{ ...OFFICE, enforcement: 'none' }, zone('ward', 'therapy-devices', { enforcement: undefined })];
    expect(lastHop({ zones })).toMatchObject({ why: 'open-crossing', certain: false });
  });

  it('over a subnet that both zones use', () => {
    const zones = [OFFICE, WARD].map((each) => ({ ...each, subnet: '10.0.0.0/24' }));
    expect(lastHop({ zones })).toMatchObject({ why: 'shared-subnet', between: ['office', 'ward'] });
  });

  it('on media, unless they are scanned', () => {
    const flows = (mediaScanning: boolean) => [
      { id: 'usb', from: 'pc', to: 'pump', protocol: 'usb-media', mediaScanning },
    ];
    expect(lastHop({ flows: flows(false) })).toMatchObject({ why: 'removable-media', via: 'usb' });
    expect(lastHop({ flows: flows(true) })).toBeUndefined();
  });

  it('through a host that stands in both networks', () => {
    const nodes = [{ ...PC, interfaces: [{ zone: 'office' }, { zone: 'ward' }] }, PUMP];
    expect(lastHop({ nodes })).toMatchObject({ from: 'pc', why: 'dual-homed' });
  });

  it('with a password that is the same on both', () => {
    const nodes = [PC, { ...PUMP, networked: true, sharesCredentialsWith: ['pc'] }];
    expect(lastHop({ nodes })).toMatchObject({ from: 'pc', why: 'shared-credentials' });
  });

  const flows = [{ id: 'f', from: 'pc', to: 'dc', protocol: 'smb' }];
  const zones = [OFFICE, WARD, zone('it', 'management')];

  it('as the administrator of its directory domain, and perhaps of one that the domain trusts', () => {
    const nodes = [
      PC,
      { id: 'dc', deviceType: 'domain-controller', zone: 'it' },
      { id: 'dc2', deviceType: 'domain-controller', zone: 'other' },
      { ...PUMP, networked: true },
    ];
    const parts = { zones: [...zones, zone('other', 'management')], flows, nodes };
    const domain = (asset: string, name: string): Edit => setField('assets', asset, 'domain', name);
    expect(lastHop(parts, domain('dc', 'office'), domain('pump', 'office'))).toMatchObject({
      from: 'dc',
      why: 'domain',
      certain: true,
    });
    const apart = [domain('dc', 'office'), domain('dc2', 'device'), domain('pump', 'device')];
    expect(lastHop(parts, ...apart)).toBeUndefined();
    const trusts = setField('assets', 'dc2', 'domainTrusts', ['office']);
    expect(lastHop(parts, ...apart, trusts)).toMatchObject({ from: 'dc', why: 'domain', certain: false });
  });

  it('from the machine that it runs on', () => {
    const nodes = [PC, { id: 'dc', deviceType: 'hypervisor', zone: 'it' }, { ...PUMP, networked: true, host: 'dc' }];
    expect(lastHop({ zones, flows, nodes })).toMatchObject({ from: 'dc', why: 'host' });
  });

  it('from a management plane to what it manages, even where that opens the connection', () => {
    const nodes = [PC, { id: 'dc', deviceType: 'wsus-server', zone: 'it' }, { ...PUMP, networked: true }];
    const managed = [...flows, { id: 'm', from: 'pump', to: 'dc', protocol: 'https', purpose: 'update' }];
    expect(lastHop({ zones, flows: managed, nodes })).toMatchObject({ from: 'dc', why: 'management', certain: true });
    const unknown = managed.map(({ purpose: _, ...flow }: { purpose?: string; id: string }) => flow);
    expect(lastHop({ zones, flows: unknown, nodes })).toMatchObject({ why: 'management', certain: false });
    const hardened = setField('assets', 'dc', 'hardened', true);
    expect(lastHop({ zones, flows: managed, nodes }, hardened)).toBeUndefined();
  });
});
