import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/core/analysis/analyse';
import type { Proposal } from '../../../src/core/segmentation/advice';
import { advise } from '../../../src/core/segmentation/advise';
import { CARRIED_OUT_BY } from '../../../src/core/segmentation/answers';
import { examine } from '../../../src/core/segmentation/examine';
import { library } from '../../../src/templates';
import { documentOf, fixture, modelOfPlain, openFixture } from './open-document';

const TODAY = '2026-11-22';

interface Expected {
  readonly elements: readonly string[];
  readonly action: string;
  readonly en: string;
}

const expectedFor = (id: string): readonly Expected[] =>
  (fixture(`expectations/${id}.json`) as { readonly segmentation: readonly Expected[] }).segmentation;

const matches = (proposal: Proposal, { action, elements }: Expected): boolean =>
  proposal.action === action && elements.every((element) => proposal.elements.includes(element));

const find = (proposals: readonly Proposal[], action: string): Proposal | undefined =>
  proposals.find((proposal) => proposal.action === action);

describe.each(['clinic-remote-vpn', 'mfr-infusion-pump'])('the advice for %s', (id) => {
  const { proposals } = advise(openFixture(id), { today: TODAY });

  it.each(expectedFor(id).map((expected) => [expected.en, expected] as const))('proposes: %s', (_, expected) => {
    expect(proposals.filter((proposal) => matches(proposal, expected))).toHaveLength(1);
  });

  it('proposes little besides', () => {
    expect(proposals.length).toBeLessThanOrEqual(expectedFor(id).length + 2);
  });
});

describe('segmentation advice for the clinic', () => {
  const model = openFixture('clinic-remote-vpn');
  const report = analyse(model, { today: TODAY });
  const advice = advise(model, { today: TODAY, report });

  it('keeps the terminals, the billing and the eligibility check working', () => {
    const cuts = advice.proposals.flatMap((proposal) => proposal.cuts);
    expect(cuts).toEqual(expect.not.arrayContaining(['f06', 'f07', 'f14']));
    expect(find(advice.proposals, 'split-terminals')?.keeps).toEqual(expect.arrayContaining(['f06', 'f07']));
  });

  it('blocks the line of unknown purpose only until it is identified', () => {
    const cut = find(advice.proposals, 'cut');
    expect(cut?.cuts).toEqual(['f05']);
    expect(cut?.identifyFirst).toEqual(['f05']);
  });

  it('turns the eligibility flow round instead of stopping it', () => {
    const turned = find(advice.proposals, 'one-direction');
    expect(turned?.cuts).toEqual([]);
    expect(turned?.reroutes).toEqual(['f15']);
    expect(turned?.keeps).toContain('f14');
  });

  it('shows the shortest way from outside to the EHR server', () => {
    const path = advice.paths.find(({ target }) => target === 'ehr');
    expect(path?.certain).toBe(true);
    expect(path?.steps.at(-1)).toMatchObject({ to: 'ehr' });
    expect(path?.steps).toHaveLength(1);
  });

  it('closes ways where it says so', () => {
    const closing = advice.proposals.filter(({ pathsAfter, pathsBefore }) => pathsAfter < pathsBefore);
    expect(closing.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['cut', 'landing-zone', 'separate-zone', 'split-terminals']),
    );
    expect(new Set(advice.proposals.map(({ pathsBefore }) => pathsBefore)).size).toBe(1);
  });

  it('names the threats that a proposal answers', () => {
    expect(find(advice.proposals, 'offline-backup')?.answers).toContain('no-offline-backup|ehr');
    const keys = new Set(report.threats.map(({ key }) => key));
    expect(advice.proposals.flatMap(({ answers }) => answers).filter((key) => !keys.has(key))).toEqual([]);
  });

  it('stands in the order of priority', () => {
    const priorities = advice.proposals.map(({ priority }) => priority);
    expect(priorities).toEqual([...priorities].sort());
    expect(new Set(advice.proposals.map(({ id }) => id)).size).toBe(advice.proposals.length);
  });

  it('is the same every time', () => {
    expect(advise(openFixture('clinic-remote-vpn'), { today: TODAY, report })).toEqual(advice);
  });
});

