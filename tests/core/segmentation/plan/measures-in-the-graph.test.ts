import { describe, expect, it } from 'vitest';
import { emptyDocument } from '../../../../src/core/document/empty';
import type { Asset } from '../../../../src/core/model/asset';
import type { DataFlow } from '../../../../src/core/model/data-flow';
import { modelOf } from '../../../../src/core/model/model';
import type { Zone } from '../../../../src/core/model/zone';
import { attackGraphOf } from '../../../../src/core/segmentation/attack/attack-graph';
import { leastTakeovers } from '../../../../src/core/segmentation/least-takeovers';
import { tableOf } from '../../../../src/core/table';
import { library } from '../../../../src/templates';

interface Drawn {
  readonly pc?: object;
  readonly server?: object;
  readonly flow?: object;
}

/** Whether an attacker on the PC takes over the server that stands beside it, or that a flow leads to. */
const isTaken = ({ pc, server, flow }: Drawn): boolean => {
  const apart = flow !== undefined;
  const zones = ['z1', 'z2'].map((id) => ({ id, name: id, kind: 'ehr-core', enforcement: 'firewall' }) as Zone);
  const asset = (id: string, kind: string, zone: string, more: object = {}): Asset =>
    ({ id, name: id, kind, zone, networked: true, ...more }) as Asset;
  const model = modelOf(
    {
      ...emptyDocument('h', 'H', 'hospital'),
      zones: tableOf(zones),
      assets: tableOf([asset('pc', 'office-pc', 'z1', pc), asset('server', 'ehr-server', apart ? 'z2' : 'z1', server)]),
      flows: tableOf(apart ? [{ id: 'f', from: 'pc', to: 'server', ...flow } as unknown as DataFlow] : []),
    },
    library,
  );
  return leastTakeovers(attackGraphOf(model), ['pc']).has('server');
};

describe('an attacker beside a server', () => {
  it.each([
    ['takes it over where nothing is known of isolation', {}, true],
    ['takes it over where it is known that there is none', { server: { isolation: 'none' } }, true],
    ['does not where what comes in is held back', { server: { isolation: 'incoming' } }, false],
    ['does where only what goes out of it is', { server: { isolation: 'outgoing' } }, true],
    ['does not where both are', { server: { isolation: 'both' } }, false],
    ['does not where nothing comes out of where the attacker is', { pc: { isolation: 'outgoing' } }, false],
    ['does where only what comes in there is held back', { pc: { isolation: 'incoming' } }, true],
    ['does not where what it starts from is hardened', { pc: { hardened: true } }, false],
    ['does where nobody says so', { pc: { hardened: false } }, true],
  ] as const)('%s', (_, drawn, taken) => {
    expect(isTaken(drawn)).toBe(taken);
  });
});

describe('an attacker before a firewall', () => {
  const media = { medium: 'usb', protocol: 'usb-media' };
  it.each([
    ['goes over a declared flow, whatever isolates the other end', { flow: {}, server: { isolation: 'both' } }, true],
    ['goes over no flow out of what is hardened', { flow: {}, pc: { hardened: true } }, false],
    ['goes with media that nobody scans', { flow: media }, true],
    ['goes with media where it is known that nobody scans them', { flow: { ...media, mediaScanning: false } }, true],
    ['does not go with media that are scanned', { flow: { ...media, mediaScanning: true } }, false],
  ] as const)('%s', (_, drawn, taken) => {
    expect(isTaken(drawn)).toBe(taken);
  });
});
