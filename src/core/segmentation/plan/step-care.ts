import type { WorkPlace } from '../../library/plan-work';
import type { Asset } from '../../model/asset';
import type { DataFlow } from '../../model/data-flow';
import { isNetworkFlow, OUTSIDE_ZONE_TYPES, zoneTypeOf } from '../../model/defaults';
import type { Model } from '../../model/model';
import type { Zone } from '../../model/zone';
import { isKeptGoing } from '../kept-going';
import { criticalityOf } from '../targets';
import type { CareCheck, FailReason, PlanStep } from './plan';

/** In a network of others, to which no plan gives addresses, and nobody stated any. */
const isAddressless = ({ interfaces }: Asset, { id, subnets }: Zone, model: Model): boolean =>
  OUTSIDE_ZONE_TYPES.has(zoneTypeOf(model, id) ?? '') &&
  (subnets ?? []).length === 0 &&
  (interfaces ?? []).every(({ addresses }) => (addresses ?? []).length === 0);

/** Whether nobody knows where one end of the flow stands, or under which address of others. */
const hasNoPlace = ({ from, to }: DataFlow, model: Model): boolean =>
  [from, to].some((id) => {
    const end = model.asset(id);
    const zone = end === undefined ? undefined : model.zoneOf(end);
    return end === undefined || zone === undefined || isAddressless(end, zone, model);
  });

/** Flows that a step touches: those of its assets, those over the edges of its zones or perhaps so, and those it is done to. */
export const flowsTouched = (elements: readonly string[], model: Model): readonly DataFlow[] => {
  const found = new Map<string, DataFlow>();
  const note = (flow: DataFlow | undefined): void => {
    if (flow !== undefined && flow.status !== 'stopped') found.set(flow.id, flow);
  };
  for (const id of elements) {
    note(model.flow(id));
    const asset = model.asset(id);
    if (asset !== undefined) for (const flow of model.flowsOf(asset.id)) note(flow);
    const zone = model.zone(id);
    if (zone === undefined) continue;
    for (const inside of model.assetsIn(zone.id))
      for (const flow of model.flowsOf(inside.id))
        if (model.crossingOf(flow) !== undefined || hasNoPlace(flow, model)) note(flow);
  }
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
};

const idsWhere = <T extends { readonly id: string }>(all: readonly T[], holds: (one: T) => boolean): string[] =>
  all.filter(holds).map(({ id }) => id);

/** Kinds of work that a maker may have to agree to when it is done to its device. */
const ON_THE_DEVICE: ReadonlySet<string> = new Set(['own-accounts', 'harden']);

/** What matters only to what traffic passes. */
const ON_THE_WAY: ReadonlySet<CareCheck['kind']> = new Set([
  'clinical-flows',
  'unknown-purpose',
  'service-unknown',
  'place-unknown',
  'fallback',
]);

/** Whether neither the flow nor its protocol says a port, so that no rule can be written that lets only it pass. */
const hasNoService = ({ port, protocol }: DataFlow, { library }: Model): boolean =>
  (port === undefined || port === 0) && (library.protocols.get(protocol ?? '')?.ports ?? []).length === 0;

/** What to look at before a step is done. Only what there is something to look at for. */
export const careChecks = (
  { action, elements }: Pick<PlanStep, 'action' | 'elements'>,
  place: WorkPlace,
  flows: readonly DataFlow[],
  model: Model,
): readonly CareCheck[] => {
  const assets = elements.flatMap((id) => model.asset(id) ?? []);
  const ends = flows.flatMap(({ from, to }) => [model.asset(from), model.asset(to)].filter((end) => end !== undefined));
  const life = [...new Map([...assets, ...ends].map((asset) => [asset.id, asset])).values()].filter(
    (asset) => criticalityOf(asset, model) === 'life',
  );
  const clinical = idsWhere(flows, ({ purpose }) => purpose === 'clinical');
  const goingOn = flows.filter((flow) => isKeptGoing(flow.purpose) && isNetworkFlow(flow));
  const checks: readonly CareCheck[] = [
    { kind: 'clinical-flows', elements: clinical },
    { kind: 'unknown-purpose', elements: idsWhere(flows, ({ purpose }) => purpose === undefined) },
    { kind: 'service-unknown', elements: idsWhere(goingOn, (flow) => hasNoService(flow, model)) },
    { kind: 'place-unknown', elements: idsWhere(goingOn, (flow) => hasNoPlace(flow, model)) },
    { kind: 'change-window', elements: idsWhere(life, () => true).sort() },
    {
      kind: 'fallback',
      elements: idsWhere(
        life,
        ({ downtimeProcedure }) => downtimeProcedure === undefined || downtimeProcedure === null,
      ),
    },
    {
      kind: 'maker-agrees',
      elements: ON_THE_DEVICE.has(action)
        ? idsWhere(assets, (asset) => model.categoryOf(asset) === 'medical-device')
        : [],
    },
  ];
  return checks.filter(
    ({ kind, elements: about }) => about.length > 0 && (place !== 'beside' || !ON_THE_WAY.has(kind)),
  );
};

/**
 * How what holds a step is to behave when it fails itself. Where care passes through, care comes first: it opens, and says
 * so. A line to outside closes. What stands beside traffic stops none.
 */
export const failModeOf = (
  place: WorkPlace,
  flows: readonly DataFlow[],
): { readonly mode: PlanStep['fail']['mode']; readonly why: FailReason } => {
  if (place === 'beside') return { mode: 'neither', why: 'not-in-the-way' };
  if (place === 'outside-line') return { mode: 'closed', why: 'outside-line' };
  return flows.some(({ purpose }) => purpose === 'clinical' || purpose === undefined)
    ? { mode: 'open', why: 'care-passes' }
    : { mode: 'closed', why: 'no-care-passes' };
};
