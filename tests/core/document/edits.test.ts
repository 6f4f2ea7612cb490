import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { type HospitalDocument, SavedDocumentSchema } from '../../../src/core/document/document';
import { setAbout, switchRule } from '../../../src/core/document/edits/about';
import {
  addView,
  hideElements,
  removeView,
  renameView,
  resizeZone,
  setLook,
  setPlacements,
} from '../../../src/core/document/edits/arrange';
import { type Edit, inTurn } from '../../../src/core/document/edits/edit';
import {
  addAsset,
  addControl,
  addFlow,
  addLink,
  addOwnThreat,
  addParty,
  addZone,
  attachEvidence,
  recordConduit,
} from '../../../src/core/document/edits/elements';
import { moveElements, moveInto } from '../../../src/core/document/edits/move';
import { absoluteAt } from '../../../src/core/document/edits/placing';
import { removeElements } from '../../../src/core/document/edits/remove';
import { decideThreats, reopenThreats } from '../../../src/core/document/edits/treatments';
import { rename, setField, updateElement, updateElements } from '../../../src/core/document/edits/update';
import {
  DEVICE_HEIGHT,
  DEVICE_WIDTH,
  GAP,
  ZONE_HEADER,
  ZONE_HEIGHT,
  ZONE_WIDTH,
} from '../../../src/core/document/sizes';
import { AssetSchema } from '../../../src/core/model/asset';
import { ConduitSchema } from '../../../src/core/model/conduit';
import { DataFlowSchema } from '../../../src/core/model/data-flow';
import { ViewIdSchema, ZoneIdSchema } from '../../../src/core/model/id';
import { ZoneSchema } from '../../../src/core/model/zone';
import { clinic, expectSound } from './hospital';

const zoneId = (id: string) => v.parse(ZoneIdSchema, id);
const VIEW = v.parse(ViewIdSchema, 'view');
const before = clinic();

const asset = (id: string, zone?: string) =>
  v.parse(AssetSchema, { id, kind: 'mri', name: id, ...(zone === undefined ? {} : { zone }) });
const zone = (id: string, parent?: string) =>
  v.parse(ZoneSchema, { id, name: id, ...(parent === undefined ? {} : { parent }) });
const flow = (id: string, from: string, to: string) => v.parse(DataFlowSchema, { id, from, to });

/** The document after the edit, which must be sound. */
const doing = (edit: Edit, document: HospitalDocument = before): HospitalDocument => {
  const next = edit(document);
  expectSound(next);
  return next;
};

const where = (document: HospitalDocument, id: string) => {
  const view = document.views.get(VIEW);
  return view === undefined ? undefined : absoluteAt(document, view, id);
};
const placement = (document: HospitalDocument, id: string) => document.views.get(VIEW)?.placements.get(id);
const assetIn = (document: HospitalDocument, id: string) =>
  document.assets.values().find((candidate) => candidate.id === id);
const zoneIn = (document: HospitalDocument, id: string) => document.zones.get(zoneId(id));

