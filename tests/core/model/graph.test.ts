import { describe, expect, it } from 'vitest';
import type { Model } from '../../../src/core/model/model';
import { reachabilityOf, SOMETHING } from '../../../src/core/model/reachability';
import { modelWith, type Parts } from '../../support/hospital';

const device = (id: string, zone: string, more: object = {}) => ({
  id,
  deviceType: 'infusion-pump',
  zone,
  networked: true,
  ...more,
});
const office = (enforcement?: string) => ({ id: 'office', zoneType: 'office-internet', enforcement });
const ward = (enforcement?: string) => ({ id: 'ward', zoneType: 'therapy-devices', enforcement });

const openFrom = (model: Model, asset: string) => {
  const element = model.asset(asset);
  if (element === undefined) throw new Error(asset);
  return reachabilityOf(model).openFrom(element);
};
const exposedTo = (model: Model, asset: string) => {
  const element = model.asset(asset);
  if (element === undefined) throw new Error(asset);
  return reachabilityOf(model).exposedTo(element);
};
const between = (a: string | undefined, b: string | undefined, more: Parts = {}) =>
  modelWith({ zones: [office(a), ward(b)], nodes: [device('pump', 'ward'), device('pc', 'office')], ...more });

describe('what stands between two zones', () => {
  it.each(['none', 'vlan-only'])('%s on both sides blocks nothing', (edge) => {
    expect(openFrom(between(edge, edge), 'pump')).toEqual({ certain: ['office-internet'], possible: [] });
  });

  it.each(['acl', 'firewall', 'vpn', 'one-way'])('%s on one side is enough to block what is not declared', (edge) => {
    expect(openFrom(between('none', edge), 'pump')).toEqual({ certain: [], possible: [] });
    expect(openFrom(between(edge, 'none'), 'pump')).toEqual({ certain: [], possible: [] });
  });

  it('is possibly nothing when an edge is unknown, and never counts as a barrier', () => {
    expect(openFrom(between(undefined, 'none'), 'pump')).toEqual({ certain: [], possible: ['office-internet'] });
    expect(openFrom(between(undefined, undefined), 'pump')).toEqual({ certain: [], possible: ['office-internet'] });
  });

  it('is a barrier for certain when one edge enforces, whatever the other is', () => {
    expect(openFrom(between(undefined, 'firewall'), 'pump')).toEqual({ certain: [], possible: [] });
  });

  it('is what a recorded conduit says, for that pair', () => {
    const conduit = (enforcement: string) => [{ id: 'b', between: ['office', 'ward'], type: 'network', enforcement }];
    const opened = between('firewall', 'firewall', { boundaries: conduit('none') });
    expect(openFrom(opened, 'pump').certain).toEqual(['office-internet']);
    const closed = between('none', 'none', { boundaries: conduit('firewall') });
    expect(openFrom(closed, 'pump')).toEqual({ certain: [], possible: [] });
  });

  it('leaves other pairs alone when a conduit parts one', () => {
    const model = modelWith({
      zones: [office('none'), ward('none'), { id: 'lab', zoneType: 'laboratory', enforcement: 'none' }],
      nodes: [device('pump', 'ward'), device('pc', 'office'), device('chem', 'lab')],
      boundaries: [{ id: 'b', between: ['office', 'ward'], type: 'network', enforcement: 'firewall' }],
    });
    expect(openFrom(model, 'pump').certain).toEqual(['laboratory']);
    // Over the laboratory there is still a way, by taking over what stands there.
    expect(exposedTo(model, 'pump').certain).toEqual(['laboratory', 'office-internet']);
  });

  it('counts every edge of nested zones on the way out and in', () => {
    const nested = (outer: string) =>
      modelWith({
        zones: [
          { id: 'house', enforcement: outer },
          { id: 'inner', zoneType: 'therapy-devices', parent: 'house', enforcement: 'none' },
          { id: 'beside', zoneType: 'laboratory', parent: 'house', enforcement: 'none' },
          office('none'),
        ],
        nodes: [device('pump', 'inner'), device('chem', 'beside'), device('pc', 'office')],
      });
    expect(openFrom(nested('firewall'), 'pump').certain).toEqual(['laboratory']);
    expect(openFrom(nested('none'), 'pump').certain).toEqual(['laboratory', 'office-internet']);
  });
});

