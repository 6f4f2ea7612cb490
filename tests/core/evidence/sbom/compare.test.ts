import { describe, expect, it } from 'vitest';
import { compareForms } from '../../../../src/core/evidence/mds2/compare-forms';
import type { AnsweredQuestion, FilledMds2 } from '../../../../src/core/evidence/mds2/read-mds2';
import { compareSboms } from '../../../../src/core/evidence/sbom/compare-sboms';
import { completenessOf, missingOf } from '../../../../src/core/evidence/sbom/completeness';
import { sbomOfCycloneDx } from '../../../../src/core/evidence/sbom/cyclonedx';

const sbom = (...components: readonly object[]) =>
  sbomOfCycloneDx({ bomFormat: 'CycloneDX', specVersion: '1.5', components });
const part = (name: string, version: string, purl?: string) => ({
  name,
  version,
  ...(purl === undefined ? {} : { purl }),
});

describe('two parts lists of a device', () => {
  it('differ in what came, went and was brought to another version', () => {
    const before = sbom(part('a', '1'), part('b', '1', 'pkg:npm/b@1'), part('c', '1'));
    const after = sbom(part('B renamed', '2', 'pkg:npm/b@2'), part('c', '1'), part('d', '1'));
    const { added, removed, changed } = compareSboms(before, after);
    expect(added.map(({ name }) => name)).toEqual(['d']);
    expect(removed.map(({ name }) => name)).toEqual(['a']);
    expect(changed.map((pair) => [pair.before.name, pair.before.version, pair.after.version])).toEqual([
      ['b', '1', '2'],
    ]);
  });
  it('may hold one component in several versions', () => {
    const { added, removed, changed } = compareSboms(
      sbom(part('a', '1'), part('a', '2')),
      sbom(part('a', '2'), part('a', '3'), part('a', '4')),
    );
    expect(removed).toEqual([]);
    expect(changed.map((pair) => [pair.before.version, pair.after.version])).toEqual([['1', '3']]);
    expect(added.map(({ version }) => version)).toEqual(['4']);
  });
  it('that are the same do not differ', () => {
    const one = sbom(part('a', '1'), part('a', '1'));
    expect(compareSboms(one, one)).toEqual({ added: [], removed: [], changed: [], renamed: [], rebuilt: [] });
  });
  const hashed = (name: string, version: string, content: string, alg = 'SHA-256') => ({
    ...part(name, version),
    hashes: [{ alg, content }],
  });
  it('know by its hash a file that only has another name', () => {
    const { added, removed, renamed } = compareSboms(
      sbom(hashed('zlib', '1', 'aa'), part('b', '1')),
      sbom(hashed('zlib1.dll', '1', 'AA'), part('c', '1')),
    );
    expect(renamed.map(({ before, after }) => [before.name, after.name])).toEqual([['zlib', 'zlib1.dll']]);
    expect([added, removed].map((list) => list.map(({ name }) => name))).toEqual([['c'], ['b']]);
  });
  it('know by its hash another file of the same name and version, and say nothing where hashes are of other kinds', () => {
    const before = sbom(hashed('a', '1', 'aa'), hashed('b', '1', 'bb'), hashed('c', '1', 'cc', 'MD5'));
    const after = sbom(hashed('a', '1', 'ab'), hashed('b', '1', 'bb'), hashed('c', '1', 'cd'));
    expect(compareSboms(before, after).rebuilt.map((pair) => pair.after.name)).toEqual(['a']);
  });
});

describe('a parts list', () => {
  it('is as whole as what it says of its parts and of itself', () => {
    const whole = {
      name: 'a',
      version: '1',
      supplier: { name: 'A' },
      purl: 'pkg:npm/a@1',
      hashes: [{ alg: 'SHA-256', content: 'AB' }],
      licenses: [{ expression: 'MIT' }],
      properties: [
        { name: 'cdx:lifecycle:milestone:endOfSupport', value: '2030-01-01' },
        { name: 'Level of Support', value: 'Actively maintained' },
      ],
    };
    const found = completenessOf(sbom(whole, { version: '2' }));
    expect(found.said).toEqual({
      supplier: 1,
      name: 1,
      version: 2,
      identifier: 1,
      dependencies: 0,
      hash: 1,
      licence: 1,
      'support-level': 1,
      'end-of-support': 1,
    });
    expect(found.missing).toEqual(['author', 'created', 'tool', 'context', 'subject']);
    expect(missingOf(found, 'ntia')).toEqual({
      parts: [
        ['supplier', 1],
        ['name', 1],
        ['identifier', 1],
        ['dependencies', 2],
      ],
      list: ['author', 'created'],
    });
    expect(missingOf(found, 'fda')).toEqual({
      parts: [
        ['support-level', 1],
        ['end-of-support', 1],
      ],
      list: [],
    });
  });
});

describe('two MDS2 of a device', () => {
  const answered = (raw: string, answer?: AnsweredQuestion['answer']): AnsweredQuestion => ({
    raw,
    answer,
    place: 'A!1',
  });
  const form = (questions: Readonly<Record<string, AnsweredQuestion>>): FilledMds2 => ({
    edition: '2019',
    questions: new Map(Object.entries(questions)),
  });
  it('differ in what they say, not in how it is written', () => {
    const before = form({
      'AUTH-1': answered('はい', 'Yes'),
      'TXCF-2': answered('No', 'No'),
      'DOC-3': answered('CT-100'),
      'RMOT-1': answered('Yes', 'Yes'),
    });
    const after = form({
      'AUTH-1': answered('Yes', 'Yes'),
      'TXCF-2': answered('Yes', 'Yes'),
      'DOC-3': answered('CT-200'),
      'MLDP-2': answered('No', 'No'),
    });
    expect(compareForms(before, after).map(({ question }) => question)).toEqual([
      'TXCF-2',
      'DOC-3',
      'MLDP-2',
      'RMOT-1',
    ]);
  });
});