describe('adding', () => {
  it('puts a device where it was dropped, and the zone grows to hold it', () => {
    const next = doing(addAsset(asset('mri', 'rooms'), { view: VIEW, x: 350, y: 280 }));
    expect(placement(next, 'mri')).toEqual({ id: 'mri', x: 350, y: 280 });
    expect(placement(next, 'rooms')).toEqual({
      id: 'rooms',
      x: 300,
      y: 200,
      width: 350 + DEVICE_WIDTH + GAP,
      height: 280 + DEVICE_HEIGHT + GAP,
    });
    expect(placement(next, 'lan')).toEqual(placement(before, 'lan'));
  });

  it('keeps a device clear of the header of its zone', () => {
    expect(placement(doing(addAsset(asset('mri', 'rooms'), { view: VIEW, x: -50, y: 3 })), 'mri')).toMatchObject({
      x: GAP,
      y: ZONE_HEADER,
    });
  });

  it('gives a zone a size', () => {
    const next = doing(addZone(zone('new', 'lan'), { view: VIEW, x: 30, y: 400 }));
    expect(placement(next, 'new')).toMatchObject({ width: ZONE_WIDTH, height: ZONE_HEIGHT });
  });

  it('takes every other kind of element', () => {
    const saved = SavedDocumentSchema.entries;
    const record = <S extends v.GenericSchema>(schema: S, fields: unknown) => v.parse(schema, fields);
    const next = doing(
      inTurn(
        addFlow(flow('new-flow', 'ct', 'web')),
        addLink(
          record(saved.links.item, { id: 'new-link', ends: [{ asset: 'ct' }, { asset: 'web' }], medium: 'wifi' }),
        ),
        addParty(record(saved.parties.item, { id: 'new-party', name: 'A社', kind: 'vendor' })),
        addControl(record(saved.controls.item, { id: 'new-control', name: 'x', status: 'planned', on: ['lan~net'] })),
        attachEvidence(
          record(saved.evidence.item, { id: 'new-paper', kind: 'sbom', assets: ['ehr'], status: 'requested' }),
        ),
        addOwnThreat(
          record(saved.threats.item, {
            id: 'new-threat',
            scope: 'asset',
            subjects: ['ct'],
            title: '床下の配線',
            stride: ['tampering'],
            severity: { patientSafety: 2, data: 0, availability: 3 },
          }),
        ),
      ),
    );
    for (const table of ['flows', 'links', 'parties', 'controls', 'evidence', 'threats'] as const)
      expect([table, next[table].size]).toEqual([table, before[table].size + 1]);
  });

  it.each<[string, Edit]>([
    ['an id that is taken', addAsset(asset('ehr'))],
    ['an id that another kind of element has', addAsset(asset('images'))],
    ['a device in a zone that is not there', addAsset(asset('mri', 'gone'))],
    ['a zone in itself', addZone(zone('ring', 'ring'))],
    ['a flow from nothing', addFlow(flow('new', 'gone', 'ct'))],
  ])('changes nothing for %s', (_name, edit) => {
    expect(edit(before)).toBe(before);
  });
});

describe('changing', () => {
  it('sets fields, and takes them back to unknown', () => {
    const named = doing(updateElement('assets', 'ehr', { model: 'X1', owner: undefined }));
    expect(assetIn(named, 'ehr')).toMatchObject({ model: 'X1' });
    expect(assetIn(named, 'ehr')).not.toHaveProperty('owner');
  });

  it('sets a field inside a group, and drops the group with its last field', () => {
    const ended = doing(setField('assets', 'ehr', 'operatingSystem.endOfSupport', '2027-01-12'));
    expect(assetIn(ended, 'ehr')?.operatingSystem).toEqual({ family: 'windows', endOfSupport: '2027-01-12' });
    const emptied = inTurn(
      setField('assets', 'ehr', 'operatingSystem.endOfSupport', undefined),
      setField('assets', 'ehr', 'operatingSystem.family', undefined),
    );
    expect(assetIn(doing(emptied, ended), 'ehr')).not.toHaveProperty('operatingSystem');
  });

  it('sets a field of many at once', () => {
    const next = doing(updateElements('assets', ['ehr', 'ct', 'gone'], { criticality: 'life' }));
    const critical = next.assets.values().filter(({ criticality }) => criticality === 'life');
    expect(critical.map(({ id }) => id)).toEqual(['ct', 'ehr']);
  });

  it('renames', () => {
    expect(zoneIn(doing(rename('zones', 'lan', { ja: '院内', en: 'Inside' })), 'lan')?.name).toEqual({
      ja: '院内',
      en: 'Inside',
    });
  });

  it.each<[string, Edit]>([
    ['an unknown field', updateElement('assets', 'ehr', { colour: 'red' } as never)],
    ['a day that does not exist', setField('assets', 'ehr', 'operatingSystem.endOfSupport', '2027-02-30')],
    ['an owner that is not there', setField('assets', 'ehr', 'owner', 'nobody')],
    ['a text of a million letters', rename('assets', 'ehr', 'x'.repeat(1_000_000))],
    ['its id', setField('assets', 'ehr', 'id', 'other')],
    ['an element that is not there', rename('assets', 'gone', 'x')],
    ['the value it has', updateElement('flows', 'images', { protocol: 'dicom' })],
    ['a zone into one inside it', updateElement('zones', 'lan', { parent: zoneId('rooms') })],
    ['what the document is about, wrongly', setAbout({ asOf: 'yesterday' })],
  ])('changes nothing for %s', (_name, edit) => {
    expect(edit(before)).toBe(before);
  });

  it('changes what the document says about itself', () => {
    const next = doing(setAbout({ facility: '関所クリニック', asOf: '2026-11-22' }));
    expect(next).toMatchObject({ facility: '関所クリニック', asOf: '2026-11-22' });
    expect(doing(setAbout({ facility: undefined }), next)).not.toHaveProperty('facility');
  });

  it('switches rules off and on again', () => {
    const off = doing(inTurn(switchRule('b', false), switchRule('a', false)));
    expect(off.rulesOff).toEqual(['a', 'b']);
    expect(doing(inTurn(switchRule('a', true), switchRule('b', true)), off)).not.toHaveProperty('rulesOff');
  });
});

