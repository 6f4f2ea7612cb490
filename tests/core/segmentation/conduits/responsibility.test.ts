import { describe, expect, it } from 'vitest';
import { type Edit, inTurn } from '../../../../src/core/document/edits/edit';
import { addLink, addParty, addZone, recordConduit } from '../../../../src/core/document/edits/elements';
import { setField } from '../../../../src/core/document/edits/update';
import { DUTIES } from '../../../../src/core/model/conduit';
import type { AssetId, ConduitId, LinkId, PartyId, ZoneId } from '../../../../src/core/model/id';
import { crossingIdOf, modelOf } from '../../../../src/core/model/model';
import {
  BOUNDARY_PARTS,
  responsibilityBoundaries,
  walkProgress,
} from '../../../../src/core/segmentation/conduits/responsibility';
import { library } from '../../../../src/templates';
import { documentOf } from '../../../support/hospital';

const TODAY = '2026-11-22';

const hospital = () =>
  inTurn(
    addParty({ id: 'it' as PartyId, name: 'IT' }),
    addParty({ id: 'maker' as PartyId, name: 'Maker', kind: 'vendor' }),
    setField('zones', 'vendor', 'party', 'maker'),
    setField('zones', 'rooms', 'party', 'it'),
  )(
    documentOf({
      zones: [
        { id: 'vendor', label: 'Vendor', zoneType: 'vendor-remote' },
        { id: 'rooms', label: 'Rooms' },
        { id: 'ct-room', label: 'CT', zoneType: 'modality', parent: 'rooms' },
        { id: 'archive', label: 'Archive', zoneType: 'imaging-archive', parent: 'rooms' },
        { id: 'office', label: 'Office' },
      ],
      nodes: [
        { id: 'support', deviceType: 'vendor-support-center', zone: 'vendor', label: 'Support' },
        { id: 'ct', deviceType: 'ct', zone: 'ct-room', label: 'CT' },
        { id: 'pacs', deviceType: 'pacs-server', zone: 'archive', label: 'PACS' },
        { id: 'pc', deviceType: 'other', zone: 'office', label: 'PC' },
      ],
      flows: [
        { id: 'care', from: 'support', to: 'ct' },
        { id: 'images', from: 'ct', to: 'pacs' },
        { id: 'reading', from: 'pc', to: 'pacs' },
      ],
    }),
  );

const ID = crossingIdOf('vendor' as ZoneId, 'ct-room' as ZoneId) as ConduitId;
const record = recordConduit({ id: ID, zones: ['ct-room' as ZoneId, 'vendor' as ZoneId] });
const say = (path: string, value: unknown): Edit => setField('conduits', ID, path, value);
const walk = (...edits: readonly Edit[]) =>
  responsibilityBoundaries(modelOf(inTurn(...edits)(hospital()), library), TODAY);
const first = (...edits: readonly Edit[]) => walk(record, ...edits).find(({ id }) => id === ID);

const contact = (party: string, verifiedOn: string): Edit =>
  setField('parties', party, 'contacts', [{ name: 'Desk', reach: '03-0000', verifiedOn }]);
const ALL: readonly Edit[] = [
  say('demarcation', 'LAN port of the router'),
  say('firstSide', { answersFor: 'the CT' }),
  say('secondSide', { answersFor: 'the router' }),
  contact('it', '2026-10-01'),
  contact('maker', '2026-10-01'),
  say('duties', Object.fromEntries(DUTIES.map((duty) => [duty, 'both']))),
  say('contract', 'signed'),
  say('reviewOn', '2027-04-01'),
];

describe('the walk through responsibility boundaries', () => {
  it('stops where parties differ or where nobody said who answers, and nowhere within one party', () => {
    expect(walk().map(({ kind, sides }) => [kind, ...sides.map(({ zone }) => zone)])).toEqual([
      ['between', 'ct-room', 'vendor'],
      ['unsaid', 'archive', 'office'],
    ]);
  });

  it('holds everything open that nobody said', () => {
    const { parties, ...rest } = first()?.parts ?? {};
    expect(parties).toBe('known');
    expect(new Set(Object.values(rest))).toEqual(new Set(['open']));
  });

  it('is complete when everything is said, and with anything left out it is not', () => {
    expect(first(...ALL)?.isComplete).toBe(true);
    ALL.forEach((_, left) => {
      expect(first(...ALL.filter((__, at) => at !== left))?.isComplete, `without ${left}`).toBe(false);
    });
    expect(walkProgress(walk(record, ...ALL))).toEqual({ complete: 1, total: 2, unsaid: 1 });
  });

  it('takes what is no longer sound for stale: old contacts, past reviews, a duty of nobody, no contract', () => {
    const parts = first(
      ...ALL,
      contact('maker', '2025-01-01'),
      say('reviewOn', '2026-11-21'),
      say('duties.report', 'none'),
      say('contract', 'none'),
    )?.parts;
    expect(BOUNDARY_PARTS.filter((part) => parts?.[part] === 'stale')).toEqual([
      'contacts',
      'incident',
      'contract',
      'review',
    ]);
  });

  it('does not take a contact without a way to reach it for one', () => {
    const nameOnly = setField('parties', 'maker', 'contacts', [{ name: 'Desk', verifiedOn: '2026-10-01' }]);
    expect(first(...ALL, nameOnly)?.parts.contacts).toBe('open');
  });

  it('finds boundaries that only a link crosses, and leaves out stopped flows', () => {
    const link = { id: 'cable' as LinkId, ends: [{ asset: 'pc' as AssetId }, { asset: 'ct' as AssetId }] as const };
    const found = walk(addLink(link), setField('flows', 'reading', 'status', 'stopped'));
    expect(found.map(({ flows, links }) => [flows, links])).toEqual([
      [['care'], []],
      [[], ['cable']],
    ]);
  });

  it('knows the difference between nobody and nobody said who', () => {
    const parts = walk(setField('zones', 'office', 'party', null))[0]?.parts;
    expect(parts?.parties).toBe('stale');
  });
});

describe('devices of one party in a zone of another', () => {
  const lent = setField('assets', 'ct', 'owner', 'maker');
  const inside = inTurn(lent, setField('assets', 'pacs', 'zone', 'ct-room'));
  const guests = (...edits: readonly Edit[]) => walk(...edits).filter(({ kind }) => kind === 'guests');

  it('make a boundary inside the zone, and between zones of one party', () => {
    expect(guests()).toEqual([]);
    expect(guests(lent)).toMatchObject([{ guests: ['ct'], flows: ['images'] }]);
    expect(guests(inside)).toMatchObject([
      {
        guests: ['ct'],
        flows: ['images'],
        sides: [
          { zone: 'ct-room', party: 'it' },
          { zone: 'ct-room', party: 'maker' },
        ],
        isComplete: false,
      },
    ]);
  });

  it('make none where nobody said whose they are, or where they speak with nobody', () => {
    expect(guests(setField('assets', 'ct', 'owner', undefined))).toEqual([]);
    expect(guests(inside, setField('flows', 'images', 'status', 'stopped'))).toEqual([]);
  });

  it('are a boundary between zones once they have a zone of their own', () => {
    const own = inTurn(
      inside,
      addZone({ id: 'own' as ZoneId, name: 'Maker', parent: 'ct-room' as ZoneId, party: 'maker' as PartyId }),
      setField('assets', 'ct', 'zone', 'own'),
    );
    expect(guests(own)).toEqual([]);
    expect(walk(own).find(({ flows }) => flows.includes('images'))?.kind).toBe('between');
  });
});
