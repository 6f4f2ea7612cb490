import { describe, expect, it } from 'vitest';
import { setField } from '../../../../src/core/document/edits/update';
import { modelOf } from '../../../../src/core/model/model';
import { zoneConduits } from '../../../../src/core/segmentation/conduits/conduit-matrix';
import { library } from '../../../../src/templates';
import { documentOf, type Parts } from '../../../support/hospital';

const HOSPITAL: Parts = {
  zones: [
    { id: 'ct-room', label: 'CT', zoneType: 'modality' },
    { id: 'archive', label: 'Archive', zoneType: 'imaging-archive' },
    { id: 'guests', label: 'Guests', zoneType: 'guest-wifi' },
  ],
  nodes: [
    { id: 'ct', deviceType: 'ct', zone: 'ct-room', label: 'CT' },
    { id: 'pacs', deviceType: 'pacs-server', zone: 'archive', label: 'PACS' },
    { id: 'phone', deviceType: 'other', zone: 'guests', label: 'Phone' },
  ],
  flows: [
    { id: 'images', from: 'ct', to: 'pacs', protocol: 'dicom' },
    { id: 'worklist', from: 'ct', to: 'pacs', protocol: 'dicom' },
    { id: 'old', from: 'pacs', to: 'ct', protocol: 'telnet', status: 'stopped' },
  ],
  boundaries: [{ id: 'b', between: ['guests', 'archive'], ruleset: 'any-any' }],
};

const options = {
  today: '2026-11-22',
  serviceLines: ({ protocol }: { readonly protocol?: string | undefined }) =>
    protocol === undefined ? [] : [protocol],
};
const matrixOf = (parts: Parts) => zoneConduits(modelOf(documentOf(parts), library), options);

describe('the conduit matrix of a hospital', () => {
  it('shows a pair of zones in the direction in which connections are opened', () => {
    const { byId } = matrixOf(HOSPITAL);
    expect(byId.get('ct-room>archive')).toMatchObject({ flows: ['images', 'worklist'], verdict: 'allowed', rules: 1 });
    expect(byId.has('archive>ct-room')).toBe(false);
  });

  it('tells openings that nothing needs from both sides, and says nothing of a verdict there', () => {
    const { byId } = matrixOf(HOSPITAL);
    for (const id of ['guests>archive', 'archive>guests'])
      expect(byId.get(id)).toMatchObject({ flows: [], unused: true, verdict: undefined, overdue: undefined });
  });

  it('does not know whether an unused way is open where nobody said what its rules are', () => {
    const parts = { ...HOSPITAL, boundaries: [{ id: 'b', between: ['guests', 'archive'] }] };
    expect(matrixOf(parts).byId.get('guests>archive')?.unused).toBeUndefined();
    const closed = { ...HOSPITAL, boundaries: [{ id: 'b', between: ['guests', 'archive'], ruleset: 'deny-all' }] };
    expect(matrixOf(closed).byId.get('guests>archive')?.unused).toBe(false);
  });

  it('judges a flow that both ends open for each of them', () => {
    const flows = [{ id: 'f', from: 'phone', to: 'pacs', initiator: 'both', protocol: 'https' }];
    const { byId } = matrixOf({ ...HOSPITAL, flows, boundaries: [] });
    expect(byId.get('guests>archive')?.verdict).toBe('never');
    expect(byId.get('archive>guests')?.verdict).not.toBe(undefined);
    expect(byId.get('archive>guests')?.flows).toEqual(['f']);
  });

  it('counts flows apart for which no rule can be written yet', () => {
    const flows = [{ id: 'f', from: 'ct', to: 'pacs' }];
    expect(matrixOf({ ...HOSPITAL, flows }).byId.get('ct-room>archive')).toMatchObject({
      rules: 0,
      unwritten: ['f'],
      verdict: 'unknown',
    });
  });

  it('takes the day of the conduit before that of its contract to say whether a review is due', () => {
    const document = documentOf(HOSPITAL);
    const [conduit] = document.conduits.values();
    const at = (change: ReturnType<typeof setField>) =>
      zoneConduits(modelOf(change(document), library), options).byId.get('guests>archive')?.overdue;
    const id = conduit?.id ?? '';
    expect(at(setField('conduits', id, 'contractReview', '2026-01-01'))).toBe(true);
    expect(at(setField('conduits', id, 'reviewOn', '2027-01-01'))).toBe(false);
    expect(at((unchanged) => unchanged)).toBeUndefined();
  });
});
