import type { Asset } from '../../model/asset';
import { assetFact, assetField, derived, type FactContext, firstKnown, stated, UNKNOWN } from '../define';
import type { Fact } from '../fact';
import { OPERATING_SYSTEM_WORDS } from '../open-words';
import { STAGE_WORDS, YES_NO } from '../words';
import { protectabilityFacts } from './protectability';
import { supportEndFacts, systemEnd } from './support-end';

/** The stage said by a person, else the one that the announced dates give today. */
const stageOf = ({ lifecycle }: Asset, { today }: FactContext): Fact => {
  if (lifecycle?.stage !== undefined) return stated(lifecycle.stage);
  const { endOfLife, endOfSupport } = lifecycle ?? {};
  if (typeof endOfSupport === 'string' && endOfSupport < today) return derived('end-of-support');
  if (typeof endOfLife === 'string' && endOfLife < today) {
    return endOfSupport === undefined ? UNKNOWN : derived('limited-support');
  }
  return typeof endOfLife === 'string' || typeof endOfSupport === 'string' ? derived('supported') : UNKNOWN;
};

const endsOnOneDay = ({ lifecycle }: Asset): boolean | undefined => {
  const { endOfLife, endOfSupport } = lifecycle ?? {};
  if (endOfLife === undefined || endOfSupport === undefined) return undefined;
  return endOfLife !== null && endOfLife === endOfSupport;
};

/** Support, updates and what happens at the end. R24–R26. */
export const lifecycleFacts = [
  assetFact(
    'lifecycle.stage',
    'text',
    { ja: 'ライフサイクルの段階', en: 'life-cycle stage' },
    'subject',
    (asset, context) => firstKnown(stageOf(asset, context)),
    { field: 'lifecycle.stage', values: STAGE_WORDS },
  ),
  assetField(
    'lifecycle.endOfLife',
    'date',
    { ja: '製品寿命終了日（EOL）', en: 'end of life (EOL)' },
    ({ lifecycle }) => lifecycle?.endOfLife,
  ),
  assetField(
    'lifecycle.endOfSupport',
    'date',
    { ja: 'サポート終了日（EOS）', en: 'end of support (EOS)' },
    ({ lifecycle }) => lifecycle?.endOfSupport,
  ),
  assetFact(
    'lifecycle.endsOnOneDay',
    'boolean',
    { ja: 'EOLとEOSが同じ日', en: 'EOL and EOS on the same day' },
    'subject',
    (asset) =>
      derived(
        endsOnOneDay(asset),
        (['endOfLife', 'endOfSupport'] as const)
          .filter((name) => asset.lifecycle?.[name] === undefined)
          .map((name) => ({ fact: `asset.lifecycle.${name}`, subject: asset.id })),
      ),
    { values: YES_NO },
  ),
  assetField('legacy', 'boolean', { ja: 'レガシー機器', en: 'legacy device' }, ({ legacy }) => legacy, YES_NO),
  assetField(
    'replacementPlan',
    'text',
    { ja: '更新・入替えの計画', en: 'replacement plan' },
    ({ replacementPlan, replacement }) => replacement?.on ?? replacementPlan,
  ),
  assetField(
    'replacement.on',
    'text',
    { ja: '更新の予定時期', en: 'planned replacement (year or day)' },
    ({ replacement }) => replacement?.on,
  ),
  assetField(
    'replacement.budget',
    'text',
    { ja: '更新の予算', en: 'budget for the replacement' },
    ({ replacement }) => replacement?.budget,
    {
      none: { ja: '予算なし', en: 'no budget' },
      requested: { ja: '要求中', en: 'requested' },
      approved: { ja: '確保済み', en: 'approved' },
    },
  ),
  assetField(
    'replacement.successor',
    'text',
    { ja: '後継の機器', en: 'what takes its place' },
    ({ replacement }) => replacement?.successor,
  ),
  {
    ...assetField(
      'operatingSystem.family',
      'text',
      { ja: 'OSの系統', en: 'operating system family' },
      ({ operatingSystem }) => operatingSystem?.family,
      OPERATING_SYSTEM_WORDS,
    ),
    open: true,
  },
  assetFact(
    'operatingSystem.endOfSupport',
    'date',
    { ja: 'OSのサポート終了日', en: 'end of support of the operating system' },
    'subject',
    systemEnd,
    { field: 'operatingSystem.endOfSupport' },
  ),
  ...supportEndFacts,
  ...protectabilityFacts,
  assetField(
    'softwareReleaseDate',
    'date',
    { ja: 'ソフトウェアの版の日付', en: 'release date of the software' },
    ({ softwareReleaseDate }) => softwareReleaseDate,
  ),
  assetField(
    'patchState',
    'text',
    { ja: '修正プログラムの適用状況', en: 'patch state' },
    ({ patchState }) => patchState,
    {
      current: { ja: '最新', en: 'current' },
      outdated: { ja: '未適用あり', en: 'outdated' },
    },
  ),
  assetField(
    'updateSource',
    'text',
    { ja: '更新の提供元', en: 'source of updates' },
    ({ updateSource }) => updateSource,
    {
      'vendor-cloud': { ja: '製造販売業者のクラウド', en: 'manufacturer’s cloud' },
      'vendor-remote': { ja: '事業者の遠隔操作', en: 'vendor, remotely' },
      'vendor-onsite': { ja: '事業者の訪問', en: 'vendor, on site' },
      hospital: { ja: '病院', en: 'hospital' },
    },
  ),
  assetField(
    'updateStaging',
    'boolean',
    { ja: '更新の段階適用', en: 'updates tried on a few units first' },
    ({ updateStaging }) => updateStaging,
    YES_NO,
  ),
  assetField(
    'erasureRecord',
    'text',
    { ja: 'データ消去の記録', en: 'record of data erasure' },
    ({ erasureRecord }) => erasureRecord,
  ),
];
