import type { Asset } from '../model/asset';
import type { Graph } from '../model/graph';
import { SOMETHING } from '../model/reachability';
import type { Zone } from '../model/zone';
import { zoneContentsIn } from '../model/zone-contents';
import {
  assumed,
  derived,
  type FactContext,
  firstKnown,
  listFact,
  stated,
  typeSetFact,
  zoneFact,
  zoneField,
  zoneTypeSetFact,
} from './define';
import type { Fact, FactPlace } from './fact';
import { categoriesNear } from './peers';
import { CATEGORY_WORDS, CRITICALITY_WORDS, ENFORCEMENT_WORDS, YES_NO } from './words';
import { kindOfZone, trustOfZone, UNKNOWN_KIND } from './zone-kind';

const zoneTypeFact = (zone: Zone, context: FactContext): Fact =>
  zone.kind === undefined || zone.kind === UNKNOWN_KIND ? derived(kindOfZone(zone.id, context)) : stated(zone.kind);

const BROWSING: ReadonlySet<string> = new Set(['web', 'mail']);

/** Whether people use the web or mail on it: said of the machine, else shown by a flow to the internet. */
const browses = (asset: Asset, { model, graph }: FactContext): boolean | undefined => {
  if (asset.internetUse !== undefined) return asset.internetUse === 'general';
  for (const flow of model.flowsOf(asset.id)) {
    if (flow.from !== asset.id) continue;
    const target = model.asset(flow.to)?.zone;
    const outside = target !== undefined && graph.zoneTypeOf(target) === 'internet';
    if (outside && flow.egressAllowlist !== true && flow.data?.some((data) => BROWSING.has(data))) return true;
  }
  return undefined;
};

/** A computer or terminal, and what is known of its use for mail and the web. */
interface Browser {
  readonly asset: string;
  readonly certain: boolean;
  readonly use: boolean | undefined;
}

const browsersIn = new WeakMap<Graph, (zone: string) => readonly Browser[]>();
/** Those of a zone, kept zone by zone, since many segments are made of the same zones. */
const browsersOf = (context: FactContext): ((zone: string) => readonly Browser[]) => {
  const { graph, model } = context;
  const known = browsersIn.get(graph);
  if (known !== undefined) return known;
  const made = graph.memory.keep((zone) =>
    graph.membersOf(zone).flatMap(({ asset: id, certain }): readonly Browser[] => {
      const asset = model.asset(id);
      if (asset === undefined || model.categoryOf(asset) !== 'it-endpoint') return [];
      return [{ asset: id, certain, use: browses(asset, context) }];
    }),
  );
  browsersIn.set(graph, made);
  return made;
};

/** Whether a computer or terminal of the segment is used for mail or the web. */
const usesEmailOrWeb = (zone: Zone, context: FactContext): Fact => {
  const segment = context.reachability.segmentOf(zone.id);
  const browsers = browsersOf(context);
  const open: FactPlace[] = [];
  for (const [zones, sure] of [
    [[zone.id, ...segment.certain], true],
    [segment.possible, false],
  ] as const) {
    for (const { asset, certain, use } of zones.flatMap(browsers)) {
      if (use === true && sure && certain) return derived(true);
      if (use !== false) open.push({ fact: 'asset.internetUse', subject: asset });
    }
  }
  return open.length === 0 ? derived(false) : derived(undefined, open);
};

const criticalities = (zone: Zone, context: FactContext): Fact => {
  const known = new Set<string>();
  let open = false;
  for (const { asset: id } of context.graph.membersOf(zone.id)) {
    const asset = context.model.asset(id);
    const value = asset === undefined ? undefined : context.asset('asset.criticality', asset).value;
    if (typeof value === 'string') known.add(value);
    else open = true;
  }
  return listFact([...known].sort(), open ? [SOMETHING] : []);
};

const segmentZoneTypes = (zone: Zone, { graph, reachability }: FactContext): Fact => {
  const segment = reachability.segmentOf(zone.id);
  const sure = new Set(segment.certain.flatMap((id) => kindOfZone(id, { graph }) ?? []));
  const maybe = new Set(
    [...segment.certain, ...segment.possible]
      .map((id) => kindOfZone(id, { graph }) ?? SOMETHING)
      .filter((type) => !sure.has(type)),
  );
  return listFact([...sure].sort(), [...maybe].sort());
};

/**
 * Kinds of the zones whose traffic nothing stops on its way here, although nobody drew anything between: networks that
 * meet unnoticed. What is joined can be judged by its own boundary. Depends on the unknown edges. Linear in the zones
 * beside and in the flows of its assets.
 */
