import type { Conduit } from '../model/conduit';
import { isNetworkFlow, OUTSIDE_ZONE_TYPES } from '../model/defaults';
import type { ZoneId } from '../model/id';
import type { Crossing } from '../model/model';
import { isBarrier } from '../model/openness';
import { SOMETHING } from '../model/reachability';
import { networkOf } from '../model/subnet';
import { crossingFact, derived, type FactContext, listFact, stated, UNKNOWN } from './define';
import type { Fact, FactType, FactValue } from './fact';
import { ACCESS_CONTROL_WORDS, CROSSING_WORDS, ENFORCEMENT_WORDS, RULESET_WORDS, YES_NO } from './words';
import { isOutsideZone, kindOfZone, trustOfZone } from './zone-kind';

const conduitOf = (crossing: Crossing, { model }: FactContext): Conduit | undefined =>
  crossing.conduit === undefined ? undefined : model.source.conduits.get(crossing.conduit);

const typesOf = (crossing: Crossing, context: FactContext): readonly (string | undefined)[] =>
  crossing.zones.map((zone) => kindOfZone(zone, context));

const OUTSIDE_ORGANISATIONS: ReadonlySet<string> = new Set([
  'vendor-remote',
  'vendor-staging',
  'regional-network',
  'national-network',
  'home',
]);
const WIRELESS: ReadonlySet<string> = new Set(['guest-wifi', 'medical-wifi']);
const OUTSIDE_PARTIES: ReadonlySet<string> = new Set(['vendor', 'supplier', 'cloud-provider']);

/** Whether flows go over it, and none of them over a network. */
const isCarriedByHand = ({ flows }: Crossing, { model }: FactContext): boolean => {
  let some = false;
  for (const id of flows) {
    const flow = model.source.flows.get(id);
    if (flow === undefined) continue;
    if (isNetworkFlow(flow)) return false;
    some = true;
  }
  return some;
};

/** The kind that people recorded, else the one that zone types, parties and flows give. */
const kindOf = (crossing: Crossing, context: FactContext): Fact => {
  const said = conduitOf(crossing, context)?.kind;
  if (said !== undefined) return stated(said);
  const { model } = context;
  if (isCarriedByHand(crossing, context)) return derived('physical');
  const types = typesOf(crossing, context);
  const among = (set: ReadonlySet<string>) => types.some((type) => type !== undefined && set.has(type));
  if (types.includes('internet')) return derived('internet');
  if (types.includes('cloud')) return derived('cloud');
  const parties = crossing.zones.map((zone) => model.partyOf(zone));
  const outsiders = parties.flatMap((id) => (id === undefined ? [] : (model.source.parties.get(id)?.kind ?? [])));
  const apart = parties[0] !== parties[1] && outsiders.some((kind) => OUTSIDE_PARTIES.has(kind));
  if (among(OUTSIDE_ORGANISATIONS) || apart) return derived('organisation');
  if (among(WIRELESS)) return derived('wireless');
  const untyped = crossing.zones.filter((_, side) => types[side] === undefined);
  if (untyped.length === 0) return derived('network');
  return derived(
    undefined,
    untyped.map((subject) => ({ fact: 'zone.zoneType', subject })),
  );
};

const enforcementOf = (crossing: Crossing, context: FactContext): Fact => {
  const said = conduitOf(crossing, context)?.enforcement;
  if (said !== undefined) return stated(said);
  if (crossing.enforcement !== undefined) return derived(crossing.enforcement);
  const unknown = crossing.zones.filter((zone) => context.zone('zone.enforcement', zone).value === undefined);
  return derived(
    undefined,
    unknown.map((subject) => ({ fact: 'zone.enforcement', subject })),
  );
};

const trustDelta = (crossing: Crossing, context: FactContext): Fact => {
  const [a, b] = crossing.zones.map((zone) => trustOfZone(zone, context));
  if (a !== undefined && b !== undefined) return derived(Math.abs(a - b));
  const unknown = crossing.zones.filter((zone) => trustOfZone(zone, context) === undefined);
  return derived(
    undefined,
    unknown.map((subject) => ({ fact: 'zone.zoneType', subject })),
  );
};

/** Whether one side at least is the hospital's own network; a boundary between networks of others is not. */
const guardsHospital = (crossing: Crossing, context: FactContext): Fact => {
  const outside = crossing.zones.map((zone) => isOutsideZone(zone, context));
  if (outside.includes(false)) return derived(true);
  return derived(
    outside.includes(undefined) ? undefined : false,
    crossing.zones
      .filter((_, side) => outside[side] === undefined)
      .map((subject) => ({ fact: 'zone.zoneType', subject })),
  );
};

/** Whether care of the kind that keeps people alive depends on what crosses here. */
const onLifeCriticalFlow = (crossing: Crossing, context: FactContext): Fact => {
  const { model } = context;
  let open = false;
  for (const id of crossing.flows) {
    const flow = model.source.flows.get(id);
    if (flow === undefined || !isNetworkFlow(flow)) continue;
    if (flow.purpose !== undefined && flow.purpose !== 'clinical' && flow.purpose !== 'monitoring') continue;
    for (const end of [flow.from, flow.to]) {
      const asset = model.asset(end);
      const criticality = asset === undefined ? undefined : context.asset('asset.criticality', asset).value;
      if (criticality === 'life' && flow.purpose !== undefined) return derived(true);
      if (criticality === 'life' || criticality === undefined) open = true;
    }
  }
  return derived(open ? undefined : false);
};

const netsInList = new WeakMap<readonly string[], readonly string[]>();

