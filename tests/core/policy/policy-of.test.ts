import { describe, expect, it } from 'vitest';
import type { PolicyOptions } from '../../../src/core/policy/policy-of';
import { policyOf } from '../../../src/core/policy/policy-of';
import { policyRows, writePolicyCsv } from '../../../src/core/policy/write/table';
import { modelWith, type Parts } from '../../support/hospital';
import { awkwardHospital } from './awkward-hospital';
import { smallHospital } from './small-hospital';

const zones = [
  { id: 'a', label: 'A', zoneType: 'modality', subnet: '10.1.0.0/24' },
  { id: 'b', label: 'B', zoneType: 'imaging-archive', subnet: '10.2.0.0/24' },
];
const ct = { id: 'ct', label: 'CT', deviceType: 'ct', zone: 'a', ip: '10.1.0.5' };
const pacs = { id: 'pacs', label: 'PACS', deviceType: 'pacs-server', zone: 'b', ip: '10.2.0.5' };
const flow = { id: 'f', from: 'ct', to: 'pacs', protocol: 'dicom', port: 104, purpose: 'clinical', medium: 'wired' };

const made = (parts: Parts, options?: PolicyOptions) => {
  const { policy, gaps } = policyOf(modelWith(parts), options);
  const aboutFlow = gaps.filter(({ subjects }) => subjects.some((id) => ['f', 'ct', 'pacs'].includes(id)));
  return { rules: policy.rules, policy, kinds: aboutFlow.map(({ kind }) => kind), gaps };
};

describe('a flow of which something is missing', () => {
  it.each([
    ['nothing', {}, {}, 1, []],
    ['an address', {}, { ip: undefined }, 0, ['no-address']],
    ['a zone', {}, { zone: undefined }, 0, ['no-zone']],
    ['enough addresses', {}, { count: 3 }, 1, ['fewer-addresses']],
    ['an address of its zone', {}, { ip: '10.9.0.5' }, 1, ['address-outside']],
    ['a port', { protocol: 'pump-proprietary', port: undefined }, {}, 0, ['no-service']],
    ['a transport', { protocol: undefined, port: 7777 }, {}, 0, ['no-transport']],
    ['its own port', { port: undefined }, {}, 1, ['assumed-ports']],
    ['a purpose', { purpose: undefined }, {}, 1, ['unknown-purpose']],
    ['a network', { medium: 'usb' }, {}, 0, ['not-network']],
    ['a way through this equipment', { medium: 'cellular' }, {}, 0, ['other-line']],
    ['a straight way', { via: 'bastion' }, {}, 0, ['passes-through']],
    ['any use today', { status: 'stopped' }, {}, 0, ['stopped']],
    ['any use yet', { status: 'planned' }, {}, 0, ['planned']],
    ['a common family', {}, { ip: 'fd00::5' }, 0, ['no-common-family', 'address-outside']],
  ])('%s: is allowed or named, never dropped', (_, flowMore, assetMore, rules, kinds) => {
    const parts = { zones, nodes: [{ ...ct, ...assetMore }, pacs], flows: [{ ...flow, ...flowMore }] };
    const found = made(parts, { careFirst: false });
    expect(found.rules).toHaveLength(rules);
    expect(found.kinds).toEqual(kinds);
  });

  it.each([
    ['an address', {}, { ip: undefined }, ['zone-for-host'], 'CT → PACS: DICOM'],
    [
      'a port',
      { protocol: 'pump-proprietary', port: undefined },
      {},
      ['any-service'],
      /^CT → PACS.* \(service unknown: find out\)$/,
    ],
    ['a transport', { protocol: undefined, port: 7777 }, {}, ['either-transport'], 'CT → PACS'],
  ])('%s: passes all the same where care needs it, and that is said', (_, flowMore, assetMore, kinds, comment) => {
    const parts = { zones, nodes: [{ ...ct, ...assetMore }, pacs], flows: [{ ...flow, ...flowMore }] };
    const found = made(parts);
    expect(found.rules.map((rule) => rule.comment.en)).toEqual([expect.stringMatching(comment)]);
    expect(found.kinds).toEqual(kinds);
    const office = { ...parts, flows: [{ ...flow, ...flowMore, purpose: 'office' }] };
    expect(made(office).rules).toEqual([]);
  });

  it('that care needs and that no rule can let pass is named before anything else', () => {
    const bare = zones.map(({ subnet: _, ...zone }) => zone);
    const found = made({ zones: bare, nodes: [{ ...ct, ip: undefined }, pacs], flows: [flow] });
    expect(found.rules).toEqual([]);
    expect(found.kinds).toEqual(['care-stops', 'no-address']);
    const stopped = made({ zones, nodes: [ct, pacs], flows: [{ ...flow, status: 'stopped' }] });
    expect(stopped.kinds).toEqual(['stopped']);
  });

  it('without an address may have its zone stand for it, and that is said', () => {
    const nodes = [{ ...ct, ip: undefined }, pacs];
    const flows = [{ ...flow, purpose: 'office' }];
    const found = made({ zones, nodes, flows }, { withoutAddress: 'zone' });
    expect(found.rules.map(({ sources }) => sources)).toEqual([['z-a']]);
    expect(found.kinds).toEqual(['zone-for-host']);
  });
});

describe('rules', () => {
  it('keep their ids and names when other flows come and go', () => {
    const before = policyOf(modelWith(smallHospital)).policy;
    const flows = (smallHospital.flows ?? []).filter(({ id }) => id !== 'f1' && id !== 'f5');
    const after = policyOf(modelWith({ ...smallHospital, flows })).policy;
    const idOf = (policy: typeof before, name: string) => policy.rules.find((rule) => rule.flows.includes(name))?.id;
    for (const name of ['f3', 'f4', 'f6', 'f9', 'f11']) expect(idOf(after, name)).toBe(idOf(before, name));
    for (const { name } of after.addresses) expect(before.addresses.map((object) => object.name)).toContain(name);
  });

  it('name the flows they come from, all of those that are allowed', () => {
    const { policy } = policyOf(modelWith(smallHospital));
    const named = new Set(policy.rules.flatMap(({ flows }) => flows));
    expect([...named].sort()).toEqual(['f1', 'f10', 'f11', 'f12', 'f14', 'f2', 'f3', 'f4', 'f5', 'f6', 'f7', 'f9']);
  });

  it('ask about services that nobody drew, and about the way to the equipment', () => {
    const { gaps } = made({ zones, nodes: [ct, pacs], flows: [flow] });
    const asked = gaps.filter(({ kind }) => kind === 'infrastructure').map(({ params }) => params.service);
    expect(asked).toEqual(['dns', 'ntp', 'dhcp', 'directory', 'logging', 'monitoring', 'updates']);
    expect(gaps.map(({ kind }) => kind)).toContain('management-lockout');
  });
});

describe('the table of rules', () => {
  const { policy } = policyOf(modelWith(awkwardHospital));

  it('is in the language asked for and ends with what happens to all else', () => {
    const rows = policyRows(policy, 'ja');
    expect(rows[0]?.slice(0, 3)).toEqual(['番号', '送信元ゾーン', '宛先ゾーン']);
    expect(rows.at(-1)?.slice(0, 1)).toEqual(['上記以外']);
    expect(rows).toHaveLength(policy.rules.length + 2);
  });

  it('holds nothing that a spreadsheet would run', () => {
    const { text } = writePolicyCsv(policy, { language: 'ja' });
    expect(text).toContain(`"'=cmd|'0'; `);
    expect(text).not.toMatch(/(^|,)"\s*[=+@-]/m);
  });
});
