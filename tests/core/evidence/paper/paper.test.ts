import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { HospitalDocument } from '../../../../src/core/document/document';
import { attachEvidence } from '../../../../src/core/document/edits/elements';
import { emptyDocument } from '../../../../src/core/document/empty';
import { parseDocument } from '../../../../src/core/document/parse';
import { serialiseDocument } from '../../../../src/core/document/serialise';
import { formOf } from '../../../../src/core/evidence/paper/answers';
import { componentsOf, sbomOf as sbomOfPaper } from '../../../../src/core/evidence/paper/components';
import type { PaperContent } from '../../../../src/core/evidence/paper/paper-content';
import { paperOf } from '../../../../src/core/evidence/paper/paper-of';
import { statementsOf } from '../../../../src/core/evidence/paper/statements';
import { completenessOf } from '../../../../src/core/evidence/sbom/completeness';
import type { Sbom } from '../../../../src/core/evidence/sbom/sbom';
import { readEvidence } from '../../../../src/core/formats/evidence/read-evidence';
import type { EvidenceDocument } from '../../../../src/core/model/evidence-document';
import { library } from '../../../../src/templates';
import { corpusFolder } from '../../../support/corpus';

const corpus = corpusFolder() ?? '';
const FILE = { name: 'file', sha256: 'a'.repeat(64), size: 12, today: '2026-11-22' };

const contentOf = async (path: string): Promise<PaperContent> => {
  const read = await readEvidence(new Uint8Array(readFileSync(join(corpus, path))), library);
  if (!read.ok) throw new Error(`${path}: ${JSON.stringify(read.issues)}`);
  const { value } = read;
  if (value.kind !== 'mds2' && value.kind !== 'sbom' && value.kind !== 'vex') throw new Error(`${path}: ${value.kind}`);
  return value;
};

const attached = (content: PaperContent): { readonly paper: EvidenceDocument; readonly document: HospitalDocument } => {
  const made = paperOf(content, FILE);
  if (!made.ok) throw new Error(JSON.stringify(made.issues));
  const id = 'paper' as EvidenceDocument['id'];
  const paper: EvidenceDocument = { ...made.value, id, assets: [] };
  return { paper, document: attachEvidence(paper)(emptyDocument('h', 'H', 'hospital')) };
};

const savedAndParsed = (document: HospitalDocument): EvidenceDocument | undefined => {
  const parsed = parseDocument(serialiseDocument(document));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.value.evidence.get('paper');
};

const sbomOf = (parts: Partial<Sbom>): PaperContent => ({
  kind: 'sbom',
  sbom: { format: 'cyclonedx', specVersion: '1.6', authors: [], tools: [], components: [], dependencies: [], ...parts },
  statements: [],
});
const part = (name: string) => ({ ref: name, name, cpes: [], licences: [], hashes: [] });

const FILES = [
  'mds2/SYNTHETIC-mds2-2019-infusion-pump-en-m1.xlsx',
  'mds2/SYNTHETIC-mds2-2019-lis-analyzer-ja-m2.xlsx',
  'cyclonedx/medical-device/fda-case-study-extended.sbom.json',
  'cyclonedx/large/debian12-synthetic-6500.cdx.json',
  'spdx/spdx-spec-2.3/SPDXJSONExample-v2.3.spdx.json',
  'spdx/large/debian12-synthetic-6000.spdx.json',
  'cyclonedx/bom-examples/SBOM/laravel-7.12.0/bom.1.4.json',
];

