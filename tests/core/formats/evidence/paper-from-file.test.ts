import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { paperFromFile } from '../../../../src/core/formats/evidence/paper-from-file';
import { library } from '../../../../src/templates';
import { corpusFolder } from '../../../support/corpus';

const corpus = corpusFolder() ?? '';
const read = (name: string, content: string | Uint8Array) => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return paperFromFile(bytes, { name, sha256: undefined, size: bytes.length, today: '2026-11-22' }, library);
};
const fromCorpus = (path: string) => read(path.replace(/^.*\//, ''), new Uint8Array(readFileSync(join(corpus, path))));

describe('a file given to a hospital', () => {
  it('is an attachment where it is of another kind', async () => {
    expect(await read('manual.pdf', '%PDF-1.7 …')).toMatchObject({
      ok: true,
      value: { kind: 'attachment', paper: { kind: 'other', fileName: 'manual.pdf', status: 'provided' } },
    });
    expect(await read('page.html', '<html><br></html>')).toMatchObject({ value: { kind: 'attachment' } });
    expect(await read('photo.jpg', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0]))).toMatchObject({
      value: { kind: 'attachment' },
    });
  });
  it('says of a drawing or scan of others what it is, and keeps a scan as one', async () => {
    expect(await read('net.drawio', '<mxfile host="x"><diagram/></mxfile>')).toMatchObject({
      value: { kind: 'attachment', paper: { kind: 'other' } },
      issues: [{ code: 'foreign-drawing', params: { format: 'draw.io' } }],
    });
    expect(await read('scan.xml', '<?xml version="1.0"?>\n<nmaprun scanner="nmap"></nmaprun>')).toMatchObject({
      value: { kind: 'attachment', paper: { kind: 'scan' } },
      issues: [{ code: 'foreign-scan', params: { format: 'Nmap' } }],
    });
  });
  it.each(['MDS_SDSチェックリスト.pdf', '医療情報セキュリティ開示書_PACS.pdf', 'ＭＤＳ.pdf'])(
    '%s is a disclosure by MDS/SDS',
    async (name) => {
      expect(await read(name, '%PDF-1.7')).toMatchObject({ value: { paper: { kind: 'mds-sds' } } });
    },
  );
  it('is not taken for a disclosure by a word that only contains its letters', async () => {
    expect(await read('commands.pdf', '%PDF-1.7')).toMatchObject({ value: { paper: { kind: 'other' } } });
  });
  it('is refused with the place where it is one of ours and damaged', async () => {
    expect(await read('parts.json', '{"bomFormat": "CycloneDX", ')).toMatchObject({
      ok: false,
      issues: [{ code: 'json-cut-off', params: { line: 1 } }],
    });
    expect(await read('form.xlsx', 'PK\u0003\u0004 nothing')).toMatchObject({
      ok: false,
      issues: [{ code: 'xlsx-broken' }],
    });
    expect(await read('empty.json', '')).toMatchObject({ ok: false, issues: [{ code: 'file-empty' }] });
  });
});

describe.skipIf(corpus === '')('real files', () => {
  it('are papers, data, or attachments', async () => {
    const kinds = await Promise.all(
      [
        'mds2/SYNTHETIC-mds2-2019-pacs-ja-clean.xlsx',
        'cyclonedx/medical-device/fda-case-study-extended.sbom.json',
        'vex/csaf-oasis/csaf_2.0__bsi-2022-0001.json',
        'kev/known_exploited_vulnerabilities.json',
        'threagile/threagile-example.yaml',
      ].map(fromCorpus),
    );
    expect(
      kinds.map((result) =>
        result.ok && result.value.kind !== 'data' ? result.value.paper.kind : result.ok && result.value.kind,
      ),
    ).toEqual(['mds2', 'sbom', 'vex', 'data', 'other']);
  });
  it('say how whole a parts list is', async () => {
    const sbom = await fromCorpus('cyclonedx/medical-device/fda-case-study-extended.sbom.json');
    expect(sbom).toMatchObject({ value: { completeness: { components: 65, missing: ['tool', 'context'] } } });
  });
});