describe('moving', () => {
  it('moves a zone by one placement, whatever stands in it', () => {
    const next = doing(moveElements(VIEW, ['rooms', 'ct'], { dx: 10, dy: 20 }));
    expect(placement(next, 'rooms')).toMatchObject({ x: 310, y: 220 });
    expect(placement(next, 'ct')).toBe(placement(before, 'ct'));
    expect(where(next, 'ct')).toEqual({ x: 460, y: 400 });
  });

  it('puts what is dropped into a zone into that zone, at the place it was dropped', () => {
    const next = doing(moveElements(VIEW, ['loose'], { dx: 760, dy: 420, into: zoneId('rooms') }));
    expect(assetIn(next, 'loose')?.zone).toBe('rooms');
    expect(where(next, 'loose')).toEqual({ x: 460, y: 420 });
    expect(placement(next, 'loose')).toMatchObject({ x: 60, y: 120 });
  });

  it('takes what is dropped outside out of all zones, without growing the zone it leaves', () => {
    const next = doing(moveElements(VIEW, ['ct'], { dx: 2_000, dy: 0, into: null }));
    expect(assetIn(next, 'ct')).not.toHaveProperty('zone');
    expect(where(next, 'ct')).toEqual({ x: 2_450, y: 380 });
    expect(placement(next, 'rooms')).toBe(placement(before, 'rooms'));
  });

  it('grows zones to the left without moving what stands clear of them', () => {
    const next = doing(moveElements(VIEW, ['ct'], { dx: -400, dy: -20 }));
    expect(where(next, 'ct')).toEqual({ x: 50, y: 360 });
    expect(where(next, 'ehr')).toEqual(where(before, 'ehr'));
    expect(where(next, 'rooms')).toEqual({ x: 50 - GAP, y: 300 });
    expect(where(next, 'lan')).toEqual({ x: 50 - 2 * GAP, y: 100 });
  });

  it('lets what a growing zone would cover make room, unless it is locked', () => {
    const onto = moveElements(VIEW, ['ct'], { dx: -400, dy: -500 });
    const next = doing(onto);
    const [zone, device] = [where(next, 'rooms'), where(next, 'ehr')];
    expect(device).not.toEqual(where(before, 'ehr'));
    expect((device?.x ?? 0) + DEVICE_WIDTH).toBeLessThanOrEqual(zone?.x ?? 0);
    const locked = doing(setLook(VIEW, ['ehr'], { locked: true }));
    expect(where(doing(onto, locked), 'ehr')).toEqual(where(before, 'ehr'));
  });

  it('moves zones into zones, keeping every place in every view', () => {
    const next = doing(moveInto(['net', 'loose'], zoneId('rooms')));
    expect(zoneIn(next, 'net')?.parent).toBe('rooms');
    for (const id of ['net', 'web', 'loose', 'ct', 'ehr'])
      expect([id, where(next, id)]).toEqual([id, where(before, id)]);
  });

  it('never puts a zone into itself, however deep', () => {
    expect(moveInto(['lan'], zoneId('rooms'))(before)).toBe(before);
    expect(moveInto(['lan'], zoneId('lan'))(before)).toBe(before);
  });

  it('leaves what is locked', () => {
    const locked = doing(setLook(VIEW, ['ct'], { locked: true }));
    expect(moveElements(VIEW, ['ct'], { dx: 5, dy: 5 })(locked)).toBe(locked);
    expect(placement(doing(setLook(VIEW, ['ct'], { locked: false }), locked), 'ct')).toEqual(placement(before, 'ct'));
  });

  it('resizes a zone no smaller than its content, which stays where it is', () => {
    const next = doing(resizeZone(VIEW, zoneId('rooms'), { x: 320, y: 210, width: 10, height: 10 }));
    expect(where(next, 'ct')).toEqual(where(before, 'ct'));
    expect(placement(next, 'rooms')).toEqual({
      id: 'rooms',
      x: 320,
      y: 210,
      width: 30 + DEVICE_WIDTH + GAP,
      height: 70 + DEVICE_HEIGHT + GAP,
    });
  });
});

