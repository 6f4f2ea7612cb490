import { describe, expect, it } from 'vitest';
import { modelOf } from '../../../../src/core/model/model';
import { serviceLinesIn } from '../../../../src/core/policy/service-lines';
import { zoneConduits } from '../../../../src/core/segmentation/conduits/conduit-matrix';
import { conduitCount, recordMany } from '../../../../src/core/segmentation/conduits/record-many';
import { library } from '../../../../src/templates';
import { documentOf } from '../open-document';

const hospital = documentOf({
  zones: ['a', 'b', 'c'].map((id) => ({ id, zoneType: 'modality' })),
  nodes: ['a', 'b', 'c'].map((zone) => ({ id: `${zone}1`, deviceType: 'ct', zone })),
  flows: [
    { id: 'ab', from: 'a1', to: 'b1', protocol: 'dicom' },
    { id: 'ba', from: 'b1', to: 'a1', protocol: 'dicom' },
    { id: 'bc', from: 'b1', to: 'c1', protocol: 'dicom' },
  ],
  boundaries: [{ id: 'known', between: ['b', 'c'], enforcement: 'acl', ruleset: 'documented' }],
});
const model = modelOf(hospital, library);
const { cells } = zoneConduits(model, { today: '2026-11-22', serviceLines: serviceLinesIn(library) });

describe('recording the same of many cells', () => {
  it('records it of each pair once, and leaves what was recorded besides', () => {
    expect(cells).toHaveLength(3);
    expect(conduitCount(cells, model)).toBe(2);
    const after = recordMany(
      cells,
      new Map<string, unknown>([
        ['enforcement', 'firewall'],
        ['reviewOn', '2027-04-01'],
        ['ruleset', undefined],
      ]),
      model,
    )(hospital);
    const recorded = [...after.conduits.values()];
    expect(recorded).toHaveLength(2);
    for (const conduit of recorded) expect(conduit).toMatchObject({ enforcement: 'firewall', reviewOn: '2027-04-01' });
    expect(recorded.map(({ ruleset }) => ruleset).filter((ruleset) => ruleset !== undefined)).toEqual(['documented']);
  });

  it('changes nothing where nothing is said, or where no file may hold the value', () => {
    expect(recordMany(cells, new Map([['enforcement', undefined]]), model)(hospital)).toBe(hospital);
    expect(recordMany(cells, new Map([['reviewOn', 'soon']]), model)(hospital)).toBe(hospital);
  });
});
