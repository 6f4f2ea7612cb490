import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { has } from '../../../src/core/policy/algebra/ranges';
import { decider } from '../../../src/core/policy/check/decide';
import { writeAerleon } from '../../../src/core/policy/write/aerleon';
import { randomOf } from '../../support/random';
import { parsePol, readAerleon } from './aerleon-grammar';
import { packetsBetween } from './packets-between';
import { randomPolicy } from './random-policy';

const GOLDEN = join(import.meta.dirname, 'golden');
const packets = packetsBetween([6, 17, 50]);

describe('what is written for Aerleon and Capirca', () => {
  it.each(readdirSync(GOLDEN))('is read by their grammar: %s', (folder) => {
    for (const name of readdirSync(join(GOLDEN, folder, 'pol'))) {
      const filters = parsePol(readFileSync(join(GOLDEN, folder, 'pol', name), 'utf8'));
      expect(filters.length).toBeGreaterThan(0);
      for (const { targets, terms } of filters) {
        expect(targets.length).toBeGreaterThan(0);
        expect(terms.length).toBeGreaterThan(0);
      }
    }
  });

  it('lets the very same packets through as the policy, on many random policies', () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const policy = randomPolicy(randomOf(seed), {
        rules: 7,
        size: 8,
        denies: true,
        protocols: [6, 17, 50],
        ports: 3,
        six: true,
      });
      const [filter] = readAerleon(writeAerleon(policy), 'sekisho.pol');
      const decide = decider(policy);
      for (const packet of packets) {
        const found = filter?.rules.find(
          ({ source, destination, service }) =>
            has(source, packet.source) && has(destination, packet.destination) && has(service, packet.service),
        );
        const passes = found === undefined ? filter?.targets[0]?.[2] === 'ACCEPT' : found.allows;
        expect(passes, `seed ${seed}`).toBe(decide(packet).action === 'allow');
      }
    }
  }, 90_000);

  it('stays readable where zones and owners are called like words of the grammar', () => {
    const base = randomPolicy(randomOf(1), { rules: 2, size: 4, denies: false, protocols: [6], ports: 2 });
    const zones = ['vpn', 'be', 'port', 'cs0'].map((name) => ({
      id: name,
      name,
      label: name,
      subnets: [],
      addresses: [],
      external: false,
    }));
    const rules = base.rules.map((rule, at) => ({
      ...rule,
      from: zones[at % 2]?.id,
      to: zones[2 + (at % 2)]?.id,
      owner: ['a', 'b', 'c', 'party-7'][at % 4],
    }));
    const files = writeAerleon({ ...base, zones, rules });
    for (const { name, text } of files) if (name.endsWith('.pol')) expect(() => parsePol(text), name).not.toThrow();
  });
});
