import { describe, expect, it } from 'vitest';
import { modelOf } from '../../../src/core/model/model';
import { compareWithModel } from '../../../src/core/policy/check/compare-with-model';
import type { Policy } from '../../../src/core/policy/policy';
import { type PolicyOptions, policyOf } from '../../../src/core/policy/policy-of';
import { readFortios } from '../../../src/core/policy/read/read-fortios';
import { readIos } from '../../../src/core/policy/read/read-ios';
import { readNftables } from '../../../src/core/policy/read/read-nftables';
import type { ReadPolicy } from '../../../src/core/policy/read/read-policy';
import { writeFortios } from '../../../src/core/policy/write/fortios';
import { writeIos } from '../../../src/core/policy/write/ios';
import { writeNftables } from '../../../src/core/policy/write/nftables';
import { library } from '../../../src/templates';
import { generateHospital } from '../../support/generator/generate';
import { type Random, randomOf } from '../../support/random';

/** `LONG=1` tries many more hospitals. */
const LONG = process.env.LONG === '1';
const HOSPITALS = LONG ? 300 : 12;

const anyOptions = (random: Random): PolicyOptions => ({
  withoutAddress: random.pick(['gap', 'zone'] as const),
  objects: random.pick(['hosts', 'hosts', 'zones'] as const),
  planned: random.chance(0.5),
  logAllowed: random.chance(0.5),
  ...(random.chance(0.3) ? { interfaceOf: ({ id }) => `eth-${id.slice(-6)}` } : {}),
});

const WAYS: Readonly<Record<string, (policy: Policy) => ReadPolicy>> = {
  nftables: (policy) => readNftables(writeNftables(policy, { language: 'ja' }).text),
  FortiOS: (policy) => readFortios(writeFortios(policy, { language: 'ja' }).text),
  IOS: (policy) => readIos(writeIos(policy).text),
};

describe.each(Object.entries(WAYS))('the rules of a hospital written as %s and read back', (_, back) => {
  it('let all pass that is declared and nothing else, in many hospitals', () => {
    for (let seed = 1; seed <= HOSPITALS; seed += 1) {
      const random = randomOf(seed);
      const model = modelOf(generateHospital(library, random.whole(15, 90), seed), library);
      const options = anyOptions(random);
      const read = back(policyOf(model, options).policy);
      const { undeclared, blocked, unread } = compareWithModel(read, model, options);
      expect({ undeclared, blocked, unread }, `seed ${seed}`).toEqual({ undeclared: [], blocked: [], unread: [] });
    }
  }, 900_000);

  it('are missed where one is left out', () => {
    const model = modelOf(generateHospital(library, 60, 1), library);
    const { policy } = policyOf(model, { withoutAddress: 'zone' });
    const [first, ...others] = policy.rules;
    const { blocked } = compareWithModel(back({ ...policy, rules: others }), model, { withoutAddress: 'zone' });
    expect(blocked.flatMap(({ flows }) => flows)).toEqual(expect.arrayContaining([...(first?.flows ?? ['none'])]));
  });
});
