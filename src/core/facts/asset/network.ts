import type { Asset } from '../../model/asset';
import type { DataFlow } from '../../model/data-flow';
import { isNetworkFlow, isUntrusted } from '../../model/defaults';
import { deviceTypeOf } from '../../model/device-type-of';
import { NOWHERE } from '../../model/openness';
import { SOMETHING, type TypeSet } from '../../model/reachability';
import { type Unsettled, unsettledOnWay } from '../../model/unsettled';
import {
  assetFact,
  assetField,
  derived,
  type FactContext,
  listFact,
  NOTHING,
  stated,
  typeSetFact,
  UNKNOWN,
} from '../define';
import type { Fact, FactPlace } from '../fact';
import { peersOf } from '../peers';
import { YES_NO } from '../words';

const unsettledPlace = (asset: Asset): readonly FactPlace[] => [{ fact: 'asset.zoneType', subject: asset.id }];

/** Protocols that people listed, else those of its flows; the usual ones of its kind may be spoken too. */
const protocolsOf = (asset: Asset, { model }: FactContext): Fact => {
  if (asset.protocols !== undefined) return stated(asset.protocols);
  const flows = model.flowsOf(asset.id).filter(isNetworkFlow);
  const spoken = [...new Set(flows.flatMap(({ protocol }) => protocol ?? []))].sort();
  const type = deviceTypeOf(asset, model.library);
  const open = type === undefined || flows.some(({ protocol }) => protocol === undefined) ? [SOMETHING] : [];
  const usual = type?.protocols.filter((protocol) => !spoken.includes(protocol)) ?? [];
  return listFact(spoken, [...usual, ...open]);
};

const MAINTENANCE: ReadonlySet<string> = new Set(['maintenance', 'repair', 'admin']);

/** How many flows for maintenance lead to it; unknown when none is known and the purpose of another is not. */
const maintenanceFlowsIn = (asset: Asset, { model }: FactContext): Fact => {
  const incoming = model.flowsOf(asset.id).filter(({ to }) => to === asset.id);
  const known = incoming.filter(({ purpose }) => purpose !== undefined && MAINTENANCE.has(purpose)).length;
  const open = incoming.filter(({ purpose }) => purpose === undefined);
  if (known > 0 || open.length === 0) return derived(known);
  return derived(
    undefined,
    open.map(({ id }) => ({ fact: 'flow.purpose', subject: id })),
  );
};

/** How many flows show how its maker or a vendor services it, from either end: maintenance, repair or updates. */
const serviceFlows = (asset: Asset, { model }: FactContext): Fact => {
  const flows = model.flowsOf(asset.id).filter((flow) => flow.medium !== 'human');
  const known = flows.filter(
    ({ purpose }) => purpose === 'update' || (purpose !== undefined && MAINTENANCE.has(purpose)),
  );
  const open = flows.filter(({ purpose }) => purpose === undefined);
  if (known.length > 0 || open.length === 0) return derived(known.length);
  return derived(
    undefined,
    open.map(({ id }) => ({ fact: 'flow.purpose', subject: id })),
  );
};

/** What stands at the other ends of its flows; a thing of no known kind may be any. */
const kindsAcross =
  (side: 'from' | 'to') =>
  (asset: Asset, context: FactContext): Fact => {
    const own = side === 'to' ? 'from' : 'to';
    const others = context.model.flowsOf(asset.id).filter((flow) => flow[own] === asset.id);
    const kinds = others.map((flow) => {
      const other = context.model.asset(flow[side]);
      return other === undefined ? undefined : context.asset('asset.kind', other).value;
    });
    const known = kinds.filter((kind) => typeof kind === 'string');
    return listFact([...new Set(known)].sort(), known.length === kinds.length ? [] : [SOMETHING]);
  };

/** Whether a flow of it leads to or from a network of others. */
const facesOutside = (asset: Asset, context: FactContext): Fact => {
  const flows = context.model.flowsOf(asset.id).filter(isNetworkFlow);
  const leaves = flows.map((flow) => context.flow('flow.leavesHospital', flow).value);
  if (leaves.includes(true)) return derived(true);
  return derived(leaves.includes(undefined) ? undefined : false);
};

/** Its flows over a network that it opens; nothing where it opens none. */
const calls = (asset: Asset, { model }: FactContext) =>
  model.flowsOf(asset.id).filter((flow) => flow.from === asset.id && isNetworkFlow(flow));

