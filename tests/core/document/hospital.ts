import type { HospitalDocument } from '../../../src/core/document/document';
import { parseSaved } from '../../../src/core/document/parse';
import { serialiseDocument } from '../../../src/core/document/serialise';

/** The saved form of a small clinic, as plain JSON: two nested zones, three assets, a flow each way of being unknown. */
export const savedClinic = () => ({
  format: 'sekisho',
  version: 1,
  id: 'clinic',
  title: { ja: '診療所', en: 'Clinic' },
  perspective: 'hospital',
  parties: [{ id: 'it', name: '医療情報課', kind: 'department' }],
  zones: [
    { id: 'lan', kind: 'ehr-core', name: 'LAN', enforcement: 'firewall', party: 'it' },
    { id: 'rooms', kind: 'modality', name: 'Rooms', parent: 'lan' },
    { id: 'net', kind: 'internet', name: 'Internet' },
  ],
  assets: [
    {
      id: 'ehr',
      kind: 'ehr-server',
      name: '電子カルテ',
      zone: 'lan',
      owner: 'it',
      operatingSystem: { family: 'windows' },
    },
    { id: 'ct', kind: 'ct', name: 'CT', zone: 'rooms', zonesVisited: ['rooms', 'lan'], restoreProcedure: null },
    { id: 'web', kind: 'internet', name: 'Internet', zone: 'net' },
    { id: 'loose', kind: 'other', name: '' },
  ],
  links: [{ id: 'cable', ends: [{ asset: 'ehr', port: '1' }, { asset: 'ct' }], medium: 'wired' }],
  flows: [
    { id: 'images', from: 'ct', to: 'ehr', protocol: 'dicom', purpose: 'clinical' },
    { id: 'out', from: 'ehr', to: 'web' },
  ],
  conduits: [{ id: 'lan~net', zones: ['lan', 'net'], owners: ['it'], contract: 'signed' }],
  controls: [{ id: 'filter', name: 'Filter', status: 'in-place', on: ['ct', 'out'] }],
  evidence: [
    {
      id: 'mds2:ct',
      kind: 'mds2',
      assets: ['ct'],
      status: 'provided',
      answers: { 'TXCF-2': { answer: 'No' }, 'CONN-2': { answer: 'Yes', note: 'LAN' } },
    },
  ],
  threats: [],
  treatments: [
    { id: 'plain-dicom|images', decision: 'mitigate', owner: '放射線科' },
    { id: 'open-edge|lan~net', decision: 'accept', rationale: 'はい' },
  ],
  views: [
    {
      id: 'view',
      name: '',
      preset: 'network',
      placements: [
        { id: 'lan', x: 100, y: 100, width: 900, height: 600 },
        { id: 'rooms', x: 300, y: 200, width: 400, height: 300 },
        { id: 'net', x: 1200, y: 100, width: 400, height: 300 },
        { id: 'ehr', x: 40, y: 60 },
        { id: 'ct', x: 50, y: 80 },
        { id: 'web', x: 40, y: 60 },
        { id: 'loose', x: -300, y: 0 },
      ],
    },
  ],
});

export type SavedClinic = ReturnType<typeof savedClinic>;

/** The opened form of what should be a sound document; throws with the issues when it is not. */
export const opened = (saved: unknown): HospitalDocument => {
  const result = parseSaved(saved);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
};

export const clinic = (): HospitalDocument => opened(savedClinic());

/** Fails, with the issues, when the document could not be saved and opened again as the same bytes. */
export const expectSound = (document: HospitalDocument): void => {
  const text = serialiseDocument(document);
  const again = serialiseDocument(opened(JSON.parse(text)));
  if (again !== text) throw new Error(`saving again differs:\n${text}\n${again}`);
};
