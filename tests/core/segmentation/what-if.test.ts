import { describe, expect, it } from 'vitest';
import { keepPlan, removePlan } from '../../../src/core/document/edits/kept-plans';
import { parseSaved } from '../../../src/core/document/parse';
import { serialiseDocument } from '../../../src/core/document/serialise';
import { modelOf } from '../../../src/core/model/model';
import { exposureOf } from '../../../src/core/segmentation/exposure';
import { keptWorkOf, workOfKept } from '../../../src/core/segmentation/kept-work';
import { carryOutSteps } from '../../../src/core/segmentation/plan/carry-out-plan';
import type { PlanWork } from '../../../src/core/segmentation/plan/plan';
import { usualFlows } from '../../../src/core/segmentation/usual-flows';
import { library } from '../../../src/templates';
import { ward } from '../../app/panels/findings-fixture';

const GUARD: PlanWork = { kind: 'measure', measure: 'enforce-edge', of: [['therapy']] };
const ADVICE: PlanWork = {
  kind: 'proposal',
  zone: { id: 'landing-1' as never, name: { ja: '受け口', en: 'Landing' } },
  proposal: {
    id: 'cut|f2',
    action: 'cut',
    elements: ['vendor'],
    priority: 1,
    cuts: ['f2'],
    keeps: ['f1'],
  },
};

describe('plans that are kept', () => {
  it('do the same after they were written down and read again', () => {
    for (const work of [GUARD, ADVICE, { kind: 'identify', flows: ['f2'] } as const]) {
      const again = workOfKept(keptWorkOf(work));
      expect(again).toBeDefined();
      const [once, twice] = [work, again ?? work].map((each) => carryOutSteps([{ work: each }], library)(ward()));
      expect(once && serialiseDocument(once)).toBe(twice && serialiseDocument(twice));
    }
  });

  it('stay in the file, and go when they are removed', () => {
    const plan = { id: 'plan-1' as never, name: 'Cheap', madeOn: '2026-11-22' as never, work: [keptWorkOf(ADVICE)] };
    const kept = keepPlan(plan)(ward());
    const read = parseSaved(JSON.parse(serialiseDocument(kept)));
    expect(read.ok && read.value.plans).toEqual([plan]);
    expect(keepPlan({ ...plan, name: 'Dear' })(kept).plans).toMatchObject([{ name: 'Dear' }]);
    expect(removePlan('plan-1')(kept).plans).toBeUndefined();
    expect(removePlan('plan-2')(kept)).toBe(kept);
  });

  it('do nothing for advice of a kind that is not given any more', () => {
    const kept = keptWorkOf(ADVICE);
    expect(kept.kind === 'proposal' && workOfKept({ ...kept, action: 'by-magic' })).toBeUndefined();
  });
});

describe('what attacks reach', () => {
  it('is a list of ids for each number', () => {
    const { openPairs, exposed, exposedLife, worstBlast } = exposureOf(modelOf(ward(), library));
    expect(exposed).toContain('pump');
    expect(new Set(openPairs.map(({ target }) => target))).toEqual(new Set(exposed));
    for (const id of exposedLife) expect(exposed).toContain(id);
    expect(worstBlast?.reached).toContain(worstBlast?.id);
  });
});

describe('what a new device would talk to', () => {
  it('follows those of its kind, from their side', () => {
    const model = modelOf(ward(), library);
    expect(usualFlows(model, 'infusion-pump')).toEqual([
      { partner: 'gateway', side: 'to', protocol: 'http', purpose: 'clinical' },
    ]);
    expect(usualFlows(model, 'vendor-support-center')).toMatchObject([{ partner: 'gateway', side: 'from' }]);
  });

  it('follows whoever speaks its protocols where there is none of its kind, and says nothing without a hint', () => {
    const model = modelOf(ward(), library);
    const spoken = [...library.devices.values()].find(
      ({ id, protocols }) => id !== 'server' && id !== 'infusion-pump' && protocols?.includes('rdp'),
    );
    expect(usualFlows(model, spoken?.id ?? '')).toMatchObject([{ partner: 'gateway', side: 'from', protocol: 'rdp' }]);
    expect(usualFlows(model, 'no-such-kind')).toEqual([]);
  });
});
