// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { PaperList } from '../../src/app/mds2/PaperList';
import type { EvidenceDocument } from '../../src/core/model/evidence-document';
import { tableOf } from '../../src/core/table';
import { documentOf } from '../support/hospital';
import { renderIn } from '../support/page';
import { storeOf } from './panels/findings-fixture';

const paper = (id: string, more: object = {}): EvidenceDocument =>
  ({ id, kind: 'mds2', assets: ['ct'], status: 'provided', name: { en: id, ja: id }, ...more }) as never;

describe('the list of MDS2', () => {
  it('says which ones a newer version has taken the place of, behind those that count', () => {
    const hospital = documentOf({ nodes: [{ id: 'ct', label: 'CT', deviceType: 'ct' }] });
    const evidence = tableOf([paper('Of 2019'), paper('Of 2024', { replaces: 'Of 2019' })]);
    renderIn(storeOf({ ...hospital, evidence }), <PaperList onChoose={() => {}} />);
    const [first, second] = within(screen.getByRole('list')).getAllByRole('button');
    expect(first?.textContent).toContain('Of 2024');
    expect(first?.textContent).not.toContain('Replaced');
    expect(second?.textContent).toContain('Of 2019');
    expect(second?.textContent).toContain('Replaced by a newer version');
  });
});
