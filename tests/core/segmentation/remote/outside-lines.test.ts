import { describe, expect, it } from 'vitest';
import type { HospitalDocument } from '../../../../src/core/document/document';
import { type Edit, inTurn } from '../../../../src/core/document/edits/edit';
import { addLink, addParty } from '../../../../src/core/document/edits/elements';
import { setField } from '../../../../src/core/document/edits/update';
import type { AssetId, LinkId, PartyId } from '../../../../src/core/model/id';
import { modelOf } from '../../../../src/core/model/model';
import { checksThatAre } from '../../../../src/core/segmentation/remote/outside-line';
import { outsideLines } from '../../../../src/core/segmentation/remote/outside-lines';
import { library } from '../../../../src/templates';
import { documentOf } from '../../../support/hospital';

const TODAY = '2026-11-22';

const hospital = (): HospitalDocument =>
  documentOf({
    zones: [
      { id: 'vendor', label: 'Vendor', zoneType: 'vendor-remote' },
      { id: 'ct-room', label: 'CT', zoneType: 'modality' },
      { id: 'entry', label: 'Entry', zoneType: 'remote-maintenance' },
    ],
    nodes: [
      { id: 'support', deviceType: 'vendor-support-center', zone: 'vendor', label: 'Support' },
      { id: 'ct', deviceType: 'ct', zone: 'ct-room', label: 'CT' },
      { id: 'bastion', deviceType: 'bastion-host', zone: 'entry', label: 'Bastion' },
    ],
    flows: [
      { id: 'care', from: 'support', to: 'ct', protocol: 'rdp', purpose: 'maintenance' },
      { id: 'inside', from: 'bastion', to: 'ct', protocol: 'rdp', purpose: 'maintenance' },
    ],
  });

const lines = (...edits: readonly Edit[]) => outsideLines(modelOf(inTurn(...edits)(hospital()), library), TODAY);
const care = (...edits: readonly Edit[]) => {
  const found = lines(...edits).find(({ id }) => id === 'care');
  if (found === undefined) throw new Error('The line is missing.');
  return found;
};

describe('lines from outside', () => {
  it('are the flows with one end outside, and no others', () => {
    expect(lines().map(({ id, outside, inside }) => [id, outside, inside])).toEqual([['care', 'support', 'ct']]);
  });

  it('take nothing that nobody said for kept', () => {
    const line = care();
    expect(checksThatAre(line, 'kept')).toEqual(['purpose']);
    expect(checksThatAre(line, 'broken')).toEqual(['entry']);
    expect(checksThatAre(line, 'open')).toHaveLength(8);
    expect(line.verdict).toBe('broken');
  });

  it('are kept only when everything that is asked is known to be so', () => {
    const vendor = { id: 'maker' as PartyId, name: 'Maker', contractReview: '2027-03-31' };
    const said: readonly Edit[] = [
      addParty(vendor),
      setField('zones', 'vendor', 'party', 'maker'),
      setField('flows', 'care', 'responsible', 'K. Ito'),
      setField('flows', 'care', 'approval', 'per-session'),
      setField('flows', 'care', 'logged', true),
      setField('flows', 'care', 'multiFactor', true),
      setField('flows', 'care', 'alwaysOn', false),
      setField('flows', 'care', 'reviewOn', '2027-01-01'),
      setField('flows', 'care', 'to', 'bastion'),
    ];
    expect(care(...said)).toMatchObject({ verdict: 'kept', party: 'maker', contractReview: '2027-03-31' });
    for (let left = 0; left < said.length; left += 1)
      expect(care(...said.filter((_, at) => at !== left)).verdict, `without ${left}`).not.toBe('kept');
  });

  it('do not keep a contract past its day of review', () => {
    const vendor = { id: 'maker' as PartyId, name: 'Maker', contractReview: '2026-11-21' };
    expect(care(addParty(vendor), setField('zones', 'vendor', 'party', 'maker')).checks.contract).toBe('broken');
  });

  it('know that nobody stands outside where people said so', () => {
    expect(care(setField('zones', 'vendor', 'party', null)).checks.party).toBe('broken');
  });

  it('name what nobody knows the purpose of, and ask about sessions there too', () => {
    const line = care(setField('flows', 'care', 'purpose', undefined));
    expect(line).toMatchObject({ isLeftover: true, isSession: true });
    expect(line.checks.approval).toBe('open');
  });

  it('ask nothing about sessions where programs exchange data', () => {
    const { checks } = care(setField('flows', 'care', 'purpose', 'clinical'));
    expect(checks.multiFactor).toBeUndefined();
    expect(checks.contract).toBe('open');
  });

  it('hold outside links, and leave out flows that are stopped', () => {
    const link = {
      id: 'isdn' as LinkId,
      ends: [{ asset: 'support' as AssetId }, { asset: 'ct' as AssetId }] as const,
    };
    expect(lines(addLink(link), setField('flows', 'care', 'status', 'stopped'))).toMatchObject([
      { id: 'isdn', kind: 'link', isLeftover: true, verdict: 'open' },
    ]);
  });

  it('do not begin at the devices of guests, who are in the house', () => {
    const guests = documentOf({
      zones: [
        { id: 'guests', label: 'Guests', zoneType: 'guest-wifi' },
        { id: 'net', label: 'Internet', zoneType: 'internet' },
        { id: 'ct-room', label: 'CT', zoneType: 'modality' },
      ],
      nodes: [
        { id: 'phone', deviceType: 'other', category: 'external', zone: 'guests', label: 'Phone' },
        { id: 'ct', deviceType: 'ct', zone: 'ct-room', label: 'CT' },
        { id: 'web', deviceType: 'internet', zone: 'net', label: 'Internet' },
      ],
      flows: [
        { id: 'browsing', from: 'phone', to: 'web' },
        { id: 'prying', from: 'phone', to: 'ct' },
      ],
    });
    expect(outsideLines(modelOf(guests, library), TODAY)).toEqual([]);
  });

  it('count what another organisation answers for as outside, whatever its zone is called', () => {
    const supplier = { id: 'food' as PartyId, name: 'Catering', kind: 'supplier' as const };
    const found = lines(addParty(supplier), setField('zones', 'entry', 'party', 'food'));
    expect(found.map(({ id }) => id)).toEqual(['care', 'inside']);
  });
});
