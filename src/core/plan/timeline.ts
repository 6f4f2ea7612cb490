import { isLegacy, supportHasEnded } from '../facts/asset/protectability';
import { type EndReason, type SupportContext, supportEndsOf } from '../facts/asset/support-end';
import type { Asset } from '../model/asset';
import type { AssetId, PartyId } from '../model/id';
import type { Model } from '../model/model';
import type { Steps } from '../steps';
import { isPlanned, type Replacement, replacementOf } from './replacement';

/** Where a device stands in its life, with what the handbook asks of each stage; `unknown` is never supported. R24 */
export const SUPPORT_STAGES = ['supported', 'limited', 'ended', 'unknown'] as const;
export type SupportStage = (typeof SUPPORT_STAGES)[number];

/** A stretch of time in one stage. Open at an end that is not known; days as `YYYY-MM-DD`, the last one excluded. */
export interface StageBand {
  readonly stage: SupportStage;
  readonly from: string | undefined;
  readonly until: string | undefined;
}

/** Like devices that are like in all that matters here, as one line of the plan. */
export interface TimelineRow {
  /** The first of them, by id; it names the row. */
  readonly id: AssetId;
  readonly assets: readonly AssetId[];
  /** How many things they stand for. */
  readonly units: number;
  readonly kind: string;
  readonly owner: PartyId | undefined;
  readonly stage: SupportStage;
  /** The effective end of support, `YYYY-MM-DD`, and what it is the end of. */
  readonly end: string | undefined;
  readonly because: EndReason | undefined;
  readonly what: string | undefined;
  readonly endOfLife: string | undefined;
  /** R26: the end of life and the end of support fall on one day, so nothing is left to prepare in. */
  readonly endsOnOneDay: boolean;
  /** R27, R28: it can no longer be protected by reasonable means; `undefined`: nobody knows. */
  readonly legacy: boolean | undefined;
  /** `undefined`: nobody said; `null`: said to be none. */
  readonly plan: Replacement | null | undefined;
  /** Support ends before the planned replacement, so that some time is left without; `undefined`: nobody knows. */
  readonly isGap: boolean | undefined;
}

const STATED: Readonly<Record<string, SupportStage>> = {
  supported: 'supported',
  'limited-support': 'limited',
  'end-of-support': 'ended',
  disposal: 'ended',
};

const stageOf = (
  asset: Asset,
  end: string | undefined,
  endOfLife: string | undefined,
  context: SupportContext,
): SupportStage => {
  if (supportHasEnded(asset, context) === true) return 'ended';
  const stated = STATED[asset.lifecycle?.stage ?? ''];
  if (stated !== undefined) return stated;
  if (endOfLife !== undefined && endOfLife < context.today) return end === undefined ? 'unknown' : 'limited';
  // That a part lasts says nothing about the device: its own end has to be known.
  return typeof asset.lifecycle?.endOfSupport === 'string' ? 'supported' : 'unknown';
};

const rowOf = (asset: Asset, context: SupportContext): TimelineRow => {
  const [first] = supportEndsOf(asset, context);
  const { endOfLife, endOfSupport } = asset.lifecycle ?? {};
  const life = endOfLife ?? undefined;
  const plan = replacementOf(asset);
  const stage = stageOf(asset, first?.on, life, context);
  const by = plan?.by;
  return {
    id: asset.id,
    assets: [asset.id],
    units: asset.count ?? 1,
    kind: asset.kind,
    owner: asset.owner ?? undefined,
    stage,
    end: first?.on,
    because: first?.because,
    what: first?.what,
    endOfLife: life,
    endsOnOneDay: life !== undefined && life === endOfSupport,
    legacy: asset.legacy === true ? true : isLegacy(asset, context),
    plan,
    isGap: by === undefined ? undefined : stage === 'ended' ? true : first === undefined ? undefined : first.on < by,
  };
};

const likeness = (row: TimelineRow, { manufacturer, model, operatingSystem }: Asset): string =>
  JSON.stringify([
    row.kind,
    manufacturer,
    model,
    operatingSystem?.version,
    row.owner,
    row.stage,
    row.end,
    row.because,
    row.what,
    row.endOfLife,
    row.legacy,
    row.plan,
  ]);

