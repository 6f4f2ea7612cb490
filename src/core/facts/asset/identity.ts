import type { Library } from '../../library/library';
import type { Category } from '../../library/vocabulary';
import type { Asset } from '../../model/asset';
import { networkedOf } from '../../model/defaults';
import { deviceTypeOf } from '../../model/device-type-of';
import { isTypeUnknown } from '../../model/type-unknown';
import {
  assetFact,
  assetField,
  assumed,
  type Details,
  derived,
  type FactContext,
  firstKnown,
  fromKnown,
  stated,
  UNKNOWN,
} from '../define';
import type { Fact } from '../fact';
import { PLACE_WORDS } from '../open-words';
import { ANALYSIS_WORDS, CATEGORY_WORDS, CRITICALITY_WORDS, YES_NO } from '../words';

const typeOf = (asset: Asset, { model }: FactContext) => deviceTypeOf(asset, model.library);

const kindsByCategory = new WeakMap<Library, Map<Category, readonly string[]>>();

/** The kinds of a category, listed once for each library. */
const kindsOf = (category: Category, library: Library): readonly string[] => {
  const lists = kindsByCategory.get(library) ?? new Map<Category, readonly string[]>();
  kindsByCategory.set(library, lists);
  const known = lists.get(category);
  if (known !== undefined) return known;
  const kinds = [...library.devices.values()].filter((type) => type.category === category).map(({ id }) => id);
  lists.set(category, kinds);
  return kinds;
};

/** What it is; where only its category is stated, one of the kinds of that category. */
const kindOf = (asset: Asset, { model }: FactContext): Fact => {
  const { kind, category } = asset;
  if (!isTypeUnknown(asset)) return stated(kind);
  return category === undefined ? UNKNOWN : { ...UNKNOWN, possible: kindsOf(category, model.library) };
};

const categoryOf = (asset: Asset, context: FactContext): Fact => {
  if (asset.category !== undefined) return stated(asset.category);
  return assumed(typeOf(asset, context)?.category, asset.kind);
};

/** Whether it keeps data of persons: said by a person, or usual for its kind. */
const storesPersonalData = (asset: Asset, context: FactContext): Fact =>
  firstKnown(stated(asset.storesPersonalData), assumed(typeOf(asset, context)?.storesPHI, asset.kind));

const COMMANDS: ReadonlySet<string> = new Set(['control', 'drug-library', 'therapy-setting']);

/** Patients whose care it can touch at once: what it commands, what it sends commands to, else the units it stands for. */
const patientsAtOnce = (asset: Asset, context: FactContext): Fact => {
  if (asset.controlsCount !== undefined) return stated(asset.controlsCount);
  const { model } = context;
  const commanded: string[] = [];
  for (const flow of model.flowsOf(asset.id)) {
    if (flow.from !== asset.id || flow.data === undefined || commanded.includes(flow.to)) continue;
    if (flow.data.some((data) => COMMANDS.has(data))) commanded.push(flow.to);
  }
  let patients: number | undefined;
  for (const id of commanded) {
    const device = model.asset(id);
    if (device !== undefined && model.categoryOf(device) === 'medical-device')
      patients = (patients ?? 0) + (device.count ?? 1);
  }
  if (patients !== undefined) return derived(patients);
  return model.categoryOf(asset) === 'medical-device' ? derived(asset.count ?? 1) : UNKNOWN;
};

const criticality: Details = { field: 'criticality', values: CRITICALITY_WORDS };

