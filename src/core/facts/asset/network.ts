import type { Asset } from '../../model/asset';
import { isUnclassified } from '../../model/defaults';
import type { ZoneId } from '../../model/id';
import { NOWHERE } from '../../model/openness';
import { SOMETHING, type TypeSet } from '../../model/reachability';
import { type Unsettled, unsettledOnWay, untypedAmong } from '../../model/unsettled';
import {
  assetFact,
  assetField,
  derived,
  type FactContext,
  listFact,
  stated,
  UNKNOWN,
  zoneTypeSetFact,
} from '../define';
import type { Fact, FactPlace, FactValue } from '../fact';
import { peersOf } from '../peers';
import { CATEGORY_WORDS, MEDIUM_WORDS } from '../words';
import { kindOfZone, trustOfZone } from '../zone-kind';

const unsettledPlace = (asset: Asset): readonly FactPlace[] => [{ fact: 'asset.zoneType', subject: asset.id }];

const hops = (asset: Asset, { reachability }: FactContext): Fact => {
  const { certain, possible } = reachability.hopsFromUntrusted(asset);
  if (possible === undefined) return derived(null);
  return derived(certain === possible ? certain : undefined);
};

/** Known, or to be known by the type of the zone. */
const orUntyped = (value: FactValue | undefined, zone: ZoneId): Fact =>
  value === undefined ? derived(undefined, [{ fact: 'zone.zoneType', subject: zone }]) : derived(value);

const zoneFactOf =
  (read: (zone: ZoneId, context: FactContext) => Fact) =>
  (asset: Asset, context: FactContext): Fact => {
    const zone = context.model.zoneIdOf(asset);
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
    const { graph } = context;
    const { possible } = sets(asset, context);
    // Whether its own zone is one to be exposed to.
    const isOpen = possible.includes('unknown') && isUnclassified(context.model, asset.zone);
    return [
      ...(isOpen ? [{ fact: 'zone.zoneType', subject: asset.zone }] : []),
      ...untypedAmong(graph, possible)
        .slice(0, 3)
        .map((subject) => ({ fact: 'zone.zoneType', subject })),
      ...unsettledOnWay(graph, possible, asset.id, flows).map(({ what, element }) => ({
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
    zoneFactOf((zone, context) => orUntyped(kindOfZone(zone, context), zone)),
    { field: 'zone' },
  ),
  assetFact(
    'zoneTrust',
    'number',
    { ja: 'ゾーンの信頼度', en: 'trust of its zone' },
    'zone',
    zoneFactOf((zone, context) => orUntyped(trustOfZone(zone, context), zone)),
  ),
  assetField(
    'connectivity',
    'list',
    { ja: '接続手段', en: 'ways to connect' },
    ({ connectivity }) => connectivity,
    MEDIUM_WORDS,
  ),
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
  assetField('isolation', 'text', { ja: '機器単位の隔離', en: 'isolation of its own' }, ({ isolation }) => isolation, {
    none: { ja: 'なし', en: 'none' },
    incoming: { ja: '入る通信を制限', en: 'what comes in' },
    outgoing: { ja: '出る通信を制限', en: 'what goes out' },
    both: { ja: '出入りを制限', en: 'what comes in and goes out' },
  }),
  assetField(
    'zonesVisited',
    'list',
    { ja: '使用するゾーン', en: 'zones it is used in' },
    ({ zonesVisited }) => zonesVisited,
  ),
  assetFact(
    'interfaceZones',
    'list',
    { ja: 'つながっているゾーン', en: 'zones it has an interface in' },
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
    { values: CATEGORY_WORDS },
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
      (asset, { reachability }) => zoneTypeSetFact(reachability.openFrom(asset)),
    ),
    trace: traceTo((asset, { reachability }) => reachability.openFrom(asset), 'uncontrolled'),
  },
  {
    ...assetFact(
      'exposedTo',
      'list',
      { ja: '制御されない経路で届くゾーンの種類', en: 'zones with an uncontrolled path to it' },
      'graph',
      (asset, { reachability }) => zoneTypeSetFact(reachability.exposedTo(asset)),
    ),
    trace: traceTo((asset, { reachability }) => reachability.exposedTo(asset), 'uncontrolled'),
  },
  {
    ...assetFact(
      'reachableFrom',
      'list',
      { ja: '到達できるゾーンの種類', en: 'zones with any path to it' },
      'graph',
      (asset, { reachability }) => zoneTypeSetFact(reachability.reachableFrom(asset)),
    ),
    trace: traceTo((asset, { reachability }) => reachability.reachableFrom(asset), 'all'),
  },
  assetFact(
    'reaches',
    'list',
    { ja: 'ここから到達できるゾーンの種類', en: 'zones that can be reached from it' },
    'graph',
    (asset, { reachability }) =>
      asset.zone === undefined ? listFact([], [SOMETHING]) : zoneTypeSetFact(reachability.reaches(asset.zone)),
  ),
  assetFact(
    'hopsFromUntrusted',
    'number',
    { ja: '信頼できないゾーンからの距離', en: 'takeovers from an untrusted zone' },
    'graph',
    hops,
  ),
];
