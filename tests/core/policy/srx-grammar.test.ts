import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { has } from '../../../src/core/policy/algebra/ranges';
import { serviceRange } from '../../../src/core/policy/algebra/service-line';
import { decider, type Packet } from '../../../src/core/policy/check/decide';
import type { Policy } from '../../../src/core/policy/policy';
import { writeSrx } from '../../../src/core/policy/write/srx';
import { randomOf } from '../../support/random';
import { BASE, randomPolicy } from './random-policy';
import { readSrx } from './srx-grammar';

const GOLDEN = join(import.meta.dirname, 'golden');
const SIX = 0xfd00n << 112n;
const ZONES = ['one', 'two', 'three'];
const places = [0, 1, 3, 5, 200].flatMap((at) => [BASE + BigInt(at), SIX + BigInt(at)]);
const packets: readonly Packet[] = places.flatMap((source, at) =>
  places
    .filter((destination) => destination >= SIX === source >= SIX)
    .flatMap((destination, other) =>
      [6, 17, 50].flatMap((protocol) =>
        [1, 2, 3, 9].map((port) => ({
          source,
          destination,
          service: serviceRange(protocol, port, port).first,
          from: ZONES[at % 3] ?? '',
          to: ZONES[other % 3] ?? '',
        })),
      ),
    ),
);

/** A random policy of which each rule is between two zones, as those of hospitals are. */
const zoned = (seed: number): Policy => {
  const random = randomOf(seed);
  const policy = randomPolicy(random, { rules: 9, size: 8, denies: true, protocols: [6, 17, 50], ports: 3, six: true });
  const zones = ZONES.map((id) => ({ id, name: id, label: id, subnets: [], addresses: [], external: false }));
  const rules = policy.rules.map((rule) => ({ ...rule, from: random.pick(ZONES), to: random.pick(ZONES) }));
  return { ...policy, zones, rules, otherwise: 'deny' };
};

describe('what is written for SRX', () => {
  it.each(readdirSync(GOLDEN))('is what its configuration may hold, with every name defined: %s', (folder) => {
    const { zones, rules } = readSrx(readFileSync(join(GOLDEN, folder, 'sekisho-srx.set'), 'utf8'));
    expect(zones.length).toBeGreaterThan(1);
    expect(rules.length).toBeGreaterThan(1);
  });

  /** The policy with some rules that name only one zone, or none. */
  const loose = (seed: number): Policy => {
    const random = randomOf(seed);
    const policy = zoned(seed);
    const maybe = (zone: string | undefined) => (random.next() < 0.3 ? undefined : zone);
    return { ...policy, rules: policy.rules.map((rule) => ({ ...rule, from: maybe(rule.from), to: maybe(rule.to) })) };
  };

  it.each([
    ['each between two zones', zoned],
    ['some of them about any zone', loose],
  ])(
    'lets the very same packets through as the policy, on many random policies with rules %s',
    (_, policyAt) => {
      for (let seed = 1; seed <= 60; seed += 1) {
        const policy = policyAt(seed);
        const read = readSrx(writeSrx(policy).text);
        const decide = decider(policy);
        for (const packet of packets) {
          const found = read.rules.find(
            ({ from, to, source, destination, service }) =>
              (from === undefined || from === packet.from) &&
              (to === undefined || to === packet.to) &&
              has(source, packet.source) &&
              has(destination, packet.destination) &&
              has(service, packet.service),
          );
          expect(found?.allows ?? read.permitsOtherwise, `seed ${seed}`).toBe(decide(packet).action === 'allow');
        }
      }
    },
    90_000,
  );
});