describe('zones that share a subnet', () => {
  const sharing = (a: string, b: string) =>
    modelWith({
      zones: [
        { ...office('firewall'), subnet: a },
        { ...ward('firewall'), subnet: b },
      ],
      nodes: [device('pump', 'ward'), device('pc', 'office')],
    });

  it('are one segment, whatever their edges say', () => {
    const model = sharing('10.1.2.0/24', '10.1.2.7/24');
    expect(openFrom(model, 'pump').certain).toEqual(['office-internet']);
    expect(reachabilityOf(model).segmentOf('ward').certain).toEqual(['office']);
  });

  it('are not taken to share words that are no network', () => {
    expect(openFrom(sharing('hospital', 'hospital'), 'pump')).toEqual({ certain: [], possible: [] });
  });
});

describe('the internet and other outside zones', () => {
  const withInternet = (more: Parts = {}) =>
    modelWith({
      zones: [{ id: 'net', zoneType: 'internet', enforcement: 'none' }, ward('none'), office('firewall')],
      nodes: [device('pump', 'ward'), { id: 'internet', deviceType: 'internet', zone: 'net' }],
      ...more,
    });

  it('are no neighbours of a zone merely because no edge is enforced', () => {
    expect(openFrom(withInternet(), 'pump')).toEqual({ certain: [], possible: [] });
  });

  it('reach what a flow is drawn to', () => {
    const flows = [{ id: 'f', from: 'internet', to: 'pump', protocol: 'https', medium: 'wired' }];
    expect(openFrom(withInternet({ flows }), 'pump').certain).toEqual(['internet']);
  });

  it('cannot come back over a flow that only leads out', () => {
    const flows = [{ id: 'f', from: 'pump', to: 'internet', protocol: 'https', medium: 'wired' }];
    expect(openFrom(withInternet({ flows }), 'pump').certain).toEqual([]);
  });

  it('reach what a conduit without barrier joins to them', () => {
    const boundaries = [{ id: 'b', type: 'internet', between: ['net', 'ward'], enforcement: 'none' }];
    expect(openFrom(withInternet({ boundaries }), 'pump').certain).toEqual(['internet']);
  });
});

