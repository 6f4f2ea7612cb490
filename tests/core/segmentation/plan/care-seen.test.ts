import { describe, expect, it } from 'vitest';
import { setField } from '../../../../src/core/document/edits/update';
import { modelOf } from '../../../../src/core/model/model';
import { policyOf } from '../../../../src/core/policy/policy-of';
import { withCareSeen } from '../../../../src/core/segmentation/plan/care-seen';
import { carriedOutIn } from '../../../../src/core/segmentation/plan/carry-out-plan';
import type { CareCheck, PlanStep, SegmentationPlan } from '../../../../src/core/segmentation/plan/plan';
import { library } from '../../../../src/templates';
import { documentOf } from '../../../support/hospital';
import { planOf } from './plan-of';

/** A ward beside two zones of PCs that browse, which a plan parts from it at its own edge. */
const wardWith = (flow: object, nurse: object = { zone: 'station' }) =>
  documentOf({
    zones: [
      { id: 'ward', kind: 'patient-monitoring', enforcement: 'vlan-only', subnets: ['10.1.0.0/24'] },
      { id: 'office', kind: 'office-internet', enforcement: 'vlan-only', subnets: ['10.2.0.0/24'] },
      { id: 'clerks', kind: 'office-internet', enforcement: 'vlan-only', subnets: ['10.4.0.0/24'] },
      { id: 'cloud', kind: 'cloud', enforcement: 'firewall' },
      { id: 'station', kind: 'departmental', enforcement: 'firewall', subnets: ['10.3.0.0/24'] },
    ],
    nodes: [
      { id: 'monitor', kind: 'patient-monitor', zone: 'ward', networked: true, criticality: 'life' },
      { id: 'pc', kind: 'office-pc', zone: 'office', networked: true, internetUse: 'general' },
      { id: 'mail', kind: 'office-pc', zone: 'clerks', networked: true, internetUse: 'general' },
      { id: 'nurse', kind: 'central-monitor', networked: true, ...nurse },
    ],
    flows: [{ id: 'care', from: 'nurse', to: 'monitor', purpose: 'clinical', ...flow }],
  });

const checked = ({ stages }: Pick<SegmentationPlan, 'stages'>, kind: CareCheck['kind']): readonly string[] =>
  stages.flatMap(({ steps }) =>
    steps.flatMap(({ checks }) => checks.flatMap((check) => (check.kind === kind ? check.elements : []))),
  );

describe('a plan says of flows that go on', () => {
  it('which have no service that anybody stated', () => {
    expect(checked(planOf(wardWith({})), 'service-unknown')).toContain('care');
    expect(checked(planOf(wardWith({ port: 2575 })), 'service-unknown')).toEqual([]);
    expect(checked(planOf(wardWith({ protocol: 'hl7v2-mllp' })), 'service-unknown')).toEqual([]);
  });

  it('which have an end that stands nowhere', () => {
    const flow = { protocol: 'hl7v2-mllp' };
    expect(checked(planOf(wardWith(flow, {})), 'place-unknown')).toContain('care');
    expect(checked(planOf(wardWith(flow)), 'place-unknown')).toEqual([]);
  });

  it('which come from others of whom nobody stated an address', () => {
    const flow = { from: 'nurse', protocol: 'hl7v2-mllp' };
    const cloud = { zone: 'cloud' };
    expect(checked(planOf(wardWith(flow, cloud)), 'place-unknown')).toContain('care');
    const addressed = { ...cloud, interfaces: [{ addresses: ['203.0.113.7'] }] };
    expect(checked(planOf(wardWith(flow, addressed)), 'place-unknown')).toEqual([]);
  });

  it('nothing where nothing is cut off and everything is known', () => {
    const plan = planOf(wardWith({ protocol: 'hl7v2-mllp' }));
    for (const kind of ['place-unknown', 'service-unknown', 'kept'] as const) expect(checked(plan, kind)).toEqual([]);
  });
});

describe('a step that is carried out', () => {
  const stop: PlanStep = {
    id: 'measure|stop-flow|any',
    action: 'stop-flow',
    work: { kind: 'measure', measure: 'stop-flow', of: [['care']] },
    elements: ['care'],
    effort: 2,
    fail: { mode: 'closed', why: 'no-care-passes' },
    enforcedBy: 'firewall',
    log: [],
    checks: [],
    after: [],
    onlyIfNotCare: false,
  };

  it('is told with the zones that it joins though they never should be, for care', () => {
    const before = wardWith({ protocol: 'hl7v2-mllp' }, { zone: 'office' });
    const after = setField('assets', 'nurse' as never, 'zone', 'ward')(before);
    const step: PlanStep = {
      ...stop,
      elements: ['nurse'],
      work: {
        kind: 'proposal',
        proposal: {
          id: 'x',
          action: 'device-zone',
          elements: ['nurse'],
          priority: 1,
          toZoneType: 'office-internet',
          cuts: [],
          keeps: [],
        },
        zone: { id: 'new' as never, name: { ja: '', en: '' } },
      },
    };
    const [joined, parted] = [after, before].map((document) => modelOf(document, library));
    if (joined === undefined || parted === undefined) throw new Error('There are two.');
    expect(withCareSeen([step], joined, parted)[0]?.checks).toEqual([{ kind: 'never-pair', elements: ['care'] }]);
    expect(withCareSeen([step], parted, parted)[0]?.checks).toEqual([]);
  });

  it('is told with the flows that it would have stopped', () => {
    const document = setField(
      'flows',
      'care' as never,
      'purpose',
      'clinical',
    )(wardWith({ purpose: 'office', protocol: 'http' }));
    const kept: [string, readonly string[]][] = [];
    // An older plan leads a flow elsewhere by a proposal that knew it as one of the office.
    const cut: PlanStep = {
      ...stop,
      work: {
        kind: 'proposal',
        proposal: { id: 'cut', action: 'cut', elements: [], priority: 1, cuts: ['care'], keeps: [] },
        zone: { id: 'new' as never, name: { ja: '', en: '' } },
      },
    };
    const model = modelOf(document, library);
    const after = carriedOutIn(model, document, [cut], ({ id }, flows) => kept.push([id, flows]));
    expect(kept).toEqual([[cut.id, ['care']]]);
    expect(after.flows.get('care')?.status).toBeUndefined();
    expect(withCareSeen([cut], model, model, new Map(kept))[0]?.checks).toEqual([{ kind: 'kept', elements: ['care'] }]);
  });
});

describe('rules that put care first', () => {
  const rulesFor = (flow: object, careFirst: boolean) => {
    const { policy, gaps } = policyOf(modelOf(wardWith(flow), library), { withoutAddress: 'zone', careFirst });
    const services = policy.rules.filter(({ flows }) => flows.includes('care')).flatMap((rule) => rule.services);
    return { services, gaps: gaps.map(({ kind }) => kind) };
  };

  it.each([
    ['any service where none is known', {}, ['any'], 'any-service'],
    ['both transports where a port is known', { port: 9999 }, ['tcp-9999', 'udp-9999'], 'either-transport'],
  ] as const)('let %s pass, and say so', (_, flow, services, gap) => {
    const found = rulesFor(flow, true);
    expect(found.services).toEqual(services);
    expect(found.gaps).toContain(gap);
    expect(rulesFor(flow, false).services).toEqual([]);
  });

  it('do no more for what is neither care nor a backup', () => {
    expect(rulesFor({ purpose: 'office' }, true).services).toEqual([]);
    expect(rulesFor({ purpose: 'backup' }, true).services).toEqual(['any']);
  });
});
