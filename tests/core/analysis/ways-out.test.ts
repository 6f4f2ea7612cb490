import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/core/analysis/analyse';
import { doubtsOf } from '../../../src/core/analysis/doubts';
import type { Threat } from '../../../src/core/analysis/report';
import { stateFact } from '../../../src/core/analysis/state-fact';
import { waysOut } from '../../../src/core/analysis/ways-out';
import { inTurn } from '../../../src/core/document/edits/edit';
import type { Rule } from '../../../src/core/library/rule';
import { modelOf } from '../../../src/core/model/model';
import { library } from '../../../src/templates';
import { documentOf } from '../../support/hospital';

const TODAY = '2026-11-22';

const hospital = documentOf({
  zones: [
    { id: 'outside', zoneType: 'vendor-remote' },
    { id: 'modality', zoneType: 'modality', enforcement: 'firewall' },
    { id: 'office', zoneType: 'office-internet' },
  ],
  nodes: [
    { id: 'vendor', deviceType: 'vendor-support-center', zone: 'outside' },
    { id: 'ct', deviceType: 'ct', zone: 'modality', networked: true, os: { endOfSupport: '2020-01-14' } },
    { id: 'pump', deviceType: 'infusion-pump', zone: 'office', networked: true },
    { id: 'pc', deviceType: 'office-pc', zone: 'office', networked: true },
    { id: 'monitor', deviceType: 'bedside-monitor', zone: 'office', networked: true },
    { id: 'central', deviceType: 'central-monitor', zone: 'office', networked: true },
  ],
  flows: [
    {
      id: 'remote',
      from: 'vendor',
      to: 'ct',
      protocol: 'telnet',
      purpose: 'maintenance',
      medium: 'wired',
      auth: { mfa: false },
    },
    { id: 'images', from: 'ct', to: 'pc', protocol: 'dicom', data: ['image', 'phi'], medium: 'wired' },
    {
      id: 'vitals',
      from: 'monitor',
      to: 'central',
      protocol: 'monitor-proprietary',
      data: ['vitals', 'alarm'],
      medium: 'wired',
      authentication: 'none',
    },
  ],
});
const model = modelOf(hospital, library);
const report = analyse(model, { today: TODAY });

describe('ways out of a threat', () => {
  const all = report.threats.map((threat) => ({ threat, ways: waysOut(threat, model, TODAY, 'en') }));

  it('never take a device off the network by wish', () => {
    expect(
      report.threats.some(({ wouldVanishIf }) =>
        wouldVanishIf.some((steps) => steps.some(({ fact }) => fact === 'asset.networked')),
      ),
    ).toBe(true);
    expect(all.flatMap(({ ways }) => ways.flat()).filter(({ step }) => step.fact === 'asset.networked')).toEqual([]);
  });

  it('move a thing instead of renaming the zone that it stands in', () => {
    const zones = all.flatMap(({ ways }) => ways.flat()).filter(({ step }) => step.fact.startsWith('asset.zone'));
    expect(zones.every(({ by }) => by === 'move')).toBe(true);
  });

  it('offer only values that make the threat vanish, and each of them does', () => {
    let tried = 0;
    for (const { threat, ways } of all) {
      for (const way of ways.filter((each) => each.every(({ by }) => by === 'choose'))) {
        const edits = way.flatMap(({ step, options: [first], control }) => {
          const value = control?.kind === 'several' ? [String(first?.value)] : first?.value;
          return stateFact(step, value, model) ?? [];
        });
        const after = analyse(modelOf(inTurn(...edits)(hospital), library), { today: TODAY });
        expect(after.threats.map(({ key }) => key)).not.toContain(threat.key);
        tried += 1;
      }
    }
    expect(tried).toBeGreaterThan(4);
  });

  it('change a protocol for its protected form and for nothing else, so that no other threat takes the place', () => {
    const changed = all
      .flatMap(({ ways }) => ways.flat())
      .filter(({ step }) => step.fact === 'flow.protocol')
      .map(({ step, options }) => [step.subject, options.map(({ value }) => value)]);
    expect(Object.fromEntries(changed)).toEqual({ remote: ['ssh'], images: ['dicom-tls'] });
    const vitals = all.filter(({ threat }) => threat.rule === 'vital-signs-without-checks');
    expect(vitals.map(({ threat }) => threat.key)).toEqual(['vital-signs-without-checks|vitals']);
    expect(vitals.flatMap(({ ways }) => ways).length).toBeGreaterThan(0);
    expect(vitals.flatMap(({ threat }) => threat.wouldVanishIf.flat()).map(({ fact }) => fact)).not.toContain(
      'flow.protocol',
    );
  });

  it('begin with what a person can say', () => {
    for (const { ways } of all) {
      const first = ways.findIndex((way) => way.every(({ by }) => by === 'choose'));
      const follows = ways.findIndex((way) => way.some(({ by }) => by === 'follows'));
      if (first >= 0 && follows >= 0 && (ways[first]?.length ?? 0) <= (ways[follows]?.length ?? 0)) {
        expect(first).toBeLessThan(follows);
      }
    }
  });
});

describe('what a threat rests on', () => {
  const reason = (fact: string, kind: 'stated' | 'assumed') => ({
    fact,
    subject: 'a',
    value: true,
    source: kind === 'assumed' ? { kind, by: 'ct' } : { kind },
    comparison: { fact, is: true },
  });
  const threatOf = (...because: Threat['because']): Threat => ({ ...(report.threats[0] as Threat), because });
  const ruleOf = (when: Rule['when']): Rule => ({ ...([...library.rules.values()][0] as Rule), when });
  const a = { fact: 'asset.mobile', is: true };
  const b = { fact: 'asset.legacy', is: true };

  it('is each assumption, and what needs all its reasons does not hold without one', () => {
    const threat = threatOf(reason('asset.mobile', 'assumed'), reason('asset.legacy', 'stated'));
    expect(doubtsOf(threat, ruleOf({ all: [a, b] }))).toEqual([{ reason: threat.because[0], holdsWithout: false }]);
  });

  it('holds without an assumption where another reason is enough', () => {
    const threat = threatOf(reason('asset.mobile', 'assumed'), reason('asset.legacy', 'stated'));
    expect(doubtsOf(threat, ruleOf({ any: [a, b] })).map(({ holdsWithout }) => holdsWithout)).toEqual([true]);
  });

  it('reads conditions that are turned round', () => {
    const threat = threatOf(reason('asset.mobile', 'assumed'));
    const one = doubtsOf(threat, ruleOf({ not: { any: [a, { fact: 'asset.legacy', recorded: true }] } }));
    expect(one.map(({ holdsWithout }) => holdsWithout)).toEqual([false]);
  });

  it('is nothing where nothing is assumed', () => {
    expect(doubtsOf(threatOf(reason('asset.mobile', 'stated')), undefined)).toEqual([]);
  });
});