describe('segmentation advice', () => {
  it('has nothing to say to a clinic that is well built', () => {
    const { proposals, paths, flows } = advise(openFixture('well-built-clinic'), { today: TODAY });
    expect(proposals).toEqual([]);
    expect(paths).toEqual([]);
    expect(flows.filter(({ verdict }) => verdict !== 'allowed')).toEqual([]);
  });

  it('finds the way that ransomware took through a supplier', () => {
    const { proposals } = advise(openFixture('general-hospital-300'), { today: TODAY });
    const landing = proposals.find(({ action, elements }) => action === 'landing-zone' && elements.includes('vpn'));
    expect(landing?.reroutes).toContain('f33');
    expect(landing?.cuts).toEqual([]);
    expect(landing?.keeps).toContain('f32');
  });

  it('does not take an unknown purpose for a dispensable one', () => {
    const { proposals } = advise(
      modelOfPlain({
        id: 'h',
        title: 'H',
        perspective: 'hospital',
        zones: [
          { id: 'out', zoneType: 'internet', label: 'Out' },
          { id: 'in', zoneType: 'ehr-core', label: 'In', enforcement: 'firewall' },
        ],
        nodes: [
          { id: 'net', deviceType: 'internet', zone: 'out', label: 'Net' },
          { id: 'ehr', deviceType: 'ehr-server', zone: 'in', label: 'EHR' },
        ],
        flows: [{ id: 'f', from: 'net', to: 'ehr', protocol: 'https' }],
      }),
      { today: TODAY },
    );
    expect(proposals.flatMap(({ cuts }) => cuts)).toEqual([]);
  });

  it('knows only controls that the library has', () => {
    const unknown = Object.values(CARRIED_OUT_BY)
      .flat()
      .filter((control) => !library.controls.has(control));
    expect(unknown).toEqual([]);
  });

  it('comes with the report when a whole document is examined', () => {
    const { report, advice } = examine(documentOf(fixture('plain/clinic-remote-vpn.json')), library, TODAY);
    expect(report.threats.length).toBeGreaterThan(10);
    expect(advice.proposals.some(({ answers }) => answers.length > 0)).toBe(true);
  });
});

describe('what stands well where it is', () => {
  const proposalsFor = (id: string) =>
    advise(modelOfPlain(fixture(`scenarios/${id}.json`)), { today: TODAY }).proposals;

  it('is left there: a scanner beside its own image server, behind a filter', () => {
    expect(proposalsFor('well-built-cloud-clinic')).toEqual([]);
  });

  it('is not moved out of the cloud into the hospital, however many devices it commands', () => {
    expect(find(proposalsFor('mfr-insulin-pump'), 'own-zone')).toBeUndefined();
  });
});

describe('a zone of its own for a server that commands many devices', () => {
  const SERVER = {
    id: 'server',
    deviceType: 'pump-server',
    zone: 'servers',
    controlsCount: 30,
    controlsCriticality: 'life',
  };
  const PUMP = { id: 'pump', deviceType: 'infusion-pump', zone: 'ward', count: 30 };
  const RECORDS = { id: 'records', deviceType: 'ehr-server', zone: 'core' };
  const COMMANDS = {
    id: 'commands',
    from: 'server',
    to: 'pump',
    protocol: 'infusion-pump-proprietary',
    purpose: 'clinical',
  };
  const TELLS = { id: 'tells', from: 'server', to: 'records', protocol: 'hl7-mllp', purpose: 'clinical' };
  const listed = (zone: string) => ({
    id: `to ${zone}`,
    type: 'trust',
    between: ['servers', zone],
    enforcement: 'firewall',
    ruleset: 'default-deny-allowlist',
  });
  const isProposed = (parts: { readonly nodes?: readonly object[]; readonly boundaries?: readonly object[] } = {}) => {
    const model = modelOfPlain({
      schema: 'neutral-hospital-model/1',
      id: 'test',
      title: 'Test',
      zones: [
        { id: 'servers', zoneType: 'me-management', enforcement: 'firewall' },
        { id: 'ward', zoneType: 'therapy-devices', enforcement: 'firewall' },
        { id: 'core', zoneType: 'ehr-core', enforcement: 'firewall' },
      ],
      nodes: [SERVER, PUMP, RECORDS, ...(parts.nodes ?? [])],
      flows: [COMMANDS, TELLS],
      boundaries: parts.boundaries ?? [listed('ward'), listed('core')],
    });
    return find(advise(model, { today: TODAY }).proposals, 'own-zone')?.elements.includes('server') === true;
  };

  it('is not proposed where it has one, and only listed flows go in and out', () => {
    expect(isProposed()).toBe(false);
  });
  it('is proposed where another server, or a device that it does not command, stands beside it', () => {
    expect(isProposed({ nodes: [{ ...RECORDS, id: 'other', zone: 'servers' }] })).toBe(true);
    expect(isProposed({ nodes: [{ ...PUMP, id: 'stranger', zone: 'servers' }] })).toBe(true);
  });
  it('is proposed where what passes one of its edges is not listed, or nobody knows', () => {
    expect(isProposed({ boundaries: [listed('ward')] })).toBe(true);
    expect(isProposed({ boundaries: [listed('ward'), { ...listed('core'), ruleset: 'any-any' }] })).toBe(true);
  });
  it('is proposed where a device reaches into the zone by a second interface', () => {
    const reaching = { ...PUMP, id: 'reaching', zone: 'core', interfaces: [{ zone: 'servers' }, { zone: 'core' }] };
    expect(isProposed({ nodes: [reaching] })).toBe(true);
  });
});
