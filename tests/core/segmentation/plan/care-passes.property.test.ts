import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { DataFlow } from '../../../../src/core/model/data-flow';
import { isNetworkFlow, OUTSIDE_ZONE_TYPES, zoneTypeOf } from '../../../../src/core/model/defaults';
import { type Model, modelOf } from '../../../../src/core/model/model';
import { serviceRange } from '../../../../src/core/policy/algebra/service-line';
import { decider, type Packet } from '../../../../src/core/policy/check/decide';
import type { Policy } from '../../../../src/core/policy/policy';
import { policyOf } from '../../../../src/core/policy/policy-of';
import { addressPlan } from '../../../../src/core/segmentation/addresses/address-plan';
import { attackGraphOf } from '../../../../src/core/segmentation/attack/attack-graph';
import { carryOutSteps } from '../../../../src/core/segmentation/plan/carry-out-plan';
import { closingSteps } from '../../../../src/core/segmentation/plan/closing';
import { withAddresses } from '../../../../src/core/segmentation/plan/with-addresses';
import { allAtOnce } from '../../../../src/core/steps';
import { library } from '../../../../src/templates';
import { TIMES } from '../../../support/times';
import { anyParts, hospitalOf } from '../any-hospital';
import { options } from './plan-of';

/** More than the longest of them takes. */
const LONG_MS = 60_000 * TIMES;

/** Media that do not lead through equipment with rules. */
const PAST_THE_RULES: ReadonlySet<string | undefined> = new Set(['cellular', 'phone', 'bluetooth', 'nfc', 'rf']);

/** Others have addresses of their own, which no plan gives them: a gap names such a flow, and a plan says so. */
const isElsewhere = (id: string, model: Model): boolean => {
  const zone = model.zone(model.asset(id)?.zone ?? '');
  return zone !== undefined && zone.subnets === undefined && OUTSIDE_ZONE_TYPES.has(zoneTypeOf(model, zone.id) ?? '');
};

const mustGoOn = (flow: DataFlow, model: Model): boolean =>
  (flow.purpose === 'clinical' || flow.purpose === 'backup') &&
  isNetworkFlow(flow) &&
  !PAST_THE_RULES.has(flow.medium) &&
  [flow.from, flow.to].every((id) => model.zone(model.asset(id)?.zone ?? '') !== undefined);

const zonesOf = (id: string, model: Model): readonly (string | undefined)[] => {
  const asset = model.asset(id);
  return [asset?.zone, ...(asset?.interfaces ?? []).map(({ zone }) => zone ?? asset?.zone)];
};

/** In one network, by whichever interface, no equipment with rules stands between. */
const meet = ({ from, to }: DataFlow, model: Model): boolean =>
  zonesOf(from, model).some((zone) => zonesOf(to, model).includes(zone));

/** A packet that opens the flow, as the ends and the service are known; any service where nobody knows it. */
const packetsOf = (flow: DataFlow, model: Model, { zones }: Policy): readonly Packet[] => {
  const addressOf = (id: string): bigint | undefined =>
    zones.find((zone) => zone.id === model.asset(id)?.zone)?.addresses[0]?.first;
  const zoneOf = (id: string): string => model.asset(id)?.zone ?? '';
  const known = library.protocols.get(flow.protocol ?? '');
  const number = known?.transport.some((word) => word === 'tcp' || word === 'http') === false ? 17 : 6;
  const port = known?.ports[0] ?? 40_000;
  const way = (from: string, to: string): readonly Packet[] => {
    const [source, destination] = [addressOf(from), addressOf(to)];
    expect([source, destination]).not.toContain(undefined);
    if (source === undefined || destination === undefined) return [];
    const service = serviceRange(number, port, port).first;
    return [{ source, destination, service, from: zoneOf(from), to: zoneOf(to) }];
  };
  if (meet(flow, model)) return [];
  if (flow.initiator === 'to') return way(flow.to, flow.from);
  if (flow.initiator === 'both') return [...way(flow.from, flow.to), ...way(flow.to, flow.from)];
  return way(flow.from, flow.to);
};

it(
  'after any stage of any plan, the rules that come with it let every flow of care and every backup pass',
  () => {
    let sent = 0;
    fc.assert(
      fc.property(anyParts, (parts) => {
        const document = hospitalOf(parts);
        const { stages } = allAtOnce(closingSteps(document, attackGraphOf(modelOf(document, library)), options));
        let now = document;
        for (const steps of stages) {
          now = carryOutSteps(steps, library)(now);
          const model = modelOf(withAddresses(addressPlan(modelOf(now, library)))(now), library);
          const { policy, gaps } = policyOf(model, { withoutAddress: 'zone' });
          const decide = decider(policy);
          for (const flow of model.source.flows.values()) {
            if (!mustGoOn(flow, model)) continue;
            if (isElsewhere(flow.from, model) || isElsewhere(flow.to, model)) {
              const told = gaps.some(({ kind, subjects }) => kind === 'no-address' && subjects[0] === flow.id);
              const passes = policy.rules.some(({ flows }) => flows.includes(flow.id));
              expect(told || passes || meet(flow, model)).toBe(true);
              continue;
            }
            for (const packet of packetsOf(flow, model, policy)) {
              sent += 1;
              expect(decide(packet).action, `${flow.id} ${flow.protocol}`).toBe('allow');
            }
          }
        }
      }),
      { numRuns: 200 * TIMES },
    );
    expect(sent).toBeGreaterThan(20);
  },
  LONG_MS,
);
