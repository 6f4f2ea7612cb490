// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Completeness } from '../../../src/app/evidence/Completeness';
import { createEditorStore } from '../../../src/app/store/editor';
import { emptyDocument } from '../../../src/core/document/empty';
import { completenessOf } from '../../../src/core/evidence/sbom/completeness';
import { readSbomJson } from '../../../src/core/evidence/sbom/read-sbom';
import type { Language } from '../../../src/core/library/vocabulary';
import { renderIn } from '../../support/page';

const show = (text: string, language: Language = 'en') => {
  const read = readSbomJson(JSON.parse(text));
  if (!read.ok) throw new Error(read.issues[0]?.code);
  const store = createEditorStore(emptyDocument('d', 'Test', 'hospital'), { language, theme: 'light' });
  renderIn(store, <Completeness completeness={completenessOf(read.value)} />);
  return screen.getAllByRole('listitem').map(({ textContent }) => textContent);
};
const list = (components: readonly object[], metadata: object = {}): string =>
  JSON.stringify({ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1, metadata, components });
const WHOLE = {
  type: 'library',
  'bom-ref': 'a',
  name: 'a',
  version: '1',
  supplier: { name: 'Acme' },
  purl: 'pkg:npm/a@1',
};

describe('how complete a parts list is', () => {
  it('says by whose list something is missing, and in how many parts', () => {
    const text = list([WHOLE, { type: 'library', 'bom-ref': 'b', name: 'b', version: '2' }]);
    const lines = show(text);
    expect(lines).toContain('Maker: parts that lack it: 1 of 2');
    expect(lines).toContain('End-of-support date: parts that lack it: 2 of 2');
    expect(lines).toContain('Author of the list: not given');
    expect(lines.some((line) => line?.startsWith('Minimum elements of NTIA (2021): not complete'))).toBe(true);
  });

  it('says so in one line where nothing of a list is missing', () => {
    const made = {
      timestamp: '2026-01-01T00:00:00Z',
      authors: [{ name: 'Sato' }],
      component: { ...WHOLE, 'bom-ref': 'root' },
    };
    const bom: object = JSON.parse(list([WHOLE], made));
    const lines = show(JSON.stringify({ ...bom, dependencies: [{ ref: 'root', dependsOn: ['a'] }, { ref: 'a' }] }));
    expect(lines).toContain('Minimum elements of NTIA (2021): complete');
    expect(lines.some((line) => line?.startsWith('Support details for the FDA: not complete'))).toBe(true);
  });

  it('writes large counts as people do, in Japanese as well', () => {
    const many = Array.from({ length: 1_200 }, (_, at) => ({ type: 'library', name: `part ${at}` }));
    const lines = show(list(many), 'ja');
    expect(lines.some((line) => line?.includes('1,200'))).toBe(true);
    expect(lines.some((line) => /[a-z]{6}/.test(line?.replaceAll(/NTIA|CISA|FDA/g, '') ?? ''))).toBe(false);
  });
});
