import { describe, expect, it } from 'vitest';
import type { HospitalDocument } from '../../../src/core/document/document';
import { inTurn } from '../../../src/core/document/edits/edit';
import { addAsset } from '../../../src/core/document/edits/elements';
import { isSameHospital, mergeInto } from '../../../src/core/document/edits/merge';
import { removeElements } from '../../../src/core/document/edits/remove';
import { decideThreats } from '../../../src/core/document/edits/treatments';
import { rename, setField } from '../../../src/core/document/edits/update';
import { serialiseDocument } from '../../../src/core/document/serialise';
import { readPlain } from '../../../src/core/formats/plain/read';
import { expectSound } from './hospital';

const PLAIN = {
  schema: 'neutral-hospital-model/1',
  id: 'yamada',
  title: '山田病院',
  zones: [
    { id: 'ehr-net', zoneType: 'ehr-core', label: '電子カルテ系', owner: '医療情報課' },
    { id: 'rooms', zoneType: 'modality', label: '撮影室' },
  ],
  nodes: [
    { id: 'ehr', deviceType: 'ehr-server', label: '電子カルテ', zone: 'ehr-net' },
    { id: 'ct', deviceType: 'ct', label: 'CT', zone: 'rooms' },
  ],
  flows: [{ id: 'images', from: 'ct', to: 'ehr', protocol: 'dicom' }],
};

const read = (json: unknown): HospitalDocument => {
  const result = readPlain(json, 'yamada.json');
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
};
const opened = read(PLAIN);
const decided = decideThreats(
  [{ key: 'plain-dicom|images' }, { key: 'open-edge|ehr-net~rooms' }],
  { decision: 'accept', rationale: '専用線' },
  { on: '2026-11-22' },
)(opened);