const FAR = '9999';

/** What is outside, such as the internet or a vendor's house, is not the hospital's to replace; what is said of it counts. */
const isOthers = (asset: Asset, model: Model): boolean =>
  model.categoryOf(asset) === 'external' && asset.lifecycle === undefined && asset.operatingSystem === undefined;

/**
 * All devices of a hospital as lines, like ones together, the earliest end first and unknown ends last; without people,
 * and without what is outside and of which nothing is known. Linear in devices, and stops for a moment after each.
 */
export function* timelineSteps(model: Model, today: string): Steps<readonly TimelineRow[]> {
  const context: SupportContext = { model, today };
  const rows = new Map<string, { row: TimelineRow; assets: AssetId[]; units: number }>();
  for (const asset of model.source.assets.values()) {
    if (model.categoryOf(asset) === 'person' || isOthers(asset, model)) continue;
    const row = rowOf(asset, context);
    const key = likeness(row, asset);
    const like = rows.get(key);
    if (like === undefined) rows.set(key, { row, assets: [asset.id], units: row.units });
    else {
      like.assets.push(asset.id);
      like.units += row.units;
    }
    yield;
  }
  return [...rows.values()]
    .map(({ row, assets, units }) => ({ ...row, assets, units }))
    .sort((a, b) => {
      const [first, second] = [a.end ?? FAR, b.end ?? FAR];
      if (first !== second) return first < second ? -1 : 1;
      if (a.stage !== b.stage) return SUPPORT_STAGES.indexOf(b.stage) - SUPPORT_STAGES.indexOf(a.stage);
      return a.id < b.id ? -1 : 1;
    });
}

/**
 * The stages of a row one after another: supported until its end of life, limited until its end, then ended. What lies
 * before and after what is known is unknown.
 */
export const bandsOf = ({ stage, end, endOfLife }: TimelineRow, today: string): readonly StageBand[] => {
  if (stage === 'unknown' && end === undefined) return [{ stage, from: undefined, until: undefined }];
  if (end === undefined) {
    const before: StageBand = { stage, from: undefined, until: today };
    return stage === 'ended'
      ? [{ ...before, until: undefined }]
      : [before, { stage: 'unknown', from: today, until: undefined }];
  }
  const over: StageBand = { stage: 'ended', from: end, until: undefined };
  if (stage === 'ended' && end > today) return [{ stage, from: undefined, until: undefined }];
  // Known is only when it ends at the latest.
  const lasting: SupportStage = stage === 'unknown' ? 'unknown' : 'supported';
  if (stage === 'limited' && endOfLife === undefined) return [{ stage, from: undefined, until: end }, over];
  return endOfLife !== undefined && endOfLife < end
    ? [{ stage: lasting, from: undefined, until: endOfLife }, { stage: 'limited', from: endOfLife, until: end }, over]
    : [{ stage: lasting, from: undefined, until: end }, over];
};

/** How many things end in one span, and for how many of them no replacement is planned. */
export interface EndTotal {
  /** `ended`, a year, `later`, or `unknown`. */
  readonly when: 'ended' | 'later' | 'unknown' | number;
  readonly units: number;
  readonly unplanned: number;
}

/** What has ended, what ends in each of the next years, and what is not known. */
export const endTotals = (rows: readonly TimelineRow[], today: string, years: number): readonly EndTotal[] => {
  const now = Number(today.slice(0, 4));
  const spans: readonly EndTotal['when'][] = [
    'ended',
    ...Array.from({ length: years }, (_, index) => now + index),
    'later',
    'unknown',
  ];
  const sums = new Map(spans.map((when) => [when, { units: 0, unplanned: 0 }]));
  for (const { stage, end, units, plan } of rows) {
    const year = end === undefined ? undefined : Number(end.slice(0, 4));
    const when: EndTotal['when'] =
      stage === 'ended' ? 'ended' : year === undefined ? 'unknown' : year < now + years ? year : 'later';
    const sum = sums.get(when);
    if (sum === undefined) continue;
    sum.units += units;
    if (!isPlanned(plan)) sum.unplanned += units;
  }
  return spans.map((when) => ({ when, ...(sums.get(when) ?? { units: 0, unplanned: 0 }) }));
};