describe('a declared flow through a barrier', () => {
  const through = (flow: object, from: object = {}) =>
    modelWith({
      zones: [
        { id: 'vendor', zoneType: 'vendor-remote', enforcement: 'vpn' },
        ward('firewall'),
        { id: 'lab', zoneType: 'laboratory', enforcement: 'firewall' },
      ],
      nodes: [
        device('pump', 'ward'),
        device('chem', 'lab'),
        { id: 'support', deviceType: 'vendor-support-center', zone: 'vendor', ...from },
      ],
      flows: [{ id: 'f', medium: 'wired', ...flow }],
    });

  it('is an uncontrolled way when its login is weak', () => {
    expect(exposedTo(through({ from: 'chem', to: 'pump', authentication: 'weak' }), 'pump').certain).toEqual([
      'laboratory',
    ]);
  });

  it('is controlled with a strong login, and perhaps when the login is unknown', () => {
    expect(exposedTo(through({ from: 'chem', to: 'pump', authentication: 'strong' }), 'pump')).toEqual({
      certain: [],
      possible: [],
    });
    expect(exposedTo(through({ from: 'chem', to: 'pump' }), 'pump')).toEqual({
      certain: [],
      possible: ['laboratory'],
    });
  });

  it('still reaches its target when controlled', () => {
    const model = through({ from: 'chem', to: 'pump', authentication: 'strong' });
    const pump = model.asset('pump');
    expect(pump && reachabilityOf(model).reachableFrom(pump).certain).toEqual(['laboratory']);
  });

  it('is never controlled from a vendor, but for a bastion with several factors', () => {
    expect(exposedTo(through({ from: 'support', to: 'pump', authentication: 'strong' }), 'pump').certain).toEqual([
      'vendor-remote',
    ]);
    const model = modelWith({
      zones: [{ id: 'vendor', zoneType: 'vendor-remote', enforcement: 'vpn' }, ward('firewall')],
      nodes: [
        device('bastion', 'ward', { deviceType: 'bastion-host' }),
        { id: 'support', deviceType: 'vendor-support-center', zone: 'vendor' },
      ],
      flows: [{ id: 'f', from: 'support', to: 'bastion', protocol: 'ssh', medium: 'wired', auth: { mfa: true } }],
    });
    expect(exposedTo(model, 'bastion')).toEqual({ certain: [], possible: [] });
  });

  it.each([
    { medium: 'usb' },
    { medium: 'human' },
    { status: 'stopped' },
    { medium: undefined, protocol: 'rs232' },
    { medium: undefined, protocol: 'usb-media' },
  ])('is no network way as %o', (more) => {
    expect(exposedTo(through({ from: 'chem', to: 'pump', authentication: 'none', ...more }), 'pump').certain).toEqual(
      [],
    );
  });

  it('leads the way that the connection is opened', () => {
    const model = through({ from: 'pump', to: 'chem', initiator: 'to', authentication: 'none' });
    expect(exposedTo(model, 'pump').certain).toEqual(['laboratory']);
    expect(exposedTo(model, 'chem').certain).toEqual([]);
  });
});

describe('odd hospitals', () => {
  it('take a machine with legs in two zones as a bridge', () => {
    const model = modelWith({
      zones: [office('firewall'), ward('firewall')],
      nodes: [
        device('pump', 'ward'),
        { id: 'host', deviceType: 'file-server', zone: 'office', interfaces: { zones: ['office', 'ward'] } },
      ],
    });
    expect(exposedTo(model, 'pump').certain).toEqual(['office-internet']);
  });

  it('say "something" where the zone type is unknown', () => {
    const model = modelWith({
      zones: [{ id: 'x', enforcement: 'none' }, ward('none')],
      nodes: [device('pump', 'ward'), device('y', 'x')],
    });
    expect(openFrom(model, 'pump')).toEqual({ certain: [], possible: [SOMETHING] });
  });

  it('leave what stands in no zone open, and expose nobody else to it', () => {
    const model = modelWith({
      zones: [ward('none')],
      nodes: [device('pump', 'ward'), { id: 'loose', deviceType: 'infusion-pump', networked: true }],
    });
    expect(exposedTo(model, 'loose')).toEqual({ certain: [], possible: [SOMETHING] });
    expect(exposedTo(model, 'pump')).toEqual({ certain: [], possible: [] });
  });

  it('count the takeovers from the nearest place where attacks begin: guests, offices with mail and web', () => {
    const model = modelWith({
      zones: [{ id: 'guest', zoneType: 'guest-wifi', enforcement: 'none' }, office('none'), ward('firewall')],
      nodes: [device('pump', 'ward'), device('pc', 'office'), device('phone', 'guest'), device('alone', 'ward')],
      flows: [{ id: 'f', from: 'pc', to: 'pump', protocol: 'https', medium: 'wired', authentication: 'strong' }],
    });
    const hops = (id: string) => {
      const asset = model.asset(id);
      return asset && reachabilityOf(model).hopsFromUntrusted(asset).certain;
    };
    expect([hops('phone'), hops('pc'), hops('pump'), hops('alone')]).toEqual([0, 0, 1, 2]);
  });
});