/** What a thing is and what it means for patients. */
export const identityFacts = [
  assetFact('kind', 'text', { ja: '機器の種類', en: 'device type' }, 'subject', kindOf, { field: 'kind' }),
  assetFact('category', 'text', { ja: '区分', en: 'category' }, 'subject', categoryOf, {
    field: 'category',
    values: CATEGORY_WORDS,
  }),
  assetFact(
    'elementKind',
    'text',
    { ja: 'データフロー図での役割', en: 'role in the data-flow diagram' },
    'subject',
    (asset, context) => assumed(typeOf(asset, context)?.elementKind, asset.kind),
    {
      values: {
        process: { ja: '処理', en: 'process' },
        'external-entity': { ja: '外部の主体', en: 'external entity' },
        'network-node': { ja: '中継機器', en: 'network node' },
        'data-store': { ja: '保管', en: 'data store' },
      },
    },
  ),
  assetFact('count', 'number', { ja: '台数', en: 'number of units' }, 'subject', ({ count }) => stated(count ?? 1), {
    field: 'count',
  }),
  assetFact(
    'criticality',
    'text',
    { ja: '患者への影響度', en: 'criticality for patients' },
    'subject',
    (asset, context) =>
      asset.criticality === undefined
        ? assumed(typeOf(asset, context)?.criticality, asset.kind)
        : stated(asset.criticality),
    criticality,
  ),
  assetFact(
    'givesTherapy',
    'boolean',
    { ja: '治療や生命維持を行う', en: 'treats a patient or keeps one alive' },
    'subject',
    (asset, context) => {
      const type = isTypeUnknown(asset) ? undefined : typeOf(asset, context);
      return type === undefined ? UNKNOWN : assumed(type.therapy === true, asset.kind);
    },
    { values: YES_NO },
  ),
  assetFact(
    'networked',
    'boolean',
    { ja: 'ネットワークへの接続', en: 'connected to a network' },
    'neighbours',
    (asset, { model }) => fromKnown(networkedOf(asset, model)),
    { field: 'networked', values: YES_NO },
  ),
  assetFact(
    'mobile',
    'boolean',
    { ja: '移動して使う', en: 'moved around in use' },
    'subject',
    (asset, context) => firstKnown(stated(asset.mobile), assumed(typeOf(asset, context)?.mobile, asset.kind)),
    { field: 'mobile', values: YES_NO },
  ),
  assetFact(
    'storesPersonalData',
    'boolean',
    { ja: '患者情報の保存', en: 'keeps patient data' },
    'subject',
    storesPersonalData,
    { field: 'storesPersonalData', values: YES_NO },
  ),
  assetFact(
    'patientsAtOnce',
    'number',
    { ja: '同時に影響を受ける患者数', en: 'patients affected at once' },
    'neighbours',
    patientsAtOnce,
  ),
  assetFact(
    'status',
    'text',
    { ja: '台帳での扱い', en: 'inventory status' },
    'subject',
    (asset) => firstKnown(stated(asset.status), assumed('managed', asset.kind)),
    {
      field: 'status',
      values: {
        managed: { ja: '管理対象', en: 'managed' },
        'discovered-unmanaged': { ja: '検出のみ（未登録）', en: 'discovered, not in the inventory' },
      },
    },
  ),
  assetField('model', 'text', { ja: '型式', en: 'model' }, ({ model }) => model),
  assetField('manufacturer', 'text', { ja: '製造業者', en: 'manufacturer' }, ({ manufacturer }) => manufacturer),
  assetField('owner', 'text', { ja: '管理部門', en: 'owner' }, ({ owner }) => owner),
  assetField('vendor', 'text', { ja: '販売・保守事業者', en: 'vendor' }, ({ vendor }) => vendor),
  assetField(
    'vendorContact',
    'text',
    { ja: '事業者の連絡先', en: 'vendor contact' },
    ({ vendorContact }) => vendorContact,
  ),
  assetField(
    'controlsCount',
    'number',
    { ja: '制御する機器の台数', en: 'devices it controls' },
    ({ controlsCount }) => controlsCount,
  ),
  assetField(
    'controlsCriticality',
    'text',
    { ja: '制御する機器の影響度', en: 'criticality of what it controls' },
    (asset) => asset.controlsCriticality,
    CRITICALITY_WORDS,
  ),
  assetField(
    'analysisStatus',
    'text',
    { ja: 'リスク分析の状況', en: 'state of its risk analysis' },
    (asset) => asset.analysisStatus,
    ANALYSIS_WORDS,
  ),
  assetField(
    'reviewedOn',
    'date',
    { ja: '記載を確認した日', en: 'entries last checked' },
    ({ reviewedOn }) => reviewedOn,
  ),
  {
    ...assetField(
      'location.area',
      'text',
      { ja: '設置場所の区分', en: 'kind of place' },
      ({ location }) => location?.area,
      PLACE_WORDS,
    ),
    open: true,
  },
];
