import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../src/core/analysis/analyse';
import { tallyOf } from '../../../../src/core/analysis/tally';
import type { HospitalDocument } from '../../../../src/core/document/document';
import { libraryFor, rulesOffIn } from '../../../../src/core/document/library-for';
import { isNetworkFlow } from '../../../../src/core/model/defaults';
import { modelOf } from '../../../../src/core/model/model';
import { attackGraphOf } from '../../../../src/core/segmentation/attack/attack-graph';
import { carryOutSteps } from '../../../../src/core/segmentation/plan/carry-out-plan';
import { figuresOf } from '../../../../src/core/segmentation/plan/figures-of';
import type { PlanFigures } from '../../../../src/core/segmentation/plan/plan';
import { segmentationPlan } from '../../../../src/core/segmentation/plan/segmentation-plan';
import { library } from '../../../../src/templates';
import { documentOf, fixture } from '../open-document';
import { options, planOf, TODAY, templates } from './plan-of';

const SCENARIOS = ['clinic-remote-vpn', 'general-hospital-300', 'mfr-infusion-pump', 'mfr-cloud-samd'];

const openPlain = (id: string): HospitalDocument => documentOf(fixture(`plain/${id}.json`));

/** The figures of a document, analysed from nothing. */
const figuresAnew = (document: HospitalDocument): PlanFigures => {
  const rules = libraryFor(document, library);
  const model = modelOf(document, rules);
  const report = analyse(model, {
    today: TODAY,
    rulesOff: rulesOffIn(document, rules),
    own: document.threats.values(),
  });
  return figuresOf(attackGraphOf(model), tallyOf(report));
};

describe.each(SCENARIOS)('the plan for %s', (id) => {
  const document = openPlain(id);
  const plan = planOf(document);

  it('says of each stage just what analysing the changed document from nothing says', () => {
    expect(figuresAnew(document)).toEqual(plan.before);
    let now = document;
    for (const { steps, figures } of plan.stages) {
      now = carryOutSteps(steps, library)(now);
      expect(figuresAnew(now)).toEqual(figures);
    }
  });

  it('is the same where its model and what the rules find are known already', () => {
    const model = modelOf(document, libraryFor(document, library));
    expect(segmentationPlan(document, { ...options, known: { model, findings: plan.before.findings } })).toEqual(plan);
  });

  it('takes what the rules find from who knows it', () => {
    const findings = { 1: [], 2: [], 3: [], 4: ['known'] };
    expect(segmentationPlan(document, { ...options, known: { findings } }).before.findings).toBe(findings);
  });

  it('comes to the same in one edit as stage by stage', () => {
    const all = carryOutSteps(
      plan.stages.flatMap(({ steps }) => steps),
      library,
    )(document);
    expect(figuresAnew(all)).toEqual(plan.stages.at(-1)?.figures);
  });

  it('leaves no way open but those it names', () => {
    const open = new Set(plan.stages.at(-1)?.figures.exposed);
    expect([...open].sort()).toEqual(plan.left.map(({ target }) => target).sort());
  });

  it('has six stages at most, with each step in one of them and after what it waits for', () => {
    expect(plan.stages.length).toBeGreaterThan(0);
    expect(plan.stages.length).toBeLessThanOrEqual(templates.staging.mostStages);
    const ids = plan.stages.flatMap(({ steps }) => steps.map((step) => step.id));
    expect(new Set(ids).size).toBe(ids.length);
    plan.stages.forEach(({ steps }, number) => {
      const before = plan.stages.slice(0, number).flatMap((stage) => stage.steps);
      for (const { after } of steps)
        for (const needed of after) {
          const asked = before.some((step) => step.id === needed);
          expect(needed.startsWith('identify|') ? asked : ids.includes(needed)).toBe(true);
        }
    });
  });

  it('stops no flow that care needs, and lets each pass at what it enforces', () => {
    let now = document;
    for (const { steps, conduits } of plan.stages) {
      const before = now;
      now = carryOutSteps(steps, library)(now);
      for (const flow of document.flows.values().filter(({ purpose }) => purpose === 'clinical'))
        expect(now.flows.get(flow.id)?.status).toBe(flow.status);
      const listed = new Set(conduits.flatMap(({ flows }) => flows));
      const made = now.zones.values().filter(({ id: zone }) => before.zones.get(zone) === undefined);
      const inNew = new Set<string | undefined>(made.map(({ id: zone }) => zone));
      for (const flow of now.flows.values().filter(({ purpose }) => purpose === 'clinical')) {
        const zones = [now.assets.get(flow.from)?.zone, now.assets.get(flow.to)?.zone];
        const crosses = zones[0] !== zones[1] && zones.every((zone) => zone !== undefined);
        if (crosses && isNetworkFlow(flow) && flow.status !== 'stopped' && zones.some((zone) => inNew.has(zone)))
          expect(listed).toContain(flow.id);
      }
    }
  });

  it('is plain data, and the same every time', () => {
    expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
    expect(planOf(document)).toEqual(plan);
  });

  it('proves its cut: ways that each need a measure of their own add up to what it costs', () => {
    expect(plan.proof.ways.reduce((sum, { amount }) => sum + amount, 0)).toBe(plan.proof.cut.cost);
  });
});

interface Expected {
  readonly elements: readonly string[];
  readonly action: string;
  readonly en: string;
}

describe.each(['clinic-remote-vpn', 'mfr-infusion-pump'])('the plan for %s', (id) => {
  const steps = planOf(openPlain(id)).stages.flatMap((stage) => stage.steps);
  const expected = (fixture(`expectations/${id}.json`) as { readonly segmentation: readonly Expected[] }).segmentation;

  it.each(expected.map((each) => [each.en, each] as const))(
    'has the segmentation that is recommended: %s',
    (_, each) => {
      const found = steps.filter(
        ({ action, elements }) =>
          action === each.action && each.elements.every((element) => elements.includes(element)),
      );
      expect(found).toHaveLength(1);
    },
  );
});

describe('the plan for a hospital', () => {
  it('closes the way through a supplier in the first two stages, as in Handa and Osaka', () => {
    const plan = planOf(openPlain('general-hospital-300'));
    const first = plan.stages.slice(0, 2).flatMap(({ steps }) => steps);
    expect(first.map(({ id }) => id)).toEqual(expect.arrayContaining(['landing-zone|vpn']));
    const supplier = (figures: PlanFigures): number =>
      figures.openPairs.filter(({ entryKind }) => entryKind === 'vendor-remote').length;
    expect(supplier(plan.before)).toBeGreaterThan(0);
  });

  it('asks what a line is for before it is blocked, and counts on no more than the answer', () => {
    const { stages } = planOf(openPlain('clinic-remote-vpn'));
    const at = (id: string): number => stages.findIndex(({ steps }) => steps.some((step) => step.id === id));
    expect(at('identify|cut|unknown-line')).toBe(0);
    expect(at('cut|unknown-line')).toBeGreaterThan(0);
    const cut = stages.flatMap(({ steps }) => steps).find(({ id }) => id === 'cut|unknown-line');
    expect(cut?.onlyIfNotCare).toBe(true);
  });

  it('changes nothing in a clinic that is well built, and says why', () => {
    const plan = planOf(openPlain('well-built-clinic'));
    expect(plan.stages).toEqual([]);
    expect(plan.left).toEqual([]);
    expect(plan.nothingToChange.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['no-way', 'edges-hold']));
  });
});
