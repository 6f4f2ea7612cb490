import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyse, startAnalysis } from '../../../src/core/analysis/analyse';
import { doubtsOf } from '../../../src/core/analysis/doubts';
import type { Reason, Threat } from '../../../src/core/analysis/report';
import { stateFact } from '../../../src/core/analysis/state-fact';
import { carriedOut, type WayOut, waysOut } from '../../../src/core/analysis/ways-out';
import type { HospitalDocument } from '../../../src/core/document/document';
import { inTurn } from '../../../src/core/document/edits/edit';
import type { Rule } from '../../../src/core/library/rule';
import { modelOf, nextModel } from '../../../src/core/model/model';
import { library } from '../../../src/templates';
import { openCase } from '../../support/expected-case';
import { documentOf } from '../../support/hospital';

const TODAY = '2026-11-22';
const SCENARIOS = readdirSync(new URL('../../fixtures/scenarios', import.meta.url)).map((file) =>
  file.slice(0, -'.json'.length),
);

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

/** Every choice that the ways out of the threats of a network offer, each with the report after it. */
const choicesIn = (id: string) => {
  const { model: before, report: now } = openCase(id);
  const running = startAnalysis(before, { today: now.today });
  return now.threats.flatMap((threat) =>
    waysOut(threat, before, now.today, 'ja')
      .filter((way) => way.every(({ by }) => by === 'choose'))
      .flatMap((way) => {
        const [first, ...others] = way;
        return (first?.options ?? []).map((option) => {
          const chosen = [{ ...first, options: [option] }, ...others] as WayOut;
          const edits = chosen.flatMap((change) => {
            const {
              options: [one],
              control,
              kept,
            } = change;
            const value = control?.kind === 'several' ? [...kept, String(one?.value)] : one?.value;
            return value === undefined ? [] : (carriedOut(change, value, before) ?? []);
          });
          // The reader gives whole documents.
          const after = running.report(nextModel(before, inTurn(...edits)(before.source as HospitalDocument)), []);
          return { threat, step: first?.step, value: option.value, now, after };
        });
      }),
  );
};

describe.each(SCENARIOS)('the ways out offered in %s', (id) => {
  const choices = choicesIn(id);

  it('make the threat vanish', () => {
    expect(
      choices
        .filter(({ threat, after }) => after.threats.some(({ key }) => key === threat.key))
        .map(({ threat, step, value }) => `${threat.key}: ${step?.fact} ${value}`),
    ).toEqual([]);
  });

  it('raise no other threat that speaks against what was chosen', () => {
    const raised = choices.flatMap(({ threat, step, value, now, after }) => {
      const known = new Set(now.threats.map(({ key }) => key));
      const speaksAgainst = ({ fact, subject, comparison }: Reason): boolean =>
        fact === step?.fact &&
        subject === step.subject &&
        (comparison.is === value || comparison.in?.includes(String(value)) === true);
      return after.threats
        .filter(({ key, because, level }) => !known.has(key) && level >= threat.level && because.some(speaksAgainst))
        .map(({ key }) => `${threat.key}: ${step?.fact} ${value} → ${key}`);
    });
    expect(raised).toEqual([]);
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
