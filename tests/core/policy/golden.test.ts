import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { policyOf } from '../../../src/core/policy/policy-of';
import { writeAerleon } from '../../../src/core/policy/write/aerleon';
import { writeFortios } from '../../../src/core/policy/write/fortios';
import { writeIos } from '../../../src/core/policy/write/ios';
import { writeNftables } from '../../../src/core/policy/write/nftables';
import { writeSrx } from '../../../src/core/policy/write/srx';
import { modelWith } from '../../support/hospital';
import { awkwardHospital } from './awkward-hospital';
import { smallHospital } from './small-hospital';

const HERE = join(import.meta.dirname, 'golden');

/** A file that is gone is written anew, so that a change is read in the comparison of versions, line by line. */
const compare = (path: string, text: string): void => {
  const file = join(HERE, path);
  if (!existsSync(file) && process.env.CI !== 'true') {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  expect(text).toBe(readFileSync(file, 'utf8'));
};

describe.each([
  ['small', smallHospital],
  ['awkward', awkwardHospital],
])('the files of the %s hospital', (name, parts) => {
  const { policy } = policyOf(modelWith(parts), { reviewOn: '2027-04-01' });
  const files = [
    writeNftables(policy, { language: 'ja' }),
    writeIos(policy),
    writeFortios(policy, { language: 'ja' }),
    writeSrx(policy),
    ...writeAerleon(policy),
  ];

  it.each(files.map((file) => [file.name, file.text] as const))(
    '%s is as it was read and found right',
    (file, text) => {
      compare(`${name}/${file}`, text);
    },
  );
});

describe('access lists with reflexive answers', () => {
  it('are as they were read and found right', () => {
    const { policy } = policyOf(modelWith(smallHospital));
    compare('small/reflexive-ios.txt', writeIos(policy, { udpAnswers: 'reflexive' }).text);
  });
});
