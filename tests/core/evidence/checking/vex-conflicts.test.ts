import { describe, expect, it } from 'vitest';
import { checkHospital } from '../../../../src/core/evidence/checking/check';
import { checkSubjects } from '../../../../src/core/evidence/checking/to-check';
import type { Asset } from '../../../../src/core/model/asset';
import type { EvidenceDocument } from '../../../../src/core/model/evidence-document';
import { tableOf } from '../../../../src/core/table';

const LIB = { name: 'lib', version: '1.0', purl: 'pkg:npm/lib@1.0' };
const ct = { id: 'ct', kind: 'ct', name: 'ct', manufacturer: 'Example', model: 'CT-100' } as Asset;
const sbom = { id: 'sbom', kind: 'sbom', assets: ['ct'], components: [LIB] } as unknown as EvidenceDocument;

interface Word {
  readonly status: string;
  readonly at?: string;
  readonly by?: string;
  /** Names the device and not only the part. */
  readonly model?: string;
}

const vex = (id: string, words: readonly Word[], more: object = {}) =>
  ({
    id,
    kind: 'vex',
    assets: ['ct'],
    fileName: `${id}.json`,
    statements: words.map(({ model, ...word }) => ({
      vulnerability: 'CVE-2030-1',
      products: [model === undefined ? { purls: [LIB.purl] } : { models: [model], parts: [{ purls: [LIB.purl] }] }],
      ...word,
    })),
    ...more,
  }) as unknown as EvidenceDocument;

/** What counts of what the papers say, and what is shown for it. */
const judged = async (...papers: readonly EvidenceDocument[]) => {
  const subjects = checkSubjects(tableOf([ct]), tableOf([sbom, ...papers]));
  const { found } = await checkHospital(subjects, [], '2026-11-22');
  const [one, ...others] = found[0]?.vulnerabilities ?? [];
  expect(others).toEqual([]);
  return {
    verdict: one?.verdict,
    isDisputed: one?.isDisputed ?? false,
    shown: one?.evidence.map(({ record, verdict }) => `${record}: ${verdict}`),
  };
};
const bothWays = async (one: EvidenceDocument, other: EvidenceDocument) => {
  const first = await judged(one, other);
  const second = await judged(other, one);
  expect([second.verdict, second.isDisputed]).toEqual([first.verdict, first.isDisputed]);
  return first;
};

const SAFE = { status: 'not-affected', by: 'Maker', at: '2026-01-01T00:00:00Z' };
const BAD = { status: 'affected', by: 'Maker', at: '2026-02-01T00:00:00Z' };

describe('statements that disagree about one product', () => {
  it('in one document count as of the newest, whichever is written first', async () => {
    expect(await judged(vex('a', [SAFE, BAD]))).toMatchObject({ verdict: 'affected', isDisputed: false });
    expect(await judged(vex('a', [BAD, SAFE]))).toMatchObject({ verdict: 'affected', isDisputed: false });
    const fixed = { ...SAFE, status: 'fixed', at: '2026-03-01T00:00:00Z' };
    expect(await judged(vex('a', [fixed, BAD, SAFE]))).toMatchObject({ verdict: 'fixed', isDisputed: false });
  });

  it('in one document compare times and not how they are written', async () => {
    const later = { ...BAD, at: '2026-01-01T01:00:00+00:00' };
    const earlier = { ...SAFE, at: '2026-01-01T09:00:00+09:00' };
    expect(await judged(vex('a', [earlier, later]))).toMatchObject({ verdict: 'affected', isDisputed: false });
  });

  it('in one document at one time, or at none, are a conflict that counts as affected', async () => {
    const same = { ...BAD, at: SAFE.at };
    const conflict = { verdict: 'affected', isDisputed: true, shown: ['a.json: not-affected', 'a.json: affected'] };
    expect(await judged(vex('a', [SAFE, same]))).toEqual(conflict);
    expect(await judged(vex('a', [{ status: 'not-affected' }, { status: 'affected' }]))).toEqual(conflict);
    expect(await judged(vex('a', [SAFE, { status: 'affected' }]))).toEqual(conflict);
  });

  it('count by revision where the newer one stands in the place of the older, which is not shown any more', async () => {
    const older = vex('one', [BAD]);
    const newer = vex('two', [{ ...SAFE, at: '2026-03-01T00:00:00Z' }], { replaces: 'one' });
    expect(await bothWays(older, newer)).toEqual({
      verdict: 'not-affected',
      isDisputed: false,
      shown: ['two.json: not-affected'],
    });
  });

  it('goes on counting by the older revision while the newer one is only asked for', async () => {
    const asked = vex('two', [SAFE], { replaces: 'one', status: 'requested' });
    expect(await bothWays(vex('one', [BAD]), asked)).toMatchObject({ verdict: 'affected', isDisputed: true });
  });

  it('of two authors are a conflict whichever is newer, counted as affected with both words shown', async () => {
    const other = { ...SAFE, by: 'Somebody else', at: '2026-06-01T00:00:00Z' };
    expect(await bothWays(vex('a', [BAD]), vex('b', [other]))).toEqual({
      verdict: 'affected',
      isDisputed: true,
      shown: ['a.json: affected', 'b.json: not-affected'],
    });
  });

  it('of one author in two documents that are no revisions of each other are a conflict too', async () => {
    expect(await bothWays(vex('a', [SAFE]), vex('b', [BAD]))).toMatchObject({ verdict: 'affected', isDisputed: true });
  });

  it('in two files that happen to have one name stay two documents, told apart by a number', async () => {
    const named = { fileName: 'vex.json' };
    expect(await judged(vex('a', [SAFE], named), vex('b', [{ ...BAD, at: '2025-01-01T00:00:00Z' }], named))).toEqual({
      verdict: 'affected',
      isDisputed: true,
      shown: ['vex.json: not-affected', 'vex.json (2): affected'],
    });
  });

  it('go by what is said of the device itself before what is said of the part in general, with both shown', async () => {
    const general = vex('upstream', [{ ...BAD, by: 'Project' }]);
    const own = vex('maker', [{ ...SAFE, model: 'CT-100' }]);
    const result = await bothWays(general, own);
    expect(result).toMatchObject({ verdict: 'not-affected', isDisputed: false });
    expect(result.shown).toHaveLength(2);
  });

  it('that differ only in how it is safe are no conflict', async () => {
    const fixed = vex('b', [{ ...SAFE, status: 'fixed' }]);
    expect(await bothWays(vex('a', [SAFE]), fixed)).toMatchObject({ verdict: 'fixed', isDisputed: false });
  });

  it('are a conflict where one is still finding out', async () => {
    const open = vex('b', [{ ...SAFE, status: 'under-investigation' }]);
    expect(await bothWays(vex('a', [SAFE]), open)).toMatchObject({ verdict: 'affected', isDisputed: true });
  });
});