/** Whether something holds of every flow it opens: no as soon as one says so, unknown while one does not say. */
const ofAllCalls =
  (fact: string, holds: (flow: DataFlow, context: FactContext) => boolean | undefined) =>
  (asset: Asset, context: FactContext): Fact => {
    const flows = calls(asset, context);
    if (flows.length === 0) return NOTHING;
    const said = flows.map((flow) => holds(flow, context));
    if (said.includes(false)) return derived(false);
    const open = flows.filter((_, index) => said[index] === undefined);
    if (open.length === 0) return derived(true);
    return derived(
      undefined,
      open.map(({ id }) => ({ fact, subject: id })),
    );
  };

const provesItself = (flow: DataFlow, context: FactContext): boolean | undefined => {
  const { value } = context.flow('flow.authentication', flow);
  return value === undefined ? undefined : value === 'strong';
};

const hops = (asset: Asset, { reachability }: FactContext): Fact => {
  const { certain, possible } = reachability.hopsFromUntrusted(asset);
  if (possible === undefined) return derived(null);
  return derived(certain === possible ? certain : undefined);
};

const zoneFactOf =
  (read: (zone: NonNullable<ReturnType<FactContext['model']['zoneOf']>>, context: FactContext) => Fact) =>
  (asset: Asset, context: FactContext): Fact => {
    const zone = context.model.zoneOf(asset);
    return zone === undefined ? UNKNOWN : read(zone, context);
  };

const FIELDS: Readonly<Record<Unsettled['what'], string>> = {
  'zone-enforcement': 'zone.enforcement',
  'flow-authentication': 'flow.authentication',
  'asset-networked': 'asset.networked',
  'asset-zone': 'asset.zone',
};

/** What is unknown on the way from those zones that only perhaps lead here; untrusted ones first. */
const traceTo =
  (sets: (asset: Asset, context: FactContext) => TypeSet, flows: 'uncontrolled' | 'all') =>
  (asset: Asset, context: FactContext): readonly FactPlace[] => {
    if (asset.zone === undefined) return [{ fact: 'asset.zone', subject: asset.id }];
    const { graph, model } = context;
    const { possible } = sets(asset, context);
    const zones = model.source.zones.values().filter(({ id }) => possible.includes(graph.zoneTypeOf(id) ?? SOMETHING));
    const untrusted = zones.filter(({ id }) => isUntrusted(model, id));
    const starts = (untrusted.length > 0 ? untrusted : zones).map(({ id }) => id as string);
    const untyped = zones.filter(({ id }) => graph.zoneTypeOf(id) === undefined).slice(0, 3);
    return [
      ...untyped.map(({ id }) => ({ fact: 'zone.zoneType', subject: id as string })),
      ...unsettledOnWay(graph, starts, asset.id, flows).map(({ what, element }) => ({
        fact: FIELDS[what],
        subject: element,
      })),
    ];
  };

