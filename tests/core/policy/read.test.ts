import { describe, expect, it } from 'vitest';
import { addressText } from '../../../src/core/policy/algebra/address';
import { compareWithModel } from '../../../src/core/policy/check/compare-with-model';
import { policyOf } from '../../../src/core/policy/policy-of';
import { readFortios } from '../../../src/core/policy/read/read-fortios';
import { readIos } from '../../../src/core/policy/read/read-ios';
import { readNftables } from '../../../src/core/policy/read/read-nftables';
import { type RuleFormat, ruleFormatOf } from '../../../src/core/policy/read/read-rules';
import { writeFortios } from '../../../src/core/policy/write/fortios';
import { writeIos } from '../../../src/core/policy/write/ios';
import { writeNftables } from '../../../src/core/policy/write/nftables';
import { modelWith } from '../../support/hospital';
import { randomOf } from '../../support/random';
import { smallHospital } from './small-hospital';

const model = modelWith(smallHospital);
const { policy } = policyOf(model);
const FILES = {
  nftables: writeNftables(policy, { language: 'ja' }).text,
  ios: writeIos(policy).text,
  fortios: writeFortios(policy, { language: 'ja' }).text,
} as const satisfies Record<RuleFormat, string>;
const READERS = { nftables: readNftables, ios: readIos, fortios: readFortios } as const;
const FORMATS = Object.keys(FILES) as RuleFormat[];

describe.each(FORMATS)('rules as %s', (format) => {
  it('are recognised', () => {
    expect(ruleFormatOf(FILES[format])).toBe(format);
  });

  it('that were written for a hospital agree with it', () => {
    const { undeclared, blocked, unread } = compareWithModel(READERS[format](FILES[format]), model);
    expect({ undeclared, blocked, unread }).toEqual({ undeclared: [], blocked: [], unread: [] });
  });

  it('never throw and never hang, whatever is cut out of them, put in or changed over', () => {
    const text = FILES[format];
    const random = randomOf(7);
    const scraps = [
      '{',
      '}',
      '"',
      '\\',
      ';',
      '\n',
      '@',
      '$x',
      ' jump forward ',
      'object-group ',
      ' group-object X',
      'edit "',
      'set member ',
      '__proto__',
      '::',
      '/129',
      '99999',
      '\u0000',
    ];
    for (let round = 0; round < 150; round += 1) {
      let broken = text;
      for (let cut = 0; cut < 4; cut += 1) {
        const at = random.whole(0, broken.length);
        broken = broken.slice(0, at) + random.pick(scraps) + broken.slice(at + random.whole(0, 60));
      }
      expect(() => READERS[format](broken)).not.toThrow();
    }
  }, 60_000);
});

describe('rules a hospital has', () => {
  it('in nftables are followed through chains, sets and definitions, and lines nobody understands are named', () => {
    const read = readNftables(`
define servers = { 10.77.40.2, 10.77.40.3 }
table inet filter {
  set modalities { type ipv4_addr; flags interval; elements = { 10.77.10.0/28 } }
  chain wards {
    ip daddr 10.77.40.3 return
    tcp dport { http, https } counter packets 0 bytes 0 accept
  }
  chain forward {
    type filter hook forward priority 0; policy drop;
    ct state { established, related } accept
    ip saddr @modalities ip daddr 10.77.20.2 tcp dport 100-110 accept
    ip saddr 10.77.30.0/28 ip daddr $servers jump wards
    ip saddr 10.77.30.2 socket transparent 1 accept
  }
}`);
    expect(read.unread).toEqual([
      { line: 14, text: 'ip saddr 10.77.30.2 socket transparent 1 accept', reason: 'unknown-line' },
    ]);
    const { undeclared } = compareWithModel(read, model);
    const said = undeclared.map(({ from, to, line }) => `${from} ${to} ${line}`);
    expect(said).toEqual(['modality pacs 12', 'wards core 7']);
    // The EHR server only: the chain gives the engine back.
    const reached = undeclared
      .filter(({ to }) => to === 'core')
      .flatMap(({ boxes }) => boxes)
      .flatMap(({ destination }) => destination);
    expect(new Set(reached.map(({ first }) => addressText(first)))).toEqual(new Set(['10.77.40.2']));
  });

  it('in IOS with a list on one interface let everything in from the other', () => {
    const read = readIos(`
interface Vlan10
 ip address 10.77.10.1 255.255.255.240
 ip access-group FROM-MODALITY in
interface Vlan30
 ip address 10.77.30.1 255.255.255.240
ip access-list extended FROM-MODALITY
 10 permit tcp 10.77.10.0 0.0.0.15 host 10.77.20.2 eq 104
 20 permit udp any any eq domain time-range NIGHT
 30 deny ip any any
`);
    const { undeclared, blocked } = compareWithModel(read, model);
    expect(read.unread.map(({ line, reason }) => [line, reason])).toEqual([[9, 'unknown-line']]);
    expect(undeclared.filter(({ from }) => from === 'wards').map(({ to }) => to)).toEqual([
      'core',
      'it',
      'modality',
      'pacs',
    ]);
    expect(blocked.flatMap(({ flows }) => flows)).toContain('f9');
    // The rule is for the whole zone, and the flow for one device in it.
    expect(undeclared.find(({ from }) => from === 'modality')?.line).toBe(8);
  });

  it('in FortiOS are taken in their order, and what only the firewall knows is named', () => {
    const read = readFortios(`
config firewall address
    edit "pacs"
        set subnet 10.77.20.2 255.255.255.255
    next
    edit "update-server"
        set type fqdn
        set fqdn "update.example.com"
    next
end
config firewall policy
    edit 1
        set srcintf "any"
        set dstintf "any"
        set srcaddr "all"
        set dstaddr "pacs"
        set service "SSH"
    next
    edit 2
        set action accept
        set srcaddr "all"
        set dstaddr "pacs" "update-server"
        set schedule "always"
        set service "SSH" "HTTPS"
    next
    edit 3
        set status disable
        set action accept
        set srcaddr "all"
        set dstaddr "all"
        set service "ALL"
    next
end`);
    expect(read.unread.map(({ line, reason }) => [line, reason])).toEqual([
      [6, 'unknown-line'],
      [22, 'unknown-name'],
    ]);
    const { undeclared } = compareWithModel(read, model);
    const services = new Set(
      undeclared
        .flatMap(({ boxes }) => boxes)
        .flatMap(({ service }) => service)
        .map(({ first }) => Number(first) % 65_536),
    );
    expect(services).toEqual(new Set([443]));
  });

  it('that lead from chain to chain without end are left in time', () => {
    const chains = Array.from(
      { length: 30 },
      (_, at) => `chain c${at} { jump c${at + 1}; jump c${at + 1}; ip saddr 10.0.0.${at} accept }`,
    ).map((text) => text.replace('}', '\n}'));
    const read = readNftables(
      `table inet t {\n${chains.join('\n')}\nchain c30 { jump c0\n}\nchain f { type filter hook forward priority 0; policy drop;\njump c0\n}\n}`,
    );
    expect(read.unread.length).toBeGreaterThan(0);
  });
});