/** The subnets of a zone, read once however many crossings it has. */
const netsOf = (zone: ZoneId, context: FactContext): readonly string[] => {
  const { value } = context.zone('zone.subnets', zone);
  if (typeof value !== 'object' || value === null) return [];
  const known = netsInList.get(value);
  if (known !== undefined) return known;
  const nets = value.flatMap((net) => networkOf(net) ?? []);
  netsInList.set(value, nets);
  return nets;
};

/**
 * Whether both sides stand in one subnet, so that nothing routes, and nothing filters, what goes from one to the other.
 * Private ranges repeat from site to site, so networks of others are never in one with the hospital's; neither is what
 * a recorded filter parts. Unknown where a side has no subnet on record.
 */
const sharesSubnet = (crossing: Crossing, context: FactContext): Fact => {
  if (typesOf(crossing, context).some((type) => type !== undefined && OUTSIDE_ZONE_TYPES.has(type)))
    return derived(false);
  if (isBarrier(conduitOf(crossing, context)?.enforcement)) return derived(false);
  const [a, b] = [netsOf(crossing.zones[0], context), netsOf(crossing.zones[1], context)];
  if (a.length === 0 || b.length === 0) return derived(undefined);
  return derived(a.some((net) => b.includes(net)));
};

/** What people recorded of the conduit; unknown where none is recorded. */
const recorded = (
  id: string,
  type: FactType,
  ja: string,
  en: string,
  read: (conduit: Conduit) => FactValue | undefined,
  values?: Readonly<Record<string, { ja: string; en: string }>>,
) =>
  crossingFact(
    id,
    type,
    { ja, en },
    'subject',
    (crossing, context) => {
      const conduit = conduitOf(crossing, context);
      return conduit === undefined ? UNKNOWN : stated(read(conduit));
    },
    values === undefined ? { field: id } : { field: id, values },
  );

/** The meeting of two zones. R46, R60, R61. */
export const crossingFacts = [
  crossingFact('kind', 'text', { ja: '境界の種類', en: 'kind of boundary' }, 'zone', kindOf, {
    field: 'kind',
    values: CROSSING_WORDS,
  }),
  crossingFact('enforcement', 'text', { ja: '境界の守り', en: 'enforcement' }, 'zone', enforcementOf, {
    field: 'enforcement',
    values: ENFORCEMENT_WORDS,
  }),
  crossingFact(
    'isRecorded',
    'boolean',
    { ja: '境界の取り決めの記載', en: 'recorded by people' },
    'subject',
    (crossing) => derived(crossing.conduit !== undefined),
    { values: YES_NO },
  ),
  crossingFact(
    'guardsHospital',
    'boolean',
    { ja: '院内のゾーンの境界', en: 'guards a zone of the hospital' },
    'zone',
    guardsHospital,
    { values: YES_NO },
  ),
  recorded('ruleset', 'text', '通信ルール', 'rule set', ({ ruleset }) => ruleset, RULESET_WORDS),
  recorded(
    'accessControl',
    'text',
    '接続時の認証',
    'access control',
    ({ accessControl }) => accessControl,
    ACCESS_CONTROL_WORDS,
  ),
  recorded('redundant', 'boolean', '二重化', 'redundant', ({ redundant }) => redundant, YES_NO),
  recorded('logged', 'boolean', '通信の記録', 'record of what passes', ({ logged }) => logged, YES_NO),
  recorded('owners', 'list', '責任分界で合意した当事者', 'parties that agreed who answers', ({ owners }) => owners),
  recorded('contract', 'text', '契約', 'contract', ({ contract }) => contract, {
    signed: { ja: '締結済み', en: 'signed' },
    template: { ja: 'ひな形のみ', en: 'template only' },
    none: { ja: 'なし', en: 'none' },
  }),
  recorded(
    'contractReview',
    'date',
    '契約の見直し日',
    'review date of the contract',
    ({ contractReview }) => contractReview,
  ),
  crossingFact(
    'zoneTypes',
    'list',
    { ja: '両側のゾーンの種類', en: 'kinds of zone on both sides' },
    'zone',
    (crossing, context) => {
      const types = typesOf(crossing, context);
      const known = types.filter((type) => type !== undefined);
      return listFact([...new Set(known)].sort(), known.length < types.length ? [SOMETHING] : []);
    },
  ),
  crossingFact(
    'unclassifiedSides',
    'number',
    { ja: '種類の分からないゾーンの数', en: 'sides whose kind of zone is not known' },
    'zone',
    (crossing, context) => derived(typesOf(crossing, context).filter((type) => type === undefined).length),
  ),
  crossingFact(
    'sharesSubnet',
    'boolean',
    { ja: '両側が同じサブネット', en: 'both sides in one subnet' },
    'zone',
    sharesSubnet,
    { values: YES_NO },
  ),
  crossingFact('trustDelta', 'number', { ja: '両側の信頼度の差', en: 'difference in trust' }, 'zone', trustDelta),
  crossingFact(
    'onLifeCriticalFlow',
    'boolean',
    { ja: '生命に直結する通信が通る', en: 'on a life-critical flow' },
    'neighbours',
    onLifeCriticalFlow,
    { values: YES_NO },
  ),
  crossingFact('flowCount', 'number', { ja: '通るデータフローの数', en: 'flows across' }, 'neighbours', ({ flows }) =>
    derived(flows.length),
  ),
  crossingFact(
    'protocols',
    'list',
    { ja: '通るプロトコル', en: 'protocols across' },
    'neighbours',
    (crossing, { model }) => {
      const flows = crossing.flows.flatMap((id) => model.source.flows.get(id) ?? []).filter(isNetworkFlow);
      const known = [...new Set(flows.flatMap(({ protocol }) => protocol ?? []))].sort();
      return listFact(known, flows.some(({ protocol }) => protocol === undefined) ? [SOMETHING] : []);
    },
  ),
];
