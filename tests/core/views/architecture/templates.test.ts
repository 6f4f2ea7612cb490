import { describe, expect, it } from 'vitest';
import type { HospitalDocument, View } from '../../../../src/core/document/document';
import { removeElements } from '../../../../src/core/document/edits/remove';
import { changeView, hideInView } from '../../../../src/core/document/edits/views';
import type { ViewTemplate } from '../../../../src/core/document/view';
import type { AssetId } from '../../../../src/core/model/id';
import { usesByUrgency } from '../../../../src/core/views/architecture/security-use-case';
import { architectureView, newInTemplate, takeInNew } from '../../../../src/core/views/architecture/templates';
import { documentOf, modelWith } from '../../../support/hospital';
import { example, modelFor } from '../../drawing/drawn';

const pump = example('mfr-infusion-pump');
const pumpModel = modelFor(pump);
const shown = (template: ViewTemplate, model = pumpModel, ways?: Parameters<typeof architectureView>[2]) =>
  architectureView(model, template, ways);
const lacking = (template: ViewTemplate, kind: string, model = pumpModel) =>
  shown(template, model).gaps.find((gap) => gap.kind === kind)?.subjects;

describe('the global system of a networked pump', () => {
  it('has the pumps, what they talk with, and the update cloud behind their server', () => {
    expect(shown({ id: 'global-system' }).assets).toEqual(['ap', 'cloud', 'nurse', 'pat', 'pump', 'srv', 'svc']);
  });

  it('is that of one device when that is what it is about', () => {
    expect(shown({ id: 'global-system', about: ['editor'] }).assets).toEqual(['cloud', 'editor', 'pharm', 'srv']);
  });

  it('names things that stand in no zone', () => {
    const model = modelWith({
      nodes: [
        { id: 'ct', deviceType: 'ct' },
        { id: 'pacs', deviceType: 'pacs-server' },
      ],
      flows: [{ id: 'f', from: 'ct', to: 'pacs' }],
    });
    expect(lacking({ id: 'global-system' }, 'no-zone', model)).toEqual(['ct', 'pacs']);
    expect(lacking({ id: 'global-system' }, 'protocol-unknown', model)).toEqual(['f']);
  });

  it('says that there is nothing to show without any medical device', () => {
    expect(shown({ id: 'global-system' }, modelWith({}))).toEqual({
      assets: [],
      gaps: [{ kind: 'nothing-to-show', subjects: [] }],
    });
  });
});

describe('harm to several patients', () => {
  it('shows what commands many devices, those, and what tells it what to do', () => {
    const { assets } = shown({ id: 'multi-patient-harm' });
    expect(assets).toEqual(expect.arrayContaining(['srv', 'pump', 'editor', 'cloud', 'ehr']));
    expect(assets).not.toContain('internet');
  });

  it('shows what stands on the ways to them, and nothing of other ways', () => {
    const ways = [
      {
        target: 'srv',
        steps: [
          { from: 'internet', to: 'ap' },
          { from: 'ap', to: 'srv' },
        ],
      },
      { target: 'ehr', steps: [{ from: 'pharm', to: 'ehr' }] },
    ];
    const { assets } = shown({ id: 'multi-patient-harm' }, pumpModel, ways);
    expect(assets).toEqual(expect.arrayContaining(['internet', 'ap']));
    expect(assets).not.toContain('pharm');
  });

  it('finds a commander by what it commands, though nobody stated the number', () => {
    const model = modelWith({
      nodes: [
        { id: 'server', deviceType: 'pump-server' },
        { id: 'p1', deviceType: 'infusion-pump' },
        { id: 'p2', deviceType: 'infusion-pump' },
        { id: 'one', deviceType: 'pump-server' },
      ],
      flows: [
        { id: 'a', from: 'server', to: 'p1', data: ['drug-library'] },
        { id: 'b', from: 'server', to: 'p2', data: ['drug-library'] },
        { id: 'c', from: 'one', to: 'p2', data: ['drug-library'] },
      ],
    });
    const { assets } = shown({ id: 'multi-patient-harm' }, model);
    expect(assets).toEqual(['p1', 'p2', 'server']);
    expect(lacking({ id: 'multi-patient-harm' }, 'patients-unknown', model)).toEqual(['server']);
  });
});