describe('bringing a document up to date with the same file, exported again', () => {
  it('changes nothing when the file says what it said', () => {
    const { document, report } = mergeInto(decided, read(PLAIN));
    expect(document).toBe(decided);
    expect(report).toEqual({
      added: [],
      changed: [],
      missing: [],
      refused: [],
      decisions: { added: [], differing: [] },
      rest: { came: [], stayed: [] },
    });
  });

  it('takes over what is stated anew, adds what is new, keeps and lists what the file has no more', () => {
    const newer = {
      ...PLAIN,
      asOf: '2026-12-01',
      nodes: [
        { id: 'ct', deviceType: 'ct', label: 'CT 1', zone: 'rooms' },
        { id: 'mri', deviceType: 'mri', label: 'MRI', zone: 'rooms' },
      ],
      flows: [],
    };
    const { document, report } = mergeInto(
      decided,
      read({ ...newer, flows: [{ id: 'worklist', from: 'mri', to: 'ct' }] }),
    );
    expectSound(document);
    expect(report.added.map(({ id }) => id)).toEqual(['mri', 'worklist']);
    expect(report.changed).toEqual([{ table: 'assets', id: 'ct', fields: ['name'] }]);
    expect(report.missing).toEqual([
      { table: 'assets', id: 'ehr' },
      { table: 'flows', id: 'images' },
    ]);
    expect(document.flows.has('images')).toBe(true);
    expect(document.asOf).toBe('2026-12-01');
    expect(document.treatments).toBe(decided.treatments);
    expect(document.views).toBe(decided.views);
  });

  it('keeps what people found out where the file does not state it', () => {
    const known = inTurn(
      setField('assets', 'ct', 'operatingSystem.family', 'windows'),
      rename('assets', 'ct', 'CT room 1'),
    )(decided);
    expect(known.assets.get('ct')?.operatingSystem?.family).toBe('windows');
    const bare = {
      ...PLAIN,
      nodes: [
        { id: 'ehr', deviceType: 'ehr-server' },
        { id: 'ct', zone: 'ehr-net' },
      ],
    };
    const { document } = mergeInto(known, read(bare));
    const ct = document.assets.get('ct');
    expect(ct).toMatchObject({ kind: 'ct', name: 'CT room 1', zone: 'ehr-net' });
    expect(ct?.operatingSystem?.family).toBe('windows');
  });

  it('goes on calling a crossing what decisions call it, when the file begins to record it', () => {
    const boundaries = [{ id: 'b-1', between: ['rooms', 'ehr-net'], type: 'firewall' }];
    const once = mergeInto(decided, read({ ...PLAIN, boundaries })).document;
    expect(once.conduits.values().map(({ id }) => id)).toEqual(['ehr-net~rooms']);
    const again = mergeInto(once, read({ ...PLAIN, boundaries }));
    expect(again.document).toBe(once);
    expect(again.report.missing).toEqual([]);
  });

  it('knows a party by its name, whatever its id', () => {
    const [party] = decided.parties.values();
    const renamed = read({ ...PLAIN, parties: [] });
    expect(party?.name).toBe('医療情報課');
    const { document } = mergeInto(
      {
        ...decided,
        parties: decided.parties.deleteAll([party?.id ?? '']).set({ ...party, id: 'it' } as never),
        zones: decided.zones.setAll(
          decided.zones.values().map((zone) => (zone.party ? { ...zone, party: 'it' as never } : zone)),
        ),
      },
      renamed,
    );
    expectSound(document);
    expect(document.parties.values().map(({ id }) => id)).toEqual(['it']);
  });

  it('refuses what has the id of something else here, with all that hangs on it, and says so', () => {
    const mine = addAsset({ id: 'wards' as never, kind: 'other', name: 'mine' })(decided);
    const newer = {
      ...PLAIN,
      zones: [...PLAIN.zones, { id: 'wards', zoneType: 'ward' }, { id: 'east', zoneType: 'ward', parent: 'wards' }],
      nodes: [...PLAIN.nodes, { id: 'pump', deviceType: 'infusion-pump', zone: 'wards' }],
    };
    const { document, report } = mergeInto(mine, read(newer));
    expectSound(document);
    expect(report.refused).toEqual([{ table: 'zones', id: 'wards' }]);
    expect(document.assets.get('wards')?.name).toBe('mine');
    expect(document.zones.get('east')?.parent).toBeUndefined();
    expect(document.assets.has('pump')).toBe(true);
  });

  it('takes decisions of another about what nobody decided here, and keeps ours where both did', () => {
    const theirs = decideThreats(
      [{ key: 'plain-dicom|images' }, { key: 'weak-login|ehr' }],
      { decision: 'transfer' },
      { on: '2026-11-20' },
    )(opened);
    const { document, report } = mergeInto(decided, theirs);
    expect(document.treatments.get('plain-dicom|images')?.decision).toBe('accept');
    expect(document.treatments.get('weak-login|ehr')).toEqual(theirs.treatments.get('weak-login|ehr'));
    expect(report.decisions).toEqual({ added: ['weak-login|ehr'], differing: ['plain-dicom|images'] });
  });

  it('never lets two accounts together put a zone into itself', () => {
    const nested = setField('zones', 'rooms', 'parent', 'ehr-net')(decided);
    expect(nested.zones.get('rooms')?.parent).toBe('ehr-net');
    const turned = { ...PLAIN, zones: [{ id: 'ehr-net', parent: 'rooms' }, { id: 'rooms' }] };
    const { document } = mergeInto(nested, read(turned));
    expectSound(document);
    expect(document.zones.get('ehr-net')?.parent).toBe('rooms');
    expect(document.zones.get('rooms')?.parent).toBeUndefined();
  });

  it('reads and writes like any other document afterwards', () => {
    const { document } = mergeInto(removeElements(['images'])(decided), read(PLAIN));
    expectSound(document);
    expect(serialiseDocument(document)).toContain('plain-dicom|images');
    expect(document.flows.has('images')).toBe(true);
  });
});

describe('whether a file is about the open hospital', () => {
  it('takes the same id and something in common', () => {
    expect(isSameHospital(decided, opened)).toBe(true);
    expect(isSameHospital(decided, read({ ...PLAIN, id: 'other' }))).toBe(false);
    expect(isSameHospital(decided, read({ id: 'yamada', nodes: [{ id: 'x' }] }))).toBe(false);
  });
});
