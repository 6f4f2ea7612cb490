// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import CompareDialog from '../../../src/app/panels/evidence/CompareDialog';
import * as downloads from '../../../src/app/storage/download';
import { inTurn } from '../../../src/core/document/edits/edit';
import { attachEvidence } from '../../../src/core/document/edits/elements';
import type { EvidenceDocument } from '../../../src/core/model/evidence-document';
import { documentOf } from '../../support/hospital';
import { giveRoom, renderIn } from '../../support/page';
import { storeOf } from './findings-fixture';

const found = (id: string) => ({ id, verdict: 'affected', evidence: [] });
const SBOMS = [
  {
    id: 'old',
    assets: ['ct'],
    fileName: 'old.json',
    components: [
      { name: 'openssl', version: '1.0.2' },
      { name: 'log4j', version: '2.1' },
    ],
    vulnerabilities: [found('CVE-1'), found('CVE-2'), found('CVE-4')],
  },
  {
    id: 'new',
    assets: ['ct'],
    fileName: 'new.json',
    replaces: 'old',
    components: [
      { name: 'openssl', version: '3.0' },
      { name: 'zlib', version: '1.3' },
    ],
    vulnerabilities: [found('CVE-2'), found('CVE-3'), { ...found('CVE-4'), verdict: 'cannot-compare' }],
  },
  { id: 'third', assets: ['mri'], fileName: 'third|x.json', components: [{ name: 'openssl', version: '3.0' }] },
].map((paper) => ({ kind: 'sbom', status: 'provided', ...paper }));
const FORMS = [
  { id: 'form-a', assets: ['ct'], fileName: 'a.xlsx', answers: { 'TXCF-1': { answer: 'No' }, 'MLDP-1': {} } },
  { id: 'form-b', assets: ['mri'], fileName: 'b.xlsx', answers: { 'TXCF-1': { answer: 'Yes' }, 'MLDP-1': {} } },
].map((paper) => ({ kind: 'mds2', status: 'provided', ...paper }));

const show = (after?: string) => {
  giveRoom();
  const hospital = documentOf({
    nodes: [
      { id: 'ct', label: 'CT', deviceType: 'ct' },
      { id: 'mri', label: 'MRI', deviceType: 'mri' },
    ],
  });
  const papers = [...SBOMS, ...FORMS].map((paper) => attachEvidence(paper as unknown as EvidenceDocument));
  const store = storeOf(inTurn(...papers)(hospital));
  renderIn(store, <CompareDialog after={after} />);
  return store;
};
const side = (name: 'Before' | 'After') => screen.getByRole<HTMLSelectElement>('listbox', { name, hidden: true });
const result = () => within(screen.getByRole('region', { name: 'Compare two papers', hidden: true }));
const lines = () =>
  result()
    .getAllByRole('listitem', { hidden: true })
    .map((item) => item.textContent);

beforeEach(() => {
  vi.restoreAllMocks();
});

describe('comparing two papers', () => {
  it('begins with a version and the one it replaces: parts, and vulnerabilities gained and lost', () => {
    expect(show().getState().document.evidence.size).toBe(5);
    expect([side('Before').value, side('After').value]).toEqual(['old', 'new']);
    expect(lines()).toEqual(['zlib 1.3', 'log4j 2.1', 'openssl: 1.0.2 → 3.0', 'CVE-3', 'CVE-1']);
  });
  it('puts any two side by side, and says that vulnerabilities are not compared where one was never looked up', () => {
    show();
    fireEvent.change(side('Before'), { target: { value: 'third' } });
    expect(lines()).toEqual(['zlib 1.3']);
    expect(screen.getByText(/Vulnerabilities are not compared/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Swap', hidden: true }));
    expect(lines()).toEqual(['zlib 1.3']);
    expect([side('Before').value, side('After').value]).toEqual(['new', 'third']);
  });
  it('compares the answers of forms of two devices', () => {
    show('form-b');
    fireEvent.change(side('Before'), { target: { value: 'form-a' } });
    expect(lines()).toEqual([expect.stringMatching(/^TXCF-1 .+: No → Yes$/)]);
  });
  it('gives what differs as Markdown and as a table', () => {
    const save = vi.spyOn(downloads, 'download').mockResolvedValue();
    show();
    fireEvent.change(side('Before'), { target: { value: 'third' } });
    fireEvent.click(screen.getByRole('button', { name: 'Export Markdown', hidden: true }));
    fireEvent.click(screen.getByRole('button', { name: 'Export CSV', hidden: true }));
    const [markdown, csv] = save.mock.calls.map(([text]) => String(text));
    expect(markdown).toContain('third\\|x.json');
    expect(markdown).toContain('| zlib |  | 1.3 |');
    expect(csv).toContain('"part added","zlib","","1.3"');
  });
});
