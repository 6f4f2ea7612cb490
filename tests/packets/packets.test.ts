import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { policyOf } from '../../src/core/policy/policy-of';
import { writeNftables } from '../../src/core/policy/write/nftables';
import { smallHospital } from '../core/policy/small-hospital';
import { modelWith } from '../support/hospital';
import { whatIsMissing } from './namespaces';
import { buildSite, type Place, probesBetween, type Site } from './prove';

const PLACES: readonly Place[] = [
  {
    name: 'modality',
    zone: 'modality',
    gateways: ['10.77.10.1/28', 'fd77:0:0:10::1/64'],
    hosts: ['10.77.10.2/28', '10.77.10.3/28', '10.77.10.9/28', 'fd77:0:0:10::2/64'],
  },
  {
    name: 'pacs',
    zone: 'pacs',
    gateways: ['10.77.20.1/28', 'fd77:0:0:20::1/64'],
    hosts: ['10.77.20.2/28', '10.77.20.3/28', 'fd77:0:0:20::2/64'],
  },
  { name: 'wards-a', zone: 'wards', gateways: ['10.77.30.1/28'], hosts: ['10.77.30.2/28', '10.77.30.9/28'] },
  { name: 'wards-b', zone: 'wards', gateways: ['10.77.31.1/28'], hosts: ['10.77.31.2/28'] },
  { name: 'core', zone: 'core', gateways: ['10.77.40.1/28'], hosts: ['10.77.40.2/28', '10.77.40.3/28'] },
  {
    name: 'it',
    zone: 'it',
    gateways: ['10.77.50.1/28', 'fd77:0:0:50::1/64'],
    hosts: ['10.77.50.2/28', '10.77.50.3/28', 'fd77:0:0:50::2/64'],
  },
];
const TCP = [22, 53, 80, 104, 443, 445, 2575, 3389, 8042, 8443, 11112];
const UDP = [53, 104, 123, 161, 162, 514];

/** What the flows of the small hospital say, written down by hand and not worked out by what is tested. */
const DECLARED: readonly string[] = [
  'tcp 10.77.10.2 10.77.20.2 104',
  'tcp fd77:0:0:10::2 fd77:0:0:20::2 104',
  'tcp 10.77.10.3 10.77.20.2 104',
  'tcp 10.77.20.2 10.77.10.2 11112',
  'tcp fd77:0:0:20::2 fd77:0:0:10::2 11112',
  'tcp 10.77.30.2 10.77.40.2 443',
  'tcp 10.77.31.2 10.77.40.2 443',
  'tcp 10.77.30.2 10.77.20.2 8042',
  'tcp 10.77.20.3 10.77.40.3 2575',
  'udp 10.77.10.2 10.77.50.2 53',
  'udp fd77:0:0:10::2 fd77:0:0:50::2 53',
  'tcp 10.77.10.2 10.77.50.2 53',
  'tcp fd77:0:0:10::2 fd77:0:0:50::2 53',
  'udp 10.77.40.2 10.77.50.2 53',
  'tcp 10.77.40.2 10.77.50.2 53',
  'udp 10.77.40.2 10.77.50.3 514',
  'udp 10.77.50.3 10.77.20.2 161',
  'tcp 10.77.40.3 10.77.31.2 8443',
  'tcp 10.77.31.2 10.77.40.3 8443',
];

const missing = whatIsMissing();
/** Where nothing is missing, `.ci/run` insists. */
const isRequired = process.env.SEKISHO_PACKETS === 'required';
const title = missing === undefined ? 'the rules on a router' : `the rules on a router (needs ${missing})`;

describe.skipIf(missing !== undefined && !isRequired)(title, () => {
  const { policy } = policyOf(modelWith(smallHospital));
  const { text } = writeNftables(policy, { language: 'ja' });
  const probes = probesBetween(PLACES, TCP, UDP);
  let site: Site | undefined;
  const built = (): Site => {
    if (site === undefined) throw new Error(missing ?? 'nothing was built');
    return site;
  };

  beforeAll(async () => {
    if (missing !== undefined) throw new Error(`packets cannot be sent here: ${missing}`);
    site = await buildSite(PLACES, TCP, UDP);
  }, 60_000);
  afterAll(() => site?.end());

  it('let everything through where they are not loaded, so that silence means something', async () => {
    built().clear();
    const { arrived, answered } = await built().send(probes, 4_000);
    expect(probes.length).toBeGreaterThan(2_000);
    expect(probes.filter(({ key }) => !arrived.has(key)).map(({ key }) => key)).toEqual([]);
    expect(probes.filter(({ key }) => !answered.has(key)).map(({ key }) => key)).toEqual([]);
  }, 60_000);

  it('are a file that nft understands', () => {
    built().clear();
    expect(() => built().check(text)).not.toThrow();
    // Loading twice leaves one table.
    built().load(text);
    expect(() => built().load(text)).not.toThrow();
  });

  it('let every declared flow arrive and be answered, and nothing else', async () => {
    built().clear();
    built().load(text);
    const { arrived, answered } = await built().send(probes, 700);
    const zoneAt = (address: string): string | undefined =>
      PLACES.find(({ hosts }) => hosts.some((host) => host.startsWith(`${address}/`)))?.zone;
    // Within a zone nothing is kept apart, even between its subnets; IT looks after the router.
    const isInside = ({ source, target }: (typeof probes)[number]): boolean =>
      zoneAt(source) !== undefined && zoneAt(source) === zoneAt(target);
    const looksAfter = ({ protocol, source, target, port }: (typeof probes)[number]): boolean =>
      zoneAt(source) === 'it' && zoneAt(target) === undefined && protocol === 'tcp' && (port === 22 || port === 443);
    const expected = probes
      .filter((probe) => DECLARED.includes(probe.key) || isInside(probe) || looksAfter(probe))
      .map(({ key }) => key)
      .sort();
    expect(DECLARED.filter((key) => !expected.includes(key))).toEqual([]);
    expect([...arrived].sort()).toEqual(expected);
    expect([...answered].sort()).toEqual(expected);
    expect(probes.length - expected.length).toBeGreaterThan(2_000);
  }, 60_000);
});