describe.skipIf(corpus === '')('a file of evidence as a paper', () => {
  it.each(FILES)('%s is the same after saving and opening', async (path) => {
    const { paper, document } = attached(await contentOf(path));
    expect(document.evidence.get('paper')).toEqual(paper);
    expect(savedAndParsed(document)).toEqual(paper);
  });
  it('gives back the parts that matching and comparing look at', async () => {
    const content = await contentOf('cyclonedx/medical-device/fda-case-study-extended.sbom.json');
    if (content.kind !== 'sbom') throw new Error(content.kind);
    const { paper } = attached(content);
    const seen = (parts: Sbom['components']) =>
      parts.map(({ ref, name, version, purl, cpes, supplier, type, support }) => ({
        ref,
        name,
        version,
        purl,
        cpes,
        supplier,
        type,
        level: support?.level,
      }));
    expect(seen(componentsOf(paper))).toEqual(seen(content.sbom.components));
    expect(paper).toMatchObject({ kind: 'sbom', status: 'provided', receivedOn: '2026-11-22', size: 12 });
  });
  it('gives back hashes, tags, what a part stands in, and words of support that are no date', () => {
    const digest = '0f'.repeat(32);
    const hashes = ['MD5', 'SHA-512', 'SHA-256'].map((algorithm) => ({ algorithm, value: digest }));
    const support = { levelWritten: 'Ask us', endOfSupportWritten: 'Open source' };
    const content = sbomOf({
      authors: ['Example'],
      tools: ['tool 1'],
      contexts: ['build'],
      components: [part('app'), { ...part('zlib'), hashes, swid: 'tag-1', parent: 'app', support }],
    });
    const { paper, document } = attached(content);
    const kept = { hashes: [`SHA-256:${digest}`, `SHA-512:${digest}`], swid: 'tag-1', partOf: 'app' };
    expect(savedAndParsed(document)?.components?.[1]).toMatchObject(kept);
    const back = sbomOfPaper(paper);
    expect(back).toMatchObject({ authors: ['Example'], tools: ['tool 1'], contexts: ['build'] });
    expect(back.components[1]).toMatchObject({ swid: 'tag-1', parent: 'app', support });
    expect(back.components[1]?.hashes[0]).toEqual({ algorithm: 'SHA-256', value: digest });
  });
  it('is as complete in the document as in its file', async () => {
    for (const path of FILES.filter((name) => !name.endsWith('.xlsx'))) {
      const content = await contentOf(path);
      if (content.kind !== 'sbom') throw new Error(content.kind);
      expect(completenessOf(sbomOfPaper(attached(content).paper)), path).toEqual(completenessOf(content.sbom));
    }
  });
  it('gives back every answer of a form', async () => {
    const content = await contentOf('mds2/SYNTHETIC-mds2-2019-lis-analyzer-ja-m2.xlsx');
    if (content.kind !== 'mds2') throw new Error(content.kind);
    const { paper } = attached(content);
    const answers = (form: typeof content.form) =>
      [...form.questions].map(([id, { answer, note, place }]) => ({ id, answer, note, place }));
    expect(answers(formOf(paper))).toEqual(answers(content.form));
    expect(paper.manufacturer).toBe(content.form.manufacturer);
  });
  it('gives back every statement of a VEX document', async () => {
    const content = await contentOf('vex/csaf-oasis/csaf_2.0__csaf_vex__2022-evd-uc-06-001.json');
    if (content.kind !== 'vex') throw new Error(content.kind);
    const { paper, document } = attached(content);
    expect(statementsOf(paper)).toEqual(content.statements);
    expect(savedAndParsed(document)).toEqual(paper);
  });
  it('is smaller in a document than its file', async () => {
    const path = 'cyclonedx/large/debian12-synthetic-6500.cdx.json';
    const { document } = attached(await contentOf(path));
    expect(serialiseDocument(document).length).toBeLessThan(statSync(join(corpus, path)).size * 0.85);
  });
});

describe('what is too long for a document', () => {
  it('is cut, and said once for each field', () => {
    const long = 'n'.repeat(3_000);
    const made = paperOf(sbomOf({ components: [part(long), part(`b${long}`)] }), FILE);
    expect(made.ok && made.value.components?.map(({ name }) => name.length)).toEqual([2_000, 2_000]);
    expect(made.issues.filter(({ path }) => path === 'name')).toEqual([
      expect.objectContaining({ code: 'paper-text-cut', params: { field: 'name', count: 2, limit: 2_000 } }),
    ]);
  });
  it('is left out where half of it would name something else', () => {
    const purl = `pkg:npm/${'x'.repeat(3_000)}`;
    const made = paperOf(sbomOf({ components: [{ ...part('a'), purl }] }), FILE);
    expect(made.ok && made.value.components?.[0]).toEqual({ name: 'a' });
    expect(made.issues[0]?.code).toBe('paper-text-left-out');
  });
  it('never makes a statement mean more than it says', () => {
    const product = { name: 'pump', purls: [], cpes: [], models: [], parts: [] };
    const range = {
      scheme: 'dotted' as const,
      stretches: [{ to: { version: '1'.repeat(3_000), included: true } }],
      versions: [],
      except: [],
    };
    const content: PaperContent = {
      kind: 'vex',
      format: 'csaf',
      statements: [
        { vulnerability: 'CVE-2021-1', aliases: [], products: [{ ...product, range }], status: 'not-affected' },
        { vulnerability: 'CVE-2021-2', aliases: [], products: [product], status: 'not-affected' },
      ],
    };
    const made = paperOf(content, FILE);
    expect(made.ok && made.value.statements?.map(({ vulnerability }) => vulnerability)).toEqual(['CVE-2021-2']);
  });
  it('does not end in half a character', () => {
    const made = paperOf(sbomOf({ components: [part(`x${'𠮷'.repeat(1_500)}`)] }), FILE);
    expect(made.ok && made.value.components?.[0]?.name).not.toMatch(/[\ud800-\udbff]$/);
  });
});