const openUndrawn = (zone: Zone, context: FactContext): Fact => {
  const beside = context.reachability.openZonesOf(zone.id);
  if (beside.certain.length === 0 && beside.possible.length === 0) return listFact([], []);
  const joined = new Set(zoneContentsIn(context.graph).joinedTo(zone.id));
  const isUndrawn = (id: string): boolean => !joined.has(id);
  const [certain, possible] = [beside.certain.filter(isUndrawn), beside.possible.filter(isUndrawn)];
  const kind = (id: string): string => kindOfZone(id, context) ?? SOMETHING;
  const sure = new Set(certain.map(kind).filter((type) => type !== SOMETHING));
  const maybe = new Set([...certain, ...possible].map(kind).filter((type) => !sure.has(type)));
  const isUnknown = (id: string): boolean => context.zone('zone.enforcement', id).value === undefined;
  const edges = isUnknown(zone.id) ? [zone.id] : possible.filter(isUnknown);
  return listFact(
    [...sure].sort(),
    [...maybe].sort(),
    edges.map((subject) => ({ fact: 'zone.enforcement', subject })),
  );
};

/** Zones, what stands in them and what is open to them. */
export const zoneFacts = [
  zoneFact('zoneType', 'text', { ja: 'ゾーンの種類', en: 'kind of zone' }, 'zone', zoneTypeFact, { field: 'kind' }),
  zoneField(
    'enforcement',
    'text',
    { ja: '境界の守り', en: 'enforcement of its edge' },
    ({ enforcement }) => enforcement,
    ENFORCEMENT_WORDS,
  ),
  zoneField('party', 'text', { ja: '責任を持つ当事者', en: 'party that answers for it' }, ({ party }) => party),
  zoneField('subnets', 'list', { ja: 'サブネット', en: 'subnets' }, ({ subnets }) => subnets),
  zoneField('vlan', 'number', { ja: 'VLAN番号', en: 'VLAN' }, ({ vlan }) => vlan),
  zoneField('scanning', 'text', { ja: '脆弱性スキャン', en: 'vulnerability scanning' }, ({ scanning }) => scanning, {
    none: { ja: 'なし', en: 'none' },
    passive: { ja: '受動的', en: 'passive' },
    active: { ja: '能動的', en: 'active' },
    'active-agreed': { ja: '能動的（事業者と合意）', en: 'active, agreed with manufacturers' },
  }),
  zoneFact(
    'trust',
    'number',
    { ja: '信頼度', en: 'trust' },
    'zone',
    (zone, context) =>
      firstKnown(stated(zone.trust), assumed(trustOfZone(zone.id, context), kindOfZone(zone.id, context) ?? '')),
    { field: 'trust' },
  ),
  zoneFact(
    'targetSecurityLevel',
    'number',
    { ja: '目標セキュリティレベル（SL-T）', en: 'target security level (SL-T)' },
    'zone',
    (zone, context) => {
      const type = kindOfZone(zone.id, context);
      const usual = type === undefined ? undefined : context.model.library.zones.get(type)?.targetSecurityLevel;
      return firstKnown(stated(zone.targetSecurityLevel), assumed(usual, type ?? ''));
    },
    { field: 'targetSecurityLevel' },
  ),
  zoneFact(
    'categories',
    'list',
    { ja: '中にあるものの区分', en: 'categories in it' },
    'neighbours',
    (zone, context) => typeSetFact(categoriesNear(zone.id, 'zone', context)),
    { values: CATEGORY_WORDS },
  ),
  zoneFact(
    'criticalities',
    'list',
    { ja: '中にあるものの影響度', en: 'criticalities in it' },
    'neighbours',
    criticalities,
    { values: CRITICALITY_WORDS },
  ),
  zoneFact('assetCount', 'number', { ja: '機器の数', en: 'elements in it' }, 'neighbours', (zone, { graph }) =>
    derived(graph.membersOf(zone.id).length),
  ),
  zoneFact(
    'segmentCategories',
    'list',
    { ja: '同じセグメントにあるものの区分', en: 'categories in its segment' },
    'graph',
    (zone, context) => typeSetFact(categoriesNear(zone.id, 'segment', context)),
    { values: CATEGORY_WORDS },
  ),
  zoneFact(
    'segmentZoneTypes',
    'list',
    { ja: '同じセグメントにあるゾーンの種類', en: 'kinds of zone in its segment' },
    'graph',
    segmentZoneTypes,
  ),
  zoneFact(
    'segmentUsesEmailOrWeb',
    'boolean',
    { ja: '同じセグメントでのメール・Web利用', en: 'mail or web used in its segment' },
    'graph',
    usesEmailOrWeb,
    { values: YES_NO },
  ),
  zoneFact(
    'openTo',
    'list',
    { ja: '直接届くゾーンの種類', en: 'zones it has direct access to' },
    'graph',
    (zone, { reachability }) => zoneTypeSetFact(reachability.openTo(zone.id)),
  ),
  zoneFact(
    'openUndrawn',
    'list',
    {
      ja: '図に境界も通信もないのに、間に制限のないゾーンの種類',
      en: 'kinds of zone that nothing parts from it, and nothing drawn between joins to it',
    },
    'graph',
    openUndrawn,
  ),
];
