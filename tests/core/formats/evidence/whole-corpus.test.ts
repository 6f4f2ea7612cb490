import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readEvidence } from '../../../../src/core/formats/evidence/read-evidence';
import { en } from '../../../../src/i18n/en';
import { library } from '../../../../src/templates';
import { corpusFolder } from '../../../support/corpus';

const corpus = corpusFolder() ?? '';
const files = corpus === '' ? [] : readdirSync(corpus, { recursive: true, encoding: 'utf8' }).sort();

/** Which kinds of evidence the files of a folder may be; of those of other folders, none is asked. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  cyclonedx: ['sbom', 'vex'],
  epss: ['likelihoods'],
  kev: ['exploited'],
  mds2: ['mds2'],
  nvd: ['advisories'],
  osv: ['advisories'],
  spdx: ['sbom'],
  vex: ['vex', 'sbom'],
};

describe.skipIf(corpus === '')('every file of the corpus', () => {
  it('is read as what it is or refused with a reason that has words, whatever it is', {
    timeout: 120_000,
  }, async () => {
    const read = new Map<string, number>();
    const wrong: string[] = [];
    for (const name of files) {
      if (!statSync(join(corpus, name)).isFile()) continue;
      const result = await readEvidence(new Uint8Array(readFileSync(join(corpus, name))), library);
      const folder = name.split('/')[0] ?? '';
      const isFit = !result.ok || (KINDS[folder]?.includes(result.value.kind) ?? true);
      const isSaid = result.issues.every(({ code }) => Object.hasOwn(en.issues, code));
      if (!isFit || !isSaid || (!result.ok && result.issues.length === 0)) wrong.push(name);
      if (result.ok) read.set(folder, (read.get(folder) ?? 0) + 1);
    }
    expect(wrong).toEqual([]);
    for (const [folder, least] of [
      ['cyclonedx', 480],
      ['spdx', 38],
      ['vex', 700],
      ['osv', 27],
      ['mds2', 15],
    ] as const)
      expect(read.get(folder) ?? 0, folder).toBeGreaterThanOrEqual(least);
  });
});