describe('updates', () => {
  it('are followed back to where they come from', () => {
    expect(shown({ id: 'updateability', about: ['pump'] }).assets).toEqual(['pump', 'svc']);
    expect(shown({ id: 'updateability', about: ['srv'] }).assets).toEqual(['cloud', 'srv']);
  });

  it('of a hospital show devices with a known way; the others are a gap', () => {
    const nodes = [
      { id: 'ct', deviceType: 'ct' },
      { id: 'mri', deviceType: 'mri', updateSource: 'vendor-onsite' },
    ];
    const model = modelWith({ nodes });
    expect(shown({ id: 'updateability' }, model).assets).toEqual(['mri']);
    expect(lacking({ id: 'updateability' }, 'route-unknown', model)).toEqual(['ct']);
    expect(lacking({ id: 'updateability' }, 'no-update-flow', model)).toEqual(['mri']);
    expect(shown({ id: 'updateability' }, modelWith({ nodes, perspective: 'manufacturer' })).assets).toEqual([
      'ct',
      'mri',
    ]);
  });

  it('end at a ring of update servers', () => {
    const model = modelWith({
      nodes: [
        { id: 'ct', deviceType: 'ct' },
        { id: 'a', deviceType: 'ehr-server' },
        { id: 'b', deviceType: 'ehr-server' },
      ],
      flows: [
        { id: '1', from: 'a', to: 'b', purpose: 'update' },
        { id: '2', from: 'b', to: 'a', purpose: 'update' },
        { id: '3', from: 'b', to: 'ct', purpose: 'update' },
      ],
    });
    expect(shown({ id: 'updateability', about: ['ct'] }, model).assets).toEqual(['a', 'b', 'ct']);
  });
});

describe('one use of the system', () => {
  it('is followed by its data from where it begins to where it ends', () => {
    expect(shown({ id: 'security-use-case', about: ['f01'] }).assets).toEqual(['editor', 'pharm', 'pump', 'srv']);
  });

  it('does not follow what travels everywhere', () => {
    const { assets } = shown({ id: 'security-use-case', about: ['f06'] });
    expect(assets).toEqual(['ehr', 'srv']);
  });

  it('is offered with what lives depend on first', () => {
    const urgent = usesByUrgency(pumpModel)[0];
    expect([urgent?.from, urgent?.to]).toContain('pump');
    expect(usesByUrgency(pumpModel)).toHaveLength(pump.flows.size);
  });
});

describe('a view that was made from a template', () => {
  const template = { id: 'updateability', about: ['pump'] } as const;
  const first = pump.views.values()[0] as View;
  const made = changeView(first.id, { template, scope: { assets: ['pat' as AssetId, 'pump' as AssetId] } })(pump);
  const scopeIn = (document: HospitalDocument) => document.views.get(first.id)?.scope?.assets;

  it('takes in what has come since and keeps what a person added', () => {
    const derived = architectureView(modelFor(made), template);
    expect(newInTemplate(derived, scopeIn(made))).toEqual(['svc']);
    const next = takeInNew(first.id, derived)(made);
    expect(scopeIn(next)).toEqual(['pat', 'pump', 'svc']);
    expect(takeInNew(first.id, derived)(next)).toBe(next);
  });

  it('leaves hidden what a person hid', () => {
    const hidden = hideInView(first.id, ['svc'])(made);
    const next = takeInNew(first.id, architectureView(modelFor(hidden), template))(hidden);
    expect(next.views.get(first.id)?.hidden).toEqual(['svc']);
  });

  it('forgets a device that is gone', () => {
    const next = removeElements(['pump'])(made);
    expect(next.views.get(first.id)?.template).toEqual({ id: 'updateability', about: [] });
    expect(shown({ id: 'updateability', about: [] }, modelFor(next)).assets).toEqual([]);
  });

  it('stays as it is while it shows the whole hospital', () => {
    const whole = documentOf({ nodes: [{ id: 'ct', deviceType: 'ct' }] });
    const [view] = whole.views.values();
    if (view === undefined) throw new Error('no view');
    expect(takeInNew(view.id, { assets: ['ct'], gaps: [] })(whole)).toBe(whole);
  });
});
