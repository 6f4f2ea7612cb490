import type { Bilingual } from '../../library/text';
import type { Asset } from '../../model/asset';
import { assetFact, derived, NOTHING } from '../define';
import type { FactPlace } from '../fact';
import { YES_NO } from '../words';
import { unfixedVulnerability } from './found-vulnerabilities';
import { mds2AnswerOf } from './mds2-answer';
import { type SupportContext, supportEndsOf } from './support-end';

type Maybe = boolean | undefined;

const ENDED: ReadonlySet<string> = new Set(['end-of-support', 'disposal']);
const FILTERING: ReadonlySet<string> = new Set(['acl', 'firewall', 'one-way']);
const LETTING_THROUGH: ReadonlySet<string> = new Set(['none', 'vlan-only']);

const and = (a: Maybe, b: Maybe): Maybe =>
  a === false || b === false ? false : a === true && b === true ? true : undefined;
const not = (a: Maybe): Maybe => (a === undefined ? undefined : !a);

/** Whether nobody repairs it any more; still supported only where the end of the product itself is known. */
export const supportHasEnded = (asset: Asset, context: SupportContext): Maybe => {
  const { stage, endOfSupport } = asset.lifecycle ?? {};
  if (stage !== undefined && ENDED.has(stage)) return true;
  const [first] = supportEndsOf(asset, context);
  if (first !== undefined && first.on < context.today) return true;
  return typeof endOfSupport === 'string' || stage === 'supported' ? false : undefined;
};

/** Whether something else than repairs protects it: a safeguard in place on it or its zone, or a zone made for such devices. */
const isOtherwiseProtected = (asset: Asset, context: SupportContext): Maybe => {
  const { model } = context;
  const zone = model.zoneOf(asset);
  const controls = [...model.controlsOn(asset.id), ...(zone === undefined ? [] : model.controlsOn(zone.id))];
  if (controls.some(({ kind, status }) => status === 'in-place' && kind !== 'information')) return true;
  if (zone?.kind === 'legacy-isolation' && FILTERING.has(zone.enforcement ?? '')) return true;
  if (zone?.enforcement !== undefined && LETTING_THROUGH.has(zone.enforcement)) return false;
  return mds2AnswerOf(asset, 'SGUD-4', context).value === 'No' ? false : undefined;
};

const hasUnfixed = (asset: Asset, context: SupportContext): Maybe => {
  const { value } = unfixedVulnerability(asset, context);
  return typeof value === 'boolean' ? value : undefined;
};

/** Repairs have stopped, or there is a flaw for which none is to come. */
const isBeyondRepair = (asset: Asset, context: SupportContext): Maybe => {
  const ended = supportHasEnded(asset, context);
  if (ended === true) return true;
  const unfixed = hasUnfixed(asset, context);
  return unfixed === true ? true : and(not(ended), not(unfixed)) === true ? false : undefined;
};

/** R27: what cannot be protected by reasonable means, by updates or otherwise, however old it is. */
export const isLegacy = (asset: Asset, context: SupportContext): Maybe => {
  const beyond = isBeyondRepair(asset, context);
  return beyond === false ? false : and(beyond, not(isOtherwiseProtected(asset, context)));
};

const settledBy = (asset: Asset, { model }: SupportContext): readonly FactPlace[] => {
  const zone = model.zoneOf(asset);
  const places: readonly FactPlace[] = [
    ...(asset.lifecycle?.endOfSupport === undefined
      ? [{ fact: 'asset.lifecycle.endOfSupport', subject: asset.id }]
      : []),
    ...(asset.openVulnerabilities === undefined ? [{ fact: 'asset.openVulnerabilities', subject: asset.id }] : []),
  ];
  return zone === undefined || zone.enforcement !== undefined
    ? places
    : [...places, { fact: 'zone.enforcement', subject: zone.id }];
};

const REASON_WORDS: Readonly<Record<'no-fix' | 'support-ended', Bilingual>> = {
  'no-fix': { ja: '修正のない脆弱性がある', en: 'a vulnerability has no fix' },
  'support-ended': { ja: 'サポートが終わっている', en: 'support has ended' },
};

/** Whether it can still be protected by reasonable means. R27, R28. */
export const protectabilityFacts = [
  assetFact(
    'protection.legacy',
    'boolean',
    { ja: '合理的な手段で守れない（レガシー状態）', en: 'beyond reasonable protection (legacy)' },
    'neighbours',
    (asset, context) => derived(isLegacy(asset, context), settledBy(asset, context)),
    { values: YES_NO },
  ),
  assetFact(
    'protection.legacyReason',
    'text',
    { ja: 'レガシー状態の理由', en: 'why it is beyond reasonable protection' },
    'neighbours',
    (asset, context) => {
      const legacy = isLegacy(asset, context);
      if (legacy !== true) return legacy === false ? NOTHING : derived(undefined, settledBy(asset, context));
      return derived(supportHasEnded(asset, context) === true ? 'support-ended' : 'no-fix');
    },
    { values: REASON_WORDS },
  ),
  assetFact(
    'protection.suddenlyLegacy',
    'boolean',
    { ja: 'サポート中に突然レガシー状態になった', en: 'became legacy before its support ended' },
    'neighbours',
    (asset, context) => {
      const unfixed = hasUnfixed(asset, context);
      if (unfixed !== true) return derived(unfixed, settledBy(asset, context));
      return derived(
        and(not(supportHasEnded(asset, context)), not(isOtherwiseProtected(asset, context))),
        settledBy(asset, context),
      );
    },
    { values: YES_NO },
  ),
];
