import { describe, expect, it } from 'vitest';
import { type Box, boxesWithout } from '../../../src/core/policy/algebra/boxes';
import { allowedBy, allowedByLists } from '../../../src/core/policy/check/allowed';
import { decider } from '../../../src/core/policy/check/decide';
import type { Policy } from '../../../src/core/policy/policy';
import { readFortios } from '../../../src/core/policy/read/read-fortios';
import { readIos } from '../../../src/core/policy/read/read-ios';
import { readNftables } from '../../../src/core/policy/read/read-nftables';
import type { ReadPolicy } from '../../../src/core/policy/read/read-policy';
import { writeFortios } from '../../../src/core/policy/write/fortios';
import { writeIos } from '../../../src/core/policy/write/ios';
import { writeNftables } from '../../../src/core/policy/write/nftables';
import { randomOf } from '../../support/random';
import { packetsBetween } from './packets-between';
import { randomPolicy } from './random-policy';

/** How many random policies each test tries; `LONG=1` tries ten times as many. */
const LONG = process.env.LONG === '1';
const RUNS = LONG ? 3_000 : 300;
const PATIENCE = LONG ? 900_000 : 90_000;

const packets = packetsBetween([6, 17]);

const fatesUnder = (policy: Policy): string => {
  const decide = decider(policy);
  return packets.map((packet) => decide(packet).action[0]).join('');
};

/** No rule has ports of origin here, so that what lists allow together is what any of them allows. */
const fatesRead = ({ lists }: ReadPolicy): string => {
  const deciders = lists.map(({ policy }) =>
    decider({ ...policy, rules: policy.rules.filter(({ sourcePorts }) => sourcePorts === undefined) }),
  );
  return packets.map((packet) => (deciders.some((decide) => decide(packet).action === 'allow') ? 'a' : 'd')).join('');
};

const options = { rules: 7, size: 8, protocols: [6, 17], ports: 3, six: true } as const;

interface Way {
  readonly name: string;
  readonly back: (policy: Policy) => ReadPolicy;
  readonly denies: boolean;
  readonly whole: boolean;
}
const WAYS: readonly Way[] = [
  {
    name: 'nftables',
    back: (policy) => readNftables(writeNftables(policy, { language: 'ja' }).text),
    denies: true,
    whole: true,
  },
  {
    name: 'FortiOS',
    back: (policy) => readFortios(writeFortios(policy, { language: 'ja' }).text),
    denies: true,
    whole: true,
  },
  // Answers to all of UDP at once are openings themselves: without state nothing tells the two apart.
  { name: 'IOS', back: (policy) => readIos(writeIos(policy).text), denies: false, whole: false },
  {
    name: 'IOS, reflexive',
    back: (policy) => readIos(writeIos(policy, { udpAnswers: 'reflexive' }).text),
    denies: false,
    whole: true,
  },
];

describe.each(WAYS)('a policy written as $name and read back', ({ back, denies, whole }) => {
  it(
    'lets the very same packets through, on many random policies',
    () => {
      for (let seed = 1; seed <= RUNS; seed += 1) {
        const policy = randomPolicy(randomOf(seed), { ...options, denies, whole });
        const read = back(policy);
        expect(read.unread, `seed ${seed}`).toEqual([]);
        expect(fatesRead(read), `seed ${seed}`).toBe(fatesUnder(policy));
      }
    },
    PATIENCE,
  );
});

describe('what a policy allows, as sets', () => {
  const allowedBoxes = (policy: Policy): readonly Box[] => allowedBy(policy).flatMap(({ boxes }) => boxes);

  it(
    'is what it lets through packet by packet, on many random policies',
    () => {
      for (let seed = 1; seed <= RUNS; seed += 1) {
        const policy = randomPolicy(randomOf(seed), { ...options, denies: true });
        const boxes = allowedBoxes(policy);
        const inBoxes = packets.map(({ source, destination, service }) => {
          const point: Box = {
            source: [{ first: source, last: source }],
            destination: [{ first: destination, last: destination }],
            service: [{ first: service, last: service }],
          };
          return boxesWithout([point], boxes)?.length === 0 ? 'a' : 'd';
        });
        expect(inBoxes.join(''), `seed ${seed}`).toBe(fatesUnder(policy));
      }
    },
    PATIENCE,
  );

  it('leaves out lines of access lists that only answer', () => {
    const policy = randomPolicy(randomOf(3), { ...options, denies: false });
    const { allowed, answers } = allowedByLists(readIos(writeIos(policy).text).lists);
    expect(allowed.every(({ rule }) => rule?.sourcePorts === undefined)).toBe(true);
    expect(answers.length).toBeGreaterThan(0);
  });
});