/** Where it stands on the network and who can get to it. */
export const networkFacts = [
  assetFact('zone', 'text', { ja: 'ゾーン', en: 'zone' }, 'zone', (asset) => stated(asset.zone), { field: 'zone' }),
  assetFact(
    'zoneType',
    'text',
    { ja: 'ゾーンの種類', en: 'kind of zone' },
    'zone',
    zoneFactOf((zone, { graph }) => derived(graph.zoneTypeOf(zone.id), [{ fact: 'zone.zoneType', subject: zone.id }])),
    { field: 'zone' },
  ),
  assetFact(
    'zoneTrust',
    'number',
    { ja: 'ゾーンの信頼度', en: 'trust of its zone' },
    'zone',
    zoneFactOf((zone, { model }) => derived(model.trustOf(zone.id), [{ fact: 'zone.zoneType', subject: zone.id }])),
  ),
  assetFact('protocols', 'list', { ja: 'プロトコル', en: 'protocols' }, 'neighbours', protocolsOf, {
    field: 'protocols',
  }),
  assetField('connectivity', 'list', { ja: '接続手段', en: 'ways to connect' }, ({ connectivity }) => connectivity),
  assetField(
    'networkAccessControl',
    'text',
    { ja: 'ネットワーク接続時の認証', en: 'network access control' },
    ({ networkAccessControl }) => networkAccessControl,
    {
      none: { ja: 'なし', en: 'none' },
      'mac-filter': { ja: 'MACアドレスのみ', en: 'MAC address only' },
      '802.1x': { ja: 'IEEE 802.1X', en: 'IEEE 802.1X' },
    },
  ),
  assetField(
    'zonesVisited',
    'list',
    { ja: '使用するゾーン', en: 'zones it is used in' },
    ({ zonesVisited }) => zonesVisited,
  ),
  assetFact(
    'interfaceZones',
    'list',
    { ja: '足を置くゾーン', en: 'zones it has an interface in' },
    'graph',
    (asset, { graph }) => {
      const legs = graph.legsOf(asset.id).filter((zone) => zone !== NOWHERE);
      return listFact(legs, legs.length === 0 ? [SOMETHING] : []);
    },
  ),
  assetField(
    'internetUse',
    'text',
    { ja: 'インターネットの利用', en: 'use of the internet' },
    ({ internetUse }) => internetUse,
    {
      none: { ja: 'なし', en: 'none' },
      restricted: { ja: '限定', en: 'restricted' },
      general: { ja: '一般利用', en: 'general' },
    },
  ),
  assetFact(
    'segmentPeers.categories',
    'list',
    { ja: '同じセグメントにあるものの区分', en: 'categories in its segment' },
    'graph',
    (asset, context) => {
      const { categories } = peersOf(asset, context);
      return listFact(categories.certain, categories.possible, unsettledPlace(asset));
    },
  ),
  assetFact(
    'segmentPeers.nonMonitorCount',
    'number',
    { ja: '同じセグメントにあるモニタ以外の機器数', en: 'devices in its segment that are no monitors' },
    'graph',
    (asset, context) => {
      const { nonMonitors } = peersOf(asset, context);
      return derived(nonMonitors.possible === 0 || nonMonitors.certain > 0 ? nonMonitors.certain : undefined);
    },
  ),
  {
    ...assetFact(
      'openFrom',
      'list',
      { ja: '直接届くゾーンの種類', en: 'zones with direct access to it' },
      'graph',
      (asset, { reachability }) => typeSetFact(reachability.openFrom(asset)),
    ),
    trace: traceTo((asset, { reachability }) => reachability.openFrom(asset), 'uncontrolled'),
  },
  {
    ...assetFact(
      'exposedTo',
      'list',
      { ja: '制御されない経路で届くゾーンの種類', en: 'zones with an uncontrolled path to it' },
      'graph',
      (asset, { reachability }) => typeSetFact(reachability.exposedTo(asset)),
    ),
    trace: traceTo((asset, { reachability }) => reachability.exposedTo(asset), 'uncontrolled'),
  },
  {
    ...assetFact(
      'reachableFrom',
      'list',
      { ja: '到達できるゾーンの種類', en: 'zones with any path to it' },
      'graph',
      (asset, { reachability }) => typeSetFact(reachability.reachableFrom(asset)),
    ),
    trace: traceTo((asset, { reachability }) => reachability.reachableFrom(asset), 'all'),
  },
  assetFact(
    'reaches',
    'list',
    { ja: 'ここから到達できるゾーンの種類', en: 'zones that can be reached from it' },
    'graph',
    (asset, { reachability }) =>
      asset.zone === undefined ? listFact([], [SOMETHING]) : typeSetFact(reachability.reaches(asset.zone)),
  ),
  assetFact(
    'hopsFromUntrusted',
    'number',
    { ja: '信頼できないゾーンからの距離', en: 'takeovers from an untrusted zone' },
    'graph',
    hops,
  ),
  assetFact(
    'maintenanceFlowsIn',
    'number',
    { ja: '保守のデータフローの数', en: 'maintenance flows to it' },
    'neighbours',
    maintenanceFlowsIn,
  ),
  assetFact(
    'sendsToKinds',
    'list',
    { ja: 'データや信号を送る先の種類', en: 'kinds that it sends data or signals to' },
    'neighbours',
    kindsAcross('to'),
  ),
  assetFact(
    'hearsFromKinds',
    'list',
    { ja: 'データや信号を受ける元の種類', en: 'kinds that it gets data or signals from' },
    'neighbours',
    kindsAcross('from'),
  ),
  assetFact(
    'facesOutside',
    'boolean',
    { ja: '院外と通信する', en: 'speaks with networks outside' },
    'neighbours',
    facesOutside,
    { values: YES_NO },
  ),
  assetFact(
    'serviceFlows',
    'number',
    { ja: '保守・更新のデータフローの数(両方向)', en: 'maintenance and update flows from or to it' },
    'neighbours',
    serviceFlows,
  ),
  assetFact(
    'callsProved',
    'boolean',
    { ja: '開く通信のすべてで身元を強く確かめる', en: 'every flow it opens proves who speaks' },
    'neighbours',
    ofAllCalls('flow.authentication', provesItself),
    { values: YES_NO },
  ),
  assetFact(
    'callsLogged',
    'boolean',
    { ja: '開く通信のすべてで操作を記録する', en: 'every flow it opens is logged' },
    'neighbours',
    ofAllCalls('flow.logged', ({ logged }) => logged),
    { values: YES_NO },
  ),
  assetFact(
    'clientFlows',
    'number',
    { ja: '利用者からのデータフローの数', en: 'flows of its clients' },
    'neighbours',
    (asset, { model }) =>
      derived(model.flowsOf(asset.id).filter((flow) => flow.to === asset.id && isNetworkFlow(flow)).length),
  ),
];
