import { CRITICALITIES } from '../../library/vocabulary';
import type { Asset } from '../../model/asset';
import type { DataFlow } from '../../model/data-flow';
import { ENTRY_ZONE_TYPES, UNTRUSTED_AT_MOST } from '../../model/defaults';
import type { AssetId } from '../../model/id';
import { SOMETHING } from '../../model/reachability';
import { isSupplier, isWorthReaching, type Way } from '../../model/ways';
import { assetFact, derived, type FactContext, NOTHING, UNKNOWN } from '../define';
import type { Fact, FactPlace } from '../fact';
import { CRITICALITY_WORDS } from '../words';

/** The elements of a way in their order; a way is known, or there is none. */
const wayFact = (way: Way | undefined): Fact => (way === undefined ? NOTHING : derived(way.elements));

const isEntry = (type: string, { model }: FactContext): boolean =>
  type === SOMETHING ||
  ENTRY_ZONE_TYPES.has(type) ||
  (model.library.zones.get(type)?.trust ?? UNTRUSTED_AT_MOST) <= UNTRUSTED_AT_MOST;

/** No certain way: either there is none, or one is possible and something on it has yet to be found out. */
const wayIn = (asset: Asset, context: FactContext): Way | undefined | null => {
  const { ways, exposedTo } = context.reachability;
  const way = ways.into(asset.id);
  if (way !== undefined) return way;
  return exposedTo(asset).possible.some((type) => isEntry(type, context)) ? undefined : null;
};

const COMMANDS: ReadonlySet<string> = new Set(['control', 'drug-library', 'therapy-setting', 'firmware', 'update']);

const isCommand = ({ data, status }: DataFlow): boolean =>
  status !== 'stopped' && data?.some((each) => COMMANDS.has(each)) === true;

interface Downstream {
  readonly devices: readonly Asset[];
  /** To the devices with the most units: every flow and asset on the way. */
  readonly chain: readonly string[];
}

/** Devices that follow what the asset sends, over any number of steps; linear in the commands that go out from it. */
const downstreamOf = (asset: Asset, { model }: FactContext): Downstream => {
  const chains = new Map<AssetId, readonly string[]>([[asset.id, [asset.id]]]);
  const devices: Asset[] = [];
  // A map that grows while it is read is the queue: nearest first, so that chains are the shortest.
  for (const [from, way] of chains) {
    for (const flow of model.flowsOf(from)) {
      const next = flow.from === from && isCommand(flow) ? model.asset(flow.to) : undefined;
      if (next === undefined || chains.has(next.id)) continue;
      chains.set(next.id, [...way, flow.id, next.id]);
      if (model.categoryOf(next) === 'medical-device') devices.push(next);
    }
  }
  const [largest] = [...devices].sort((a, b) => (b.count ?? 1) - (a.count ?? 1) || (a.id < b.id ? -1 : 1));
  return { devices, chain: largest === undefined ? [] : (chains.get(largest.id) ?? []) };
};

/** The worst that is known of the devices downstream; nothing where there is none. */
const downstreamCriticality = (asset: Asset, context: FactContext): Fact => {
  const { devices } = downstreamOf(asset, context);
  const known = devices.map((device) => context.asset('asset.criticality', device).value);
  const worst = CRITICALITIES.find((each) => known.includes(each));
  if (worst !== undefined || devices.length === 0) return derived(worst ?? null);
  return UNKNOWN;
};

const isAim = (asset: Asset, context: FactContext): boolean => {
  const [category, criticality] = [context.asset('asset.category', asset), context.asset('asset.criticality', asset)];
  return isWorthReaching(category.value, criticality.value);
};

/**
 * Edges of which nobody wrote what guards them, where something that a supplier's connection opens may stand in one
 * network with what matters. `undefined` where there is no such connection, or nothing of weight beside it. Linear in
 * the zones beside that are not certainly parted, looked at only for what suppliers connect to.
 */
