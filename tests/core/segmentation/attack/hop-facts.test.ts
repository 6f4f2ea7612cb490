import { describe, expect, it } from 'vitest';
import { factsOf } from '../../../../src/core/facts/facts-of';
import { type AttackEffort, EFFORT_KINDS, effortsFrom } from '../../../../src/core/library/attack-effort';
import { HOP_REASONS } from '../../../../src/core/library/attack-technique';
import { graphOf } from '../../../../src/core/model/graph';
import { attackGraphOf } from '../../../../src/core/segmentation/attack/attack-graph';
import { hopFacts } from '../../../../src/core/segmentation/attack/hop-facts';
import { techniquesOf } from '../../../../src/core/segmentation/attack/techniques-of';
import { type AttackWay, waysToTargets } from '../../../../src/core/segmentation/attack/ways-to-targets';
import { entriesOf } from '../../../../src/core/segmentation/entries';
import { targetsOf } from '../../../../src/core/segmentation/targets';
import { loadAttackTechniques } from '../../../../src/templates';
import effort from '../../../../templates/attack/effort.json';
import { modelOfPlain, openFixture } from '../open-document';

const TODAY = '2026-11-22';
const techniques = await loadAttackTechniques();

const waysIn = (model: ReturnType<typeof modelOfPlain>, targets?: readonly string[]): readonly AttackWay[] =>
  waysToTargets(attackGraphOf(model), {
    entries: entriesOf(graphOf(model)),
    targets: targets ?? targetsOf(model).map(({ id }) => id),
    count: 3,
    by: 'takeovers',
    efforts: effortsFrom(effort as readonly AttackEffort[]),
    today: TODAY,
  });

/** What is said of the last takeover of the first way to an element: facts by name with their values. */
const factsOfLastHop = (model: ReturnType<typeof modelOfPlain>, target: string): Readonly<Record<string, unknown>> => {
  const hop = waysIn(model, [target])[0]?.hops.at(-1);
  if (hop === undefined) throw new Error('There is no way.');
  return Object.fromEntries(
    hopFacts(hop, factsOf(model, TODAY)).map(({ fact, subject, value }) => [`${fact} ${subject}`, value]),
  );
};

const OFFICE = { id: 'office', zoneType: 'office-internet', enforcement: 'firewall' };
const WARD = { id: 'ward', zoneType: 'therapy-devices', enforcement: 'firewall' };
const PC = { id: 'pc', deviceType: 'office-pc', zone: 'office', internetUse: 'general' };

describe('what makes a takeover possible', () => {
  it('tells of a stated flaw while it is there, and no longer of one that an update closed', () => {
    const said = (patchState: string): readonly string[] => {
      const model = modelOfPlain({
        zones: [OFFICE, { ...WARD, enforcement: 'none' }, { ...OFFICE, id: 'office2', enforcement: 'vlan-only' }],
        nodes: [
          { ...PC, zone: 'office2' },
          {
            id: 'pump',
            deviceType: 'infusion-pump',
            zone: 'ward',
            networked: true,
            patchState,
            openVulnerabilities: [{ id: 'CVE-2020-0001', knownExploited: true, fixAvailable: true }],
          },
        ],
        flows: [],
      });
      return Object.keys(factsOfLastHop(model, 'pump'));
    };
    expect(said('outdated')).toContain('asset.openVulnerabilities pump');
    expect(said('current')).not.toContain('asset.openVulnerabilities pump');
  });

  it('names the edge that holds nobody back, and the password and age of the device behind it', () => {
    const model = modelOfPlain({
      zones: [OFFICE, { ...WARD, enforcement: 'none' }, { ...OFFICE, id: 'office2', enforcement: 'vlan-only' }],
      nodes: [
        { ...PC, zone: 'office2' },
        {
          id: 'pump',
          deviceType: 'infusion-pump',
          zone: 'ward',
          networked: true,
          credentials: 'default',
          lifecycle: { stage: 'end-of-support', endOfSupport: '2020-01-01' },
        },
      ],
      flows: [],
    });
    expect(factsOfLastHop(model, 'pump')).toMatchObject({
      'zone.enforcement office2': 'vlan-only',
      'zone.enforcement ward': 'none',
      'asset.credentials pump': 'default',
      'asset.endOfSupport.effective pump': '2020-01-01',
    });
  });

  it('says of a flow what it asks for, with what nobody knows among it', () => {
    const model = modelOfPlain({
      zones: [OFFICE, WARD],
      nodes: [PC, { id: 'pump', deviceType: 'infusion-pump', zone: 'ward', patchState: 'outdated' }],
      flows: [{ id: 'f', from: 'pc', to: 'pump', protocol: 'http', authentication: 'none' }],
    });
    const facts = factsOfLastHop(model, 'pump');
    expect(facts).toMatchObject({ 'flow.authentication f': 'none', 'asset.patchState pump': 'outdated' });
    expect('flow.multiFactor f' in facts && facts['flow.multiFactor f']).toBeUndefined();
  });

  it('says of media whether they are scanned', () => {
    const model = modelOfPlain({
      zones: [OFFICE, WARD],
      nodes: [PC, { id: 'pump', deviceType: 'infusion-pump', zone: 'ward' }],
      flows: [{ id: 'usb', from: 'pc', to: 'pump', protocol: 'usb-media', mediaScanning: false }],
    });
    expect(factsOfLastHop(model, 'pump')).toMatchObject({ 'flow.mediaScanning usb': false });
  });

  it('is told for every takeover of the general hospital, each with its techniques', () => {
    const model = openFixture('general-hospital-300');
    const facts = factsOf(model, TODAY);
    const ways = waysIn(model);
    expect(ways.length).toBeGreaterThan(0);
    for (const { hops, entryKind } of ways)
      hops.forEach((hop, place) => {
        expect(hopFacts(hop, facts).length).toBeGreaterThan(0);
        expect(techniquesOf(hop, place === 0 ? entryKind : undefined, techniques).length).toBeGreaterThan(0);
      });
  });
});

describe('techniques', () => {
  it('begin with those of where the attack begins, and name each once', () => {
    const hop = { why: 'declared-flow', efforts: ['flow-no-authentication'] } as const;
    expect(techniquesOf(hop, 'vendor-remote', techniques)).toEqual([
      'ATT&CK T1199',
      'ATT&CK T1133',
      'ATT&CK T0822',
      'ATT&CK T1021',
      'ATT&CK T0886',
    ]);
    expect(techniquesOf(hop, undefined, techniques)).toEqual(['ATT&CK T1021', 'ATT&CK T0886']);
  });

  it('leave no step of an attacker without one', () => {
    expect(EFFORT_KINDS.filter((kind) => techniques.steps[kind].length === 0)).toEqual([]);
    expect(Object.keys(techniques.reasons).sort()).toEqual([...HOP_REASONS].sort());
  });
});
