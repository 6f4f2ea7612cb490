import type { Asset } from '../model/asset';
import type { DataFlow } from '../model/data-flow';
import type { ZoneId } from '../model/id';
import { PERSONAL_DATA } from '../model/personal-data';
import { derived, type FactContext, flowFact, NOTHING, stated } from './define';
import type { Fact, FactPlace, FactValue } from './fact';
import { ENFORCEMENT_WORDS, RULESET_WORDS, YES_NO } from './words';
import { isOutsideZone, kindOfZone, trustOfZone } from './zone-kind';

const endsOf = (flow: DataFlow, { model }: FactContext): readonly [Asset | undefined, Asset | undefined] => [
  model.asset(flow.from),
  model.asset(flow.to),
];

/** Ends that stand in no zone, so that nobody knows what the flow crosses. */
const unplaced = (flow: DataFlow, context: FactContext): readonly FactPlace[] =>
  endsOf(flow, context)
    .filter((end) => end !== undefined && context.model.zoneIdOf(end) === undefined)
    .flatMap((end) => (end === undefined ? [] : [{ fact: 'asset.zone', subject: end.id as string }]));

/** The zones of its ends whose kind nobody knows. */
const unclassified = (flow: DataFlow, context: FactContext): readonly FactPlace[] => {
  const zones = new Set([zoneAt(flow.from, context), zoneAt(flow.to, context)]);
  return [...zones].flatMap((zone) =>
    zone === undefined || kindOfZone(zone, context) !== undefined ? [] : [{ fact: 'zone.zoneType', subject: zone }],
  );
};

/** The zone that an end stands in. */
const zoneAt = (end: string, { model }: FactContext): ZoneId | undefined => {
  const asset = model.asset(end);
  return asset === undefined ? undefined : model.zoneIdOf(asset);
};

/** Known, or what is to be filled in to know it. */
const orUnplaced = (value: FactValue | undefined, flow: DataFlow, context: FactContext): Fact =>
  value === undefined
    ? derived(undefined, [...unplaced(flow, context), ...unclassified(flow, context)])
    : derived(value);

/** Whether an edge is passed on the way; none is where each of two zones is said to lie in the other. */
const crossesEdge = (from: ZoneId, to: ZoneId, flow: DataFlow, { model, graph }: FactContext): boolean => {
  if (from === to) return false;
  const isAround = (zone: ZoneId, other: ZoneId): boolean => graph.zonesAround(other).includes(zone);
  return !isAround(from, to) || !isAround(to, from) || model.boundariesCrossedBy(flow).length > 0;
};

const crosses = (flow: DataFlow, context: FactContext): Fact => {
  const [from, to] = [zoneAt(flow.from, context), zoneAt(flow.to, context)];
  if (from !== undefined && to !== undefined) return derived(crossesEdge(from, to, flow, context));
  const ends = endsOf(flow, context);
  return derived(undefined, ends.includes(undefined) ? undefined : unplaced(flow, context));
};

const isOutside = (end: string, context: FactContext): boolean | undefined => {
  const zone = zoneAt(end, context);
  return zone === undefined ? undefined : isOutsideZone(zone, context);
};

/** Whether one end stands in a network of others (internet, vendor, cloud, home, regional) and the other does not. */
const leavesHospital = (flow: DataFlow, context: FactContext): Fact => {
  const [from, to] = [isOutside(flow.from, context), isOutside(flow.to, context)];
  return orUnplaced(from === undefined || to === undefined ? undefined : from !== to, flow, context);
};

/** What stands on the way: said for this flow, else that of the crossing; nothing to cross is nothing. */
const enforcement = (flow: DataFlow, context: FactContext): Fact => {
  if (flow.enforcement !== undefined) return stated(flow.enforcement);
  const crossing = context.model.crossingOf(flow);
  if (crossing === undefined) return crosses(flow, context).value === false ? NOTHING : derived(undefined);
  if (crossing.enforcement !== undefined) return derived(crossing.enforcement);
  return derived(
    undefined,
    crossing.zones
      .filter((zone) => context.zone('zone.enforcement', zone).value === undefined)
      .map((subject) => ({ fact: 'zone.enforcement', subject })),
  );
};

/** The rules that people recorded for the crossing it goes over; nothing to cross is nothing. */
const ruleset = (flow: DataFlow, context: FactContext): Fact => {
  const crossing = context.model.crossingOf(flow);
  if (crossing === undefined) return crosses(flow, context).value === false ? NOTHING : derived(undefined);
  const { conduit } = crossing;
  const said = conduit === undefined ? undefined : context.model.source.conduits.get(conduit)?.ruleset;
  return said === undefined ? derived(undefined, [{ fact: 'crossing.ruleset', subject: crossing.id }]) : stated(said);
};

const trusts = (flow: DataFlow, context: FactContext): readonly [number | undefined, number | undefined] => {
  const trust = (end: string): number | undefined => {
    const zone = zoneAt(end, context);
    return zone === undefined ? undefined : trustOfZone(zone, context);
  };
  return [trust(flow.from), trust(flow.to)];
};

const COMMANDS: ReadonlySet<string> = new Set([
  'control',
  'therapy-setting',
  'drug-library',
  'firmware',
  'update',
  'config',
]);

const carries = (set: ReadonlySet<string>) => (flow: DataFlow) =>
  flow.data === undefined
    ? derived(undefined, [{ fact: 'flow.data', subject: flow.id }])
    : derived(flow.data.some((data) => set.has(data)));

/** What a flow passes on its way, where it leads, and what its data mean. */
export const flowWayFacts = [
  flowFact('ruleset', 'text', { ja: '途中の境界の通信ルール', en: 'rules on the way' }, 'zone', ruleset, {
    values: RULESET_WORDS,
  }),
  flowFact('enforcement', 'text', { ja: '途中の境界の守り', en: 'enforcement on the way' }, 'zone', enforcement, {
    field: 'enforcement',
    values: ENFORCEMENT_WORDS,
  }),
  flowFact(
    'crossesTrustBoundary',
    'boolean',
    { ja: '信頼境界をまたぐ', en: 'crosses a trust boundary' },
    'zone',
    crosses,
    { values: YES_NO },
  ),
  flowFact(
    'leavesHospital',
    'boolean',
    { ja: '院外のネットワークへ出る', en: 'leaves the hospital’s own network' },
    'zone',
    leavesHospital,
    { values: YES_NO },
  ),
  flowFact('trustDelta', 'number', { ja: '両端の信頼度の差', en: 'difference in trust' }, 'zone', (flow, context) => {
    const [from, to] = trusts(flow, context);
    return orUnplaced(from === undefined || to === undefined ? undefined : Math.abs(from - to), flow, context);
  }),
  flowFact(
    'toIsMoreTrusted',
    'boolean',
    { ja: '信頼度の高い側へ向かう', en: 'leads to the more trusted side' },
    'zone',
    (flow, context) => {
      const [from, to] = trusts(flow, context);
      return orUnplaced(from === undefined || to === undefined ? undefined : to > from, flow, context);
    },
    { values: YES_NO },
  ),
  flowFact(
    'carriesPersonalData',
    'boolean',
    { ja: '患者情報を運ぶ', en: 'carries patient data' },
    'subject',
    carries(PERSONAL_DATA),
    { values: YES_NO },
  ),
  flowFact(
    'carriesControl',
    'boolean',
    { ja: '指示や設定を運ぶ', en: 'carries commands or settings' },
    'subject',
    carries(COMMANDS),
    { values: YES_NO },
  ),
];
