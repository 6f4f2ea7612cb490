// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import CvssDialog from '../../src/app/cvss/CvssDialog';
import { CvssWords } from '../../src/app/cvss/CvssWords';
import { saveVulnerability } from '../../src/app/cvss/saved-vulnerability';
import { surroundingsOf } from '../../src/core/analysis/surroundings';
import { attachEvidence } from '../../src/core/document/edits/elements';
import { factsOf } from '../../src/core/facts/facts-of';
import type { EvidenceDocument } from '../../src/core/model/evidence-document';
import type { EvidenceId } from '../../src/core/model/id';
import { modelOf } from '../../src/core/model/model';
import type { Vulnerability } from '../../src/core/model/vulnerability';
import { library } from '../../src/templates';
import { askingThat } from '../support/asking';
import { documentOf } from '../support/hospital';
import { renderIn } from '../support/page';
import { storeOf } from './panels/findings-fixture';

const PATIENCE = { timeout: 15_000 };
const site = () => documentOf({ nodes: [{ id: 'pump', label: 'Pump', deviceType: 'infusion-pump' }] });

describe('assessing a vulnerability', () => {
  it('leads through the rubric with the keyboard, and keeps vector and answers with the device', async () => {
    const store = storeOf(site());
    store.getState().select(['pump']);
    const { user } = renderIn(store, <CvssDialog />);
    await user.type(screen.getByRole('combobox', { name: /^Name of the vulnerability/ }), 'PUMP-1');
    await user.click(screen.getByRole('radio', { name: /rubric/ }));
    await screen.findByRole('group', { name: /XAVN/ }, PATIENCE);
    // One question after another: Tab goes on, Space takes the first answer.
    // Asking for roles takes a second each among so many fields.
    const open = () =>
      [...document.querySelectorAll('.rubric-question')]
        .find((group) => group.querySelector('input:checked') === null)
        ?.querySelector('input');
    for (let radio = open(); radio !== undefined && radio !== null; radio = open()) {
      radio.focus();
      await user.keyboard(' ');
    }
    await user.click(screen.getByRole('button', { name: 'Keep with Pump' }));
    const [kept] = store.getState().document.assets.get('pump')?.openVulnerabilities ?? [];
    expect(kept).toMatchObject({ id: 'PUMP-1', vector: 'CVSS:3.1/AV:N/AC:L/PR:H/UI:R/S:C/C:N/I:N/A:N' });
    expect(kept?.rubric).toMatch(/^XAVN:Y\/XAVT:Y\/XACL:Y\//);
    store.getState().undo();
    expect(store.getState().document.assets.get('pump')?.openVulnerabilities).toBeUndefined();
  }, 60_000);

  it('begins a finding with what its maker chose, and keeps another rating beside the score of the maker', async () => {
    const maker = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N';
    const finding: Vulnerability = {
      id: 'CVE-1',
      component: 'lib',
      verdict: 'affected',
      evidence: [{ means: 'purl', record: 'CVE-1', met: 'lib', verdict: 'affected' }],
      vectors: [maker],
      score: 9.3,
    };
    const paper = 'list' as EvidenceId;
    const list = {
      id: paper,
      kind: 'sbom',
      assets: ['pump'],
      components: [{ name: 'lib' }],
      vulnerabilities: [finding],
    };
    const store = storeOf(attachEvidence(list as unknown as EvidenceDocument)(site()));
    const { user } = renderIn(store, <CvssDialog of={{ paper, finding }} />);
    expect(screen.getByText('Base score as published:').textContent).toContain('Score 9.3');
    await user.selectOptions(await screen.findByLabelText(/^Attack Vector AV/, {}, PATIENCE), 'P');
    await user.click(screen.getByRole('button', { name: 'Keep with CVE-1' }));
    const kept = () => store.getState().document.evidence.get('list')?.vulnerabilities?.[0];
    expect(kept()).toMatchObject({ score: 9.3, vectors: [maker], rating: { vector: maker.replace('AV:N', 'AV:P') } });
    store.getState().undo();
    expect(kept()).toEqual(finding);
  }, 60_000);

  it('changes what is kept under the same name, and nothing else that is said of it', () => {
    const first = saveVulnerability('pump', { id: 'A', fixAvailable: false })(site());
    const second = saveVulnerability('pump', { id: 'B' })(first);
    const third = saveVulnerability('pump', { id: 'A', vector: 'AV:N/AC:L/Au:N/C:P/I:P/A:P' })(second);
    expect(third.assets.get('pump')?.openVulnerabilities).toEqual([
      { id: 'A', fixAvailable: false, vector: 'AV:N/AC:L/Au:N/C:P/I:P/A:P' },
      { id: 'B' },
    ]);
  });
});

describe('a vector in words', () => {
  it('says what each metric means, and beside it the score where the device stands', async () => {
    const store = storeOf(site());
    const facts = factsOf(modelOf(site(), library), '2026-11-22');
    store.setState({ asking: askingThat({ surroundings: async (id) => surroundingsOf(id, facts) }) });
    renderIn(store, <CvssWords vector="CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H" asset="pump" />);
    expect(screen.getByText('Score 9.8 (critical)')).toBeTruthy();
    expect(await screen.findByText(/from anywhere, over the network/, {}, PATIENCE)).toBeTruthy();
    await waitFor(() => expect(screen.getByRole('region', { name: /^Here, in this hospital/ })).toBeTruthy(), PATIENCE);
    expect(screen.getByText(/Patients come to harm when it stops/)).toBeTruthy();
  });

  it('says so where it cannot be read', () => {
    renderIn(storeOf(site()), <CvssWords vector="AV:Q" />);
    expect(screen.getByText(/cannot be read: AV:Q/)).toBeTruthy();
  });
});
