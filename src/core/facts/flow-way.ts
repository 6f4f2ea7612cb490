import type { Asset } from '../model/asset';
import type { DataFlow } from '../model/data-flow';
import { OUTSIDE_ZONE_TYPES, zoneTypeOf } from '../model/defaults';
import { derived, type FactContext, flowFact, NOTHING, stated } from './define';
import type { Fact, FactPlace } from './fact';
import { ENFORCEMENT_WORDS, RULESET_WORDS, YES_NO } from './words';

const endsOf = (flow: DataFlow, { model }: FactContext): readonly [Asset | undefined, Asset | undefined] => [
  model.asset(flow.from),
  model.asset(flow.to),
];

/** Ends that stand in no zone, so that nobody knows what the flow crosses. */
const unplaced = (flow: DataFlow, context: FactContext): readonly FactPlace[] =>
  endsOf(flow, context)
    .filter((end) => end !== undefined && context.model.zoneOf(end) === undefined)
    .flatMap((end) => (end === undefined ? [] : [{ fact: 'asset.zone', subject: end.id as string }]));

const crosses = (flow: DataFlow, context: FactContext): Fact => {
  const [from, to] = endsOf(flow, context);
  if (from === undefined || to === undefined) return derived(undefined);
  const open = unplaced(flow, context);
  return open.length > 0 ? derived(undefined, open) : derived(context.model.boundariesCrossedBy(flow).length > 0);
};

/** Whether one end stands in a network of others (internet, vendor, cloud, home, regional) and the other does not. */
const leavesHospital = (flow: DataFlow, context: FactContext): Fact => {
  const { model } = context;
  const outside = endsOf(flow, context).map((end) => {
    const zone = end === undefined ? undefined : model.zoneOf(end);
    const type = zone === undefined ? undefined : zoneTypeOf(model, zone.id);
    return type === undefined ? undefined : OUTSIDE_ZONE_TYPES.has(type);
  });
  const [from, to] = outside;
  return derived(from === undefined || to === undefined ? undefined : from !== to, unplaced(flow, context));
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
      .filter((zone) => context.model.zone(zone)?.enforcement === undefined)
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

const trusts = (flow: DataFlow, { model }: FactContext): readonly [number | undefined, number | undefined] => {
  const trust = (id: string): number | undefined => {
    const asset = model.asset(id);
    const zone = asset === undefined ? undefined : model.zoneOf(asset);
    return zone === undefined ? undefined : model.trustOf(zone.id);
  };
  return [trust(flow.from), trust(flow.to)];
};

const PERSONAL: ReadonlySet<string> = new Set([
  'phi',
  'image',
  'result',
  'order',
  'adt',
  'id',
  'document',
  'database',
  'vitals',
  'waveform',
  'worklist',
  'insurance',
  'record',
  'plan',
  'rt-plan',
]);
const COMMANDS: ReadonlySet<string> = new Set([
  'control',
  'therapy-setting',
  'drug-library',
  'firmware',
  'update',
  'config',
]);

const carries = (set: ReadonlySet<string>) => (flow: DataFlow) =>
  derived(
    flow.data?.some((data) => set.has(data)),
    [{ fact: 'flow.data', subject: flow.id }],
  );

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
    return derived(from === undefined || to === undefined ? undefined : Math.abs(from - to), unplaced(flow, context));
  }),
  flowFact(
    'toIsMoreTrusted',
    'boolean',
    { ja: '信頼度の高い側へ向かう', en: 'leads to the more trusted side' },
    'zone',
    (flow, context) => {
      const [from, to] = trusts(flow, context);
      return derived(from === undefined || to === undefined ? undefined : to > from, unplaced(flow, context));
    },
    { values: YES_NO },
  ),
  flowFact(
    'carriesPersonalData',
    'boolean',
    { ja: '患者情報を運ぶ', en: 'carries patient data' },
    'subject',
    carries(PERSONAL),
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
