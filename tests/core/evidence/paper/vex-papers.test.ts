import { describe, expect, it } from 'vitest';
import { emptyDocument } from '../../../../src/core/document/empty';
import { assignPaper } from '../../../../src/core/evidence/paper/assign-paper';
import type { UnassignedPaper } from '../../../../src/core/evidence/paper/paper-of';
import { isOtherVersion, takeUp } from '../../../../src/core/evidence/paper/take-up';
import { vexIdentity } from '../../../../src/core/evidence/vex/identity';
import type { Asset } from '../../../../src/core/model/asset';
import type { EvidenceDocument } from '../../../../src/core/model/evidence-document';
import type { AssetId, EvidenceId } from '../../../../src/core/model/id';
import { modelOf } from '../../../../src/core/model/model';
import { tableOf } from '../../../../src/core/table';
import { library } from '../../../../src/templates';

const LOG4J = 'pkg:maven/org.apache.logging.log4j/log4j-core';
const vex = (more: object = {}, product: object = { purls: [`${LOG4J}@2.14.1`] }): UnassignedPaper =>
  ({
    kind: 'vex',
    statements: [{ vulnerability: 'CVE-2021-44228', status: 'not-affected', products: [product] }],
    ...more,
  }) as unknown as UnassignedPaper;

const hospital = (...papers: readonly object[]) =>
  modelOf(
    {
      ...emptyDocument('hospital', 'Test', 'hospital'),
      assets: tableOf(['a', 'b', 'c'].map((id) => ({ id, kind: 'ct', name: id, model: `Scan ${id}` }) as Asset)),
      evidence: tableOf(papers as readonly EvidenceDocument[]),
    } as Parameters<typeof modelOf>[0],
    library,
  );
const list = (id: string, assets: readonly string[], ...components: readonly object[]) => ({
  id,
  kind: 'sbom',
  assets,
  components,
});
const log4j = { name: 'log4j-core', version: '2.17.0', purl: `${LOG4J}@2.17.0` };

describe('a VEX', () => {
  it('is sorted to the devices whose parts lists have the part that it speaks of', () => {
    const model = hospital(list('s', ['a', 'b'], log4j), list('t', ['c'], { name: 'zlib' }));
    expect(assignPaper(vex(), model)).toMatchObject({ certainty: 'likely', chosen: ['a', 'b'] });
  });

  it('is sorted by CPE, also of a part of a product', () => {
    const cpes = ['cpe:2.3:a:apache:log4j:2.17.0:*:*:*:*:*:*:*'];
    const model = hospital(list('s', ['b'], { name: 'log4j', cpes }));
    const paper = vex({}, { name: 'some image', parts: [{ cpes: ['cpe:2.3:a:apache:log4j:*:*:*:*:*:*:*:*'] }] });
    expect(assignPaper(paper, model).chosen).toEqual([]);
    const bare = vex({}, { parts: [{ cpes: ['cpe:2.3:a:apache:log4j:*:*:*:*:*:*:*:*'] }] });
    expect(assignPaper(bare, model).chosen).toEqual(['b']);
  });

  it('goes to the device that it names rather than to all that have the part', () => {
    const model = hospital(list('s', ['a', 'b'], log4j));
    const paper = vex({}, { models: ['Scan b'], parts: [{ purls: [LOG4J] }] });
    expect(assignPaper(paper, model)).toMatchObject({ certainty: 'sure', chosen: ['b'] });
  });

  it('stands in the place of the older version of the same document, whichever comes first', () => {
    const there = { ...vex({ documentId: 'https://acme.example ACME-1', revision: '9' }), id: 'old', assets: ['a'] };
    const model = hospital(there);
    const taken = (revision: string, documentId = 'https://acme.example ACME-1') => {
      const { written } = takeUp(vex({ documentId, revision }), ['a' as AssetId], 'new' as EvidenceId, model);
      return written.map(({ id, replaces }) => [id, replaces]);
    };
    expect(taken('10')).toEqual([['new', 'old']]);
    expect(taken('8')).toEqual([
      ['new', undefined],
      ['old', 'new'],
    ]);
    expect(taken('10', 'https://acme.example ACME-2')).toEqual([['new', undefined]]);
    expect(isOtherVersion(vex(), { kind: 'vex' })).toBe(false);
  });

  it('without a number stands in the place of the older one of the same maker, product and file', () => {
    const told = { manufacturer: 'Acme', model: 'Scan a', fileName: 'vex.json', releaseDate: '2026-01-01' };
    const model = hospital({ ...vex(told), id: 'old', assets: ['a'] });
    const taken = (more: object, wishes: object = {}) => {
      const paper = vex({ ...told, releaseDate: '2026-02-01', ...more });
      const { replaced, alike } = takeUp(paper, ['a' as AssetId], 'new' as EvidenceId, model, wishes);
      return { replaced, alike };
    };
    expect(taken({})).toEqual({ replaced: ['old'], alike: [] });
    // Neither the file's name nor the product alone is enough, and a number of its own makes it another document.
    for (const other of [{ fileName: 'vex-2.json' }, { model: 'Scan' }, { documentId: 'urn:uuid:2' }]) {
      expect(taken(other)).toEqual({ replaced: [], alike: ['old'] });
      expect(taken(other, { replacesAlike: true })).toMatchObject({ replaced: ['old'] });
    }
    expect(taken({ fileName: 'b.json', manufacturer: 'Beta' })).toEqual({ replaced: [], alike: [] });
    expect(taken({ fileName: 'b.json', productVersion: '3' })).toEqual({ replaced: [], alike: [] });
  });

  it('says which document it is and which version of it', () => {
    const tracking = { id: 'ACME-1', version: '2.0.1', current_release_date: '2026-01-02T00:00:00Z' };
    expect(vexIdentity({ document: { publisher: { namespace: 'https://acme.example' }, tracking } })).toEqual({
      id: 'https://acme.example ACME-1',
      revision: '2.0.1',
      released: '2026-01-02T00:00:00Z',
    });
    expect(vexIdentity({ '@id': 'https://acme.example/vex-1', version: 3, timestamp: '2026-01-02' })).toMatchObject({
      id: 'https://acme.example/vex-1',
      revision: '3',
    });
    expect(vexIdentity({ serialNumber: 'urn:uuid:1', version: 2 })).toEqual({ id: 'urn:uuid:1', revision: '2' });
  });
});
