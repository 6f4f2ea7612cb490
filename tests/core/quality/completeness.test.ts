import { describe, expect, it } from 'vitest';
import type { HospitalDocument } from '../../../src/core/document/document';
import { setField } from '../../../src/core/document/edits/update';
import { modelOf } from '../../../src/core/model/model';
import { type Completeness, completenessOf, NO_DEPARTMENT } from '../../../src/core/quality/completeness';
import { DIAGRAM_ITEM_IDS } from '../../../src/core/quality/diagram-item';
import { allAtOnce } from '../../../src/core/steps';
import { library } from '../../../src/templates';
import { documentOf } from '../../support/hospital';

const measured = (document: HospitalDocument): Completeness => allAtOnce(completenessOf(modelOf(document, library)));

const HOSPITAL = documentOf({
  zones: [
    { id: 'a', zoneType: 'modality', enforcement: 'firewall' },
    { id: 'net', zoneType: 'internet' },
  ],
  nodes: [
    { id: 'ct', deviceType: 'ct', zone: 'a' },
    { id: 'pacs', deviceType: 'pacs-server', zone: 'a' },
    { id: 'fw', deviceType: 'firewall', zone: 'a' },
    { id: 'world', deviceType: 'internet', zone: 'net' },
  ],
  flows: [
    { id: 'f', from: 'ct', to: 'pacs', protocol: 'dicom' },
    { id: 'g', from: 'pacs', to: 'world', protocol: 'https' },
  ],
});

describe('the eight items of a network diagram (R1–R8)', () => {
  it('count what is there and what it should show', () => {
    const { items } = measured(HOSPITAL);
    expect(Object.keys(items)).toEqual([...DIAGRAM_ITEM_IDS]);
    expect(items.devices).toEqual({ complete: 3, parts: 3 });
    expect(items.places).toEqual({ complete: 0, parts: 3 });
    expect(items.internet).toEqual({ complete: 0, parts: 1 });
    expect(items['server-roles']).toEqual({ complete: 0, parts: 1 });
  });

  it('rise with what is filled in, by as much as was promised for it', () => {
    let document = HOSPITAL;
    const before = measured(document);
    const step = before.next.find(({ field }) => field === 'location.room');
    expect(step?.subjects).toEqual(['ct', 'fw', 'pacs']);
    for (const id of step?.subjects ?? []) document = setField('assets', id, 'location.room', '1F')(document);
    const after = measured(document);
    expect(after.items.places).toEqual({ complete: 3, parts: 3 });
    // The room says where the server stands, so that it completes R7 as well.
    expect((after.whole ?? 0) - (before.whole ?? 0)).toBeGreaterThanOrEqual((step?.gain ?? 1) - 1e-9);
    expect(after.next.some(({ field }) => field === 'location.room')).toBe(false);
  });

  it('rank first what raises the whole most', () => {
    const gains = measured(HOSPITAL).next.map(({ gain }) => gain);
    expect(gains).toEqual([...gains].sort((a, b) => b - a));
    expect(gains.every((gain) => gain > 0 && gain <= 1)).toBe(true);
  });

  it('are told for each department, and for what belongs to none', () => {
    const withOwner = {
      ...HOSPITAL,
      assets: HOSPITAL.assets.set({ ...HOSPITAL.assets.values()[0], owner: 'radiology' } as never),
    };
    const { departments } = measured(withOwner);
    const total = [...departments.values()].reduce((sum, shares) => sum + (shares.places?.parts ?? 0), 0);
    expect(departments.get('radiology')?.places).toEqual({ complete: 0, parts: 1 });
    expect(departments.get(NO_DEPARTMENT)?.places).toEqual({ complete: 0, parts: 2 });
    expect(total).toBe(3);
  });

  it('count what has no owner of its own to the party that answers for its zone', () => {
    const owned = documentOf({
      zones: [{ id: 'a', zoneType: 'modality', party: 'radiology' }],
      nodes: [
        { id: 'ct', deviceType: 'ct', zone: 'a' },
        { id: 'pump', deviceType: 'infusion-pump', zone: 'a', owner: 'clinical engineering' },
      ],
    });
    const [ct, pump] = ['ct', 'pump'].map((id) => owned.assets.get(id));
    const { departments } = measured(owned);
    expect(ct?.owner).toBeUndefined();
    expect(departments.get(owned.zones.get('a')?.party ?? '?')?.places).toEqual({ complete: 0, parts: 1 });
    expect(departments.get(pump?.owner ?? '?')?.places).toEqual({ complete: 0, parts: 1 });
  });

  it('say nothing of the whole where there is nothing to show', () => {
    expect(measured(documentOf({})).whole).toBeUndefined();
  });
});