describe('removing', () => {
  it('takes flows and links of a device along, and references to it out of papers and safeguards', () => {
    const next = doing(removeElements(['ct']));
    expect(next.flows.values().map(({ id }) => id)).toEqual(['out']);
    expect(next.links.size).toBe(0);
    expect(next.controls.values()[0]?.on).toEqual(['out']);
    expect(next.evidence.values()[0]).toMatchObject({ id: 'mds2:ct', assets: [] });
    expect(placement(next, 'ct')).toBeUndefined();
  });

  it('takes references to what went along out too', () => {
    expect(doing(removeElements(['web'])).controls.values()[0]?.on).toEqual(['ct']);
  });

  it('keeps decisions about threats that are gone', () => {
    expect(doing(removeElements(['ct', 'lan', 'net'])).treatments).toBe(before.treatments);
  });

  it('moves what stood in a zone to the zone around it, keeping its place', () => {
    const next = doing(removeElements(['rooms']));
    expect(assetIn(next, 'ct')).toMatchObject({ zone: 'lan', zonesVisited: ['lan'] });
    expect(where(next, 'ct')).toEqual(where(before, 'ct'));
    const bare = doing(removeElements(['lan', 'rooms']));
    expect(assetIn(bare, 'ct')).not.toHaveProperty('zone');
    expect(where(bare, 'ct')).toEqual(where(before, 'ct'));
    expect(bare.conduits.size).toBe(0);
  });

  it('takes a party back to unknown where it answered', () => {
    const next = doing(removeElements(['it']));
    expect(zoneIn(next, 'lan')).not.toHaveProperty('party');
    expect(next.conduits.values()[0]).not.toHaveProperty('owners');
  });

  it('changes nothing when there is nothing of that id', () => {
    expect(removeElements(['gone', 'view'])(before)).toBe(before);
  });
});

describe('views', () => {
  it('hide a zone with what stands in it, and keep it in the hospital', () => {
    const next = doing(hideElements(VIEW, ['lan']));
    expect(
      next.views
        .get(VIEW)
        ?.placements.values()
        .map(({ id }) => id),
    ).toEqual(['loose', 'net', 'web']);
    expect(next.assets).toBe(before.assets);
  });

  it('take placements as a layout gives them, but for things that are not there', () => {
    const next = doing(
      setPlacements(VIEW, [
        { id: 'ct', x: 1, y: 2 },
        { id: 'gone', x: 0, y: 0 },
        { id: 'web', x: Number.NaN, y: 0 },
      ]),
    );
    expect(placement(next, 'ct')).toEqual({ id: 'ct', x: 1, y: 2 });
    expect(placement(next, 'web')).toBe(placement(before, 'web'));
    expect(placement(next, 'gone')).toBeUndefined();
  });

  it('can be renamed', () => {
    expect(doing(renameView(VIEW, '1階')).views.get(VIEW)?.name).toBe('1階');
    expect(renameView(VIEW, 'x'.repeat(1_000_000))(before)).toBe(before);
  });

  it('can be added and taken away, but for the last', () => {
    const two = doing(addView({ id: v.parse(ViewIdSchema, 'floor'), name: '1F', preset: 'physical' }));
    expect(two.views.size).toBe(2);
    const one = doing(removeView(VIEW), two);
    expect(removeView(v.parse(ViewIdSchema, 'floor'))(one)).toBe(one);
  });
});