const unknownEdgesBehind = (asset: Asset, context: FactContext): readonly FactPlace[] | undefined => {
  const { graph, model, reachability } = context;
  const zone = model.zoneIdOf(asset);
  const isOpened = graph
    .flowsTo(asset.id)
    .some(({ from, controlled, media }) => !media && controlled !== true && isSupplier(model.asset(from)));
  if (zone === undefined || !isOpened || !reachability.ways.isOwn(asset.id)) return undefined;
  const beside = reachability.openZonesOf(zone).possible.filter((id) =>
    graph.membersOf(id).some((member) => {
      const other = model.asset(member.asset);
      return other !== undefined && isAim(other, context);
    }),
  );
  if (beside.length === 0) return undefined;
  const isUnknown = (id: string): boolean => context.zone('zone.enforcement', id).value === undefined;
  const edges = isUnknown(zone) ? [zone] : beside.filter(isUnknown);
  return edges.map((subject) => ({ fact: 'zone.enforcement', subject }));
};

/** The way to the most important of what suppliers reach through it; unknown where only unknown edges part it from any. */
const supplierWay = (asset: Asset, context: FactContext): Fact => {
  const way = context.reachability.ways.behind(asset.id)?.way;
  const edges = way === undefined ? unknownEdgesBehind(asset, context) : undefined;
  return edges === undefined ? wayFact(way) : derived(undefined, edges);
};

const behindForSuppliers = (asset: Asset, context: FactContext): Fact => {
  const count = context.reachability.ways.behind(asset.id)?.count ?? 0;
  const edges = count === 0 ? unknownEdgesBehind(asset, context) : undefined;
  return edges === undefined ? derived(count) : derived(undefined, edges);
};

/** Ways of an attacker and chains of command, each with everything that it passes. R15, R47. */
export const wayFacts = [
  assetFact(
    'wayIn',
    'list',
    { ja: '外からここまでの侵入経路', en: 'way in from outside' },
    'graph',
    (asset, context) => {
      const way = wayIn(asset, context);
      return way === undefined ? UNKNOWN : wayFact(way ?? undefined);
    },
    { elements: true },
  ),
  assetFact(
    'wayInEndsBy',
    'text',
    { ja: '侵入経路の最後の進み方', en: 'last step of the way in' },
    'graph',
    (asset, context) => {
      const way = wayIn(asset, context);
      return way === undefined ? UNKNOWN : derived(way === null ? null : way.endsBy);
    },
    {
      values: {
        'same-segment': { ja: '同じセグメント', en: 'same segment' },
        'shared-subnet': { ja: '同じサブネット', en: 'same subnet' },
        'open-crossing': { ja: '守りのない境界', en: 'boundary without a barrier' },
        'declared-flow': { ja: '決められた通信', en: 'declared flow' },
        'dual-homed': { ja: '二つのネットワークにつながる機器', en: 'host with legs in two networks' },
        'removable-media': { ja: '持ち運ぶ媒体', en: 'carried media' },
        'shared-credentials': { ja: '共通の認証情報', en: 'shared accounts' },
      },
    },
  ),
  assetFact(
    'wayByAccounts',
    'list',
    { ja: '共通の認証情報を使う侵入経路', en: 'way in by shared accounts' },
    'graph',
    (asset, { reachability }) => wayFact(reachability.ways.byAccounts(asset.id)),
    { elements: true },
  ),
  assetFact(
    'supplierWay',
    'list',
    { ja: '委託先・事業者からここを通って届く先までの経路', en: 'way from a supplier through it' },
    'graph',
    supplierWay,
    { elements: true },
  ),
  assetFact(
    'behindForSuppliers',
    'number',
    { ja: '委託先・事業者がここを通って届く重要な機器の数', en: 'critical assets that suppliers reach through it' },
    'graph',
    behindForSuppliers,
  ),
  assetFact(
    'commandChain',
    'list',
    { ja: '命令や設定が届く機器までの経路', en: 'chain of command to the devices' },
    'graph',
    (asset, context) => {
      const { chain } = downstreamOf(asset, context);
      return chain.length === 0 ? NOTHING : derived(chain);
    },
    { elements: true },
  ),
  assetFact(
    'patientsDownstream',
    'number',
    { ja: 'ここからの命令や設定が届く患者数', en: 'patients that its commands and settings reach' },
    'graph',
    (asset, context) =>
      derived(downstreamOf(asset, context).devices.reduce((sum, device) => sum + (device.count ?? 1), 0)),
  ),
  assetFact(
    'downstreamCriticality',
    'text',
    { ja: '命令や設定が届く機器の影響度', en: 'criticality of what follows its commands' },
    'graph',
    downstreamCriticality,
    { values: CRITICALITY_WORDS },
  ),
];
