import { describe, expect, it } from 'vitest';
import { serviceRange } from '../../../src/core/policy/algebra/service-line';
import { decider, type Packet } from '../../../src/core/policy/check/decide';
import { findIdleRules } from '../../../src/core/policy/check/find-idle-rules';
import type { Policy } from '../../../src/core/policy/policy';
import { randomOf } from '../../support/random';
import { BASE, randomPolicy } from './random-policy';

const SIZE = 8;
const PORTS = 3;

/** Every packet there is among these few addresses and ports, and one from outside. */
const packets: readonly Packet[] = [...Array(SIZE + 1).keys()].flatMap((from) =>
  [...Array(SIZE + 1).keys()].flatMap((to) =>
    [0, 1, 2, 3, 9].flatMap((port) =>
      [6, 17].map((protocol) => ({
        source: BASE + BigInt(from === SIZE ? 200 : from),
        destination: BASE + BigInt(to === SIZE ? 200 : to),
        service: serviceRange(protocol, port, port).first,
      })),
    ),
  ),
);

/** For each rule which packets it is about, asked of the rule alone. */
const matchesOf = (policy: Policy): ReadonlyMap<string, readonly boolean[]> =>
  new Map(
    policy.rules.map((rule) => {
      const alone = decider({ ...policy, rules: [rule] });
      return [rule.id, packets.map((packet) => alone(packet).by !== undefined)];
    }),
  );

/** How every packet fares, with some of the rules left out. */
const fates = (policy: Policy, matches: ReturnType<typeof matchesOf>, gone: ReadonlySet<string>): string => {
  const kept = policy.rules.filter(({ id }) => !gone.has(id));
  return packets
    .map((_, at) => (kept.find(({ id }) => matches.get(id)?.[at] === true)?.action ?? policy.otherwise)[0])
    .join('');
};

describe('rules that decide nothing, against every packet one by one', () => {
  it('are just those that can go together, on 600 random policies', () => {
    const kinds = new Set<string>();
    for (let seed = 1; seed <= 600; seed += 1) {
      const policy = randomPolicy(randomOf(seed), {
        rules: 7,
        size: SIZE,
        denies: true,
        protocols: [6, 17],
        ports: PORTS,
      });
      const idle = findIdleRules(policy);
      for (const { kind } of idle) kinds.add(kind);
      const gone = new Set(idle.map(({ rule }) => rule));
      const matches = matchesOf(policy);
      const before = fates(policy, matches, new Set());
      expect(fates(policy, matches, gone), `seed ${seed}`).toBe(before);
      for (const { id } of policy.rules) {
        if (gone.has(id)) continue;
        expect(fates(policy, matches, new Set([...gone, id])), `seed ${seed}: ${id} can go too`).not.toBe(before);
      }
    }
    expect([...kinds].sort()).toEqual(['redundant', 'shadowed']);
  }, 60_000);
});