describe('decisions', () => {
  const about = [{ key: 'rule|ct', ruleRevision: '0000abcd' }];
  const SATO = { on: '2026-11-20', by: '佐藤' };

  it('are recorded under the key of the threat and replaced, with what came before in their history', () => {
    const decided = doing(decideThreats(about, { decision: 'mitigate', owner: '放射線科' }, SATO));
    const accepted = { decision: 'accept', rationale: '更新予定' } as const;
    const replaced = doing(decideThreats(about, accepted, { on: '2026-11-22' }), decided);
    expect(replaced.treatments.get('rule|ct')).toEqual({
      ...accepted,
      id: 'rule|ct',
      decidedOn: '2026-11-22',
      ruleRevision: '0000abcd',
      history: [
        { on: '2026-11-20', by: '佐藤', from: 'open', to: 'mitigate' },
        { on: '2026-11-22', from: 'mitigate', to: 'accept', why: '更新予定' },
      ],
    });
  });

  it('gain no step in their history when only the due date changes', () => {
    const decided = doing(decideThreats(about, { decision: 'mitigate' }, SATO));
    const later = doing(
      decideThreats(about, { decision: 'mitigate', due: '2027-03-31' }, { on: '2026-11-22' }),
      decided,
    );
    expect(later.treatments.get('rule|ct')?.history).toEqual(decided.treatments.get('rule|ct')?.history);
  });

  it('are taken back without losing what they were', () => {
    const decided = doing(decideThreats(about, { decision: 'transfer', owner: '業者' }, SATO));
    const open = doing(reopenThreats(['rule|ct', 'rule|never'], { on: '2026-11-22' }, '契約が切れた'), decided);
    expect(open.treatments.has('rule|never')).toBe(false);
    expect(open.treatments.get('rule|ct')).toEqual({
      id: 'rule|ct',
      decision: 'open',
      history: [
        { on: '2026-11-20', by: '佐藤', from: 'open', to: 'transfer' },
        { on: '2026-11-22', from: 'transfer', to: 'open', why: '契約が切れた' },
      ],
    });
    expect(reopenThreats(['rule|ct'], SATO)(open)).toBe(open);
  });

  it('are made about many threats in one step', () => {
    const many = ['a', 'b', 'c'].map((id) => ({ key: `rule|${id}` }));
    const decided = doing(decideThreats(many, { decision: 'mitigate', due: '2027-01-31' }, SATO));
    expect(many.map(({ key }) => decided.treatments.get(key)?.due)).toEqual(['2027-01-31', '2027-01-31', '2027-01-31']);
  });

  it('survive renaming and moving', () => {
    const next = doing(inTurn(rename('flows', 'images', 'x'), moveInto(['ct'], zoneId('net'))));
    expect(next.treatments).toBe(before.treatments);
  });
});

describe('a conduit', () => {
  const conduit = (id: string, zones: readonly [string, string]) =>
    v.parse(ConduitSchema, { id, zones, contract: 'signed' });

  it('takes the id of its crossing, so that decisions about the crossing hold', () => {
    const next = doing(recordConduit(conduit('net~rooms', ['rooms', 'net'])));
    expect(next.conduits.values().map(({ id }) => id)).toEqual(['lan~net', 'net~rooms']);
  });

  it('is refused under any other id', () => {
    expect(recordConduit(conduit('new', ['rooms', 'net']))(before)).toBe(before);
    expect(recordConduit(conduit('net~net', ['net', 'net']))(before)).toBe(before);
  });
});
