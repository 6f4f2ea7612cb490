import { blockOf } from '../../../src/core/policy/algebra/address';
import { type Range, type Ranges, unionOf } from '../../../src/core/policy/algebra/ranges';
import { serviceRange } from '../../../src/core/policy/algebra/service-line';
import type { Policy, PolicyRule } from '../../../src/core/policy/policy';
import { serviceObjects } from '../../../src/core/policy/service-objects';
import type { Random } from '../../support/random';

/** `10.0.0.0` on the line of addresses. */
export const BASE = 0xffff_0a00_0000n;

export interface RandomPolicyOptions {
  readonly rules: number;
  /** Addresses `10.0.0.0` to `10.0.0.(size - 1)`. */
  readonly size: number;
  readonly denies: boolean;
  readonly protocols: readonly number[];
  /** Ports 1 to so many. */
  readonly ports: number;
  readonly six?: boolean;
  /** Also all ports of a protocol at once. */
  readonly whole?: boolean;
}

const addressesAt = (random: Random, { size, six }: RandomPolicyOptions): Ranges => {
  const count = 1 + Math.floor(random.next() * 3);
  const base = six === true && random.next() < 0.3 ? 0xfd00n << 112n : BASE;
  return unionOf(
    Array.from({ length: count }, (): Range => {
      const at = base + BigInt(Math.floor(random.next() * size));
      const isSix = base !== BASE;
      return random.next() < 0.6
        ? { first: at, last: at }
        : blockOf(at, (isSix ? 126 : 30) + Math.floor(random.next() * 2));
    }),
  );
};

const servicesAt = (random: Random, { protocols, ports, whole = true }: RandomPolicyOptions): Ranges => {
  const count = 1 + Math.floor(random.next() * 2);
  return unionOf(
    Array.from({ length: count }, () => {
      const protocol = random.pick(protocols);
      if ((protocol !== 6 && protocol !== 17) || (whole && random.next() < 0.15)) return serviceRange(protocol);
      const first = 1 + Math.floor(random.next() * ports);
      return serviceRange(protocol, first, Math.min(ports, first + Math.floor(random.next() * 2)));
    }),
  );
};

/** A policy of random rules over few addresses and ports, so that its rules meet in every way. */
export const randomPolicy = (random: Random, options: RandomPolicyOptions): Policy => {
  const addresses = Array.from({ length: options.rules * 2 }, (_, at) => ({
    name: `o-${at}`,
    kind: 'group' as const,
    label: `o-${at}`,
    addresses: random.next() < 0.04 ? [{ first: 0n, last: (1n << 128n) - 1n }] : addressesAt(random, options),
  }));
  const services = new Map(
    Array.from({ length: options.rules }, () => servicesAt(random, options))
      .flatMap(serviceObjects)
      .map((service) => [service.name, service]),
  );
  const names = [...services.keys()];
  const rules = Array.from({ length: options.rules }, (_, at): PolicyRule => {
    const own = [...new Set([random.pick(names), random.pick(names)])];
    return {
      id: `r-${at}`,
      action: options.denies && random.next() < 0.4 ? 'deny' : 'allow',
      sources: [random.pick(addresses).name, ...(random.next() < 0.3 ? [random.pick(addresses).name] : [])],
      destinations: [random.pick(addresses).name],
      services: own,
      stateful: true,
      log: random.next() < 0.3,
      comment: { ja: `規則 ${at}`, en: `rule ${at}` },
      flows: [],
    };
  });
  return {
    zones: [],
    addresses,
    services: [...services.values()],
    rules,
    device: [],
    equipment: [],
    otherwise: options.denies && random.next() < 0.3 ? 'allow' : 'deny',
  };
};
