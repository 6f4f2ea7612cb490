import type { Facts } from '../facts/facts-of';
import type { Rule } from '../library/rule';
import { CRITICALITIES, type Criticality, type Level, type Scope } from '../library/vocabulary';
import type { Asset } from '../model/asset';
import { attackStartsIn } from '../model/attack-starts';
import type { Control } from '../model/control';
import { isNetworkFlow } from '../model/defaults';
import type { Adjustment, SeverityAxes } from './report';
import { assetsTouchedBy } from './subjects';

/** How many patients at once make a threat worse than the same one at a single bed. */
const MANY_PATIENTS = 10;

/** What the place of a subject in the hospital means for how bad and how urgent things there are. */
export interface Stakes {
  /** The worst of the assets it touches; `undefined` when none is known. */
  readonly criticality: Criticality | undefined;
  /**
   * Takeovers from the nearest untrusted zone. `null`: no way at all; `undefined`: the question makes no sense here, or
   * nobody has drawn yet where the hospital meets the outside.
   */
  readonly hops: number | null | undefined;
  readonly patients: number | undefined;
  /** How many like devices an asset stands for; 1 for everything else. */
  readonly units: number;
}

const worst = (assets: readonly Asset[], facts: Facts): Criticality | undefined => {
  let place: number = CRITICALITIES.length;
  for (const asset of assets) {
    const known = CRITICALITIES.indexOf(facts.asset('asset.criticality', asset).value as Criticality);
    if (known >= 0 && known < place) place = known;
  }
  return CRITICALITIES.at(place);
};

const most = (assets: readonly Asset[], facts: Facts): number | undefined => {
  let patients: number | undefined;
  for (const asset of assets) {
    const { value } = facts.asset('asset.patientsAtOnce', asset);
    if (typeof value === 'number' && value > (patients ?? -1)) patients = value;
  }
  return patients;
};

/** The reach of a subject is that of the asset that is easiest to get at. */
const hopsTo = (scope: Scope, id: string, assets: readonly Asset[], facts: Facts): Stakes['hops'] => {
  const flow = scope === 'flow' ? facts.model.flow(id) : undefined;
  // Media are carried past every network edge, so no network path means nothing for them.
  if (assets.length === 0 || (flow !== undefined && !isNetworkFlow(flow))) return undefined;
  let least: number | undefined;
  for (const asset of assets) {
    const { possible } = facts.reachability.hopsFromUntrusted(asset);
    if (possible !== undefined && possible < (least ?? Number.POSITIVE_INFINITY)) least = possible;
  }
  if (least !== undefined) return least;
  return attackStartsIn(facts.graph).any() ? null : undefined;
};

/** Stakes of a subject; linear in the assets it touches. */
export const stakesOf = (scope: Scope, id: string, facts: Facts): Stakes => {
  const assets = assetsTouchedBy(scope, id, facts);
  return {
    criticality: worst(assets, facts),
    hops: hopsTo(scope, id, assets, facts),
    patients: most(assets, facts),
    units: scope === 'asset' ? (assets[0]?.count ?? 1) : 1,
  };
};

/**
 * One number from the three axes, patients first: availability counts nearly as much where care depends on it, data a
 * little less. Ordinal; only its order and its rounding to a level mean anything. Expert proposal.
 */
export const scoreOf = ({ patientSafety, data, availability }: SeverityAxes, criticality: Criticality | undefined) =>
  Math.max(patientSafety, availability * (criticality === 'life' || criticality === 'high' ? 0.9 : 0.7), data * 0.8);

const clamp = (level: number): Level => Math.min(4, Math.max(1, level)) as Level;

/** Whether a safeguard on the subject is one that the rule names as an answer, or that people entered as compensating. */
const guarded = (rule: Rule, controls: readonly Control[]): boolean =>
  controls.some(
    ({ status, kind, template }) =>
      status === 'in-place' &&
      (kind === 'compensating' || (template !== undefined && rule.answeredBy.includes(template))),
  );

const NONE: readonly Adjustment[] = [];

export interface Weighed {
  readonly level: Level;
  /** Each step by which the level differs from the axes. */
  readonly adjustments: readonly Adjustment[];
}

/** The level after a step; one that would leave 1–4 is not taken. */
const adjusted = (before: Weighed, step: 1 | -1, because: string, subject: string): Weighed => {
  const level = clamp(before.level + step);
  return level === before.level ? before : { level, adjustments: [...before.adjustments, { step, because, subject }] };
};

/** The level shown, with its reasons. `controls` are the safeguards recorded on the subject. */
export const levelOf = (rule: Rule, id: string, stakes: Stakes, controls: readonly Control[]): Weighed => {
  let weighed: Weighed = { level: clamp(Math.round(scoreOf(rule.severity, stakes.criticality))), adjustments: NONE };
  if (rule.severity.patientSafety > 0) {
    if (stakes.criticality === 'life') weighed = adjusted(weighed, 1, 'life-critical', id);
    else if ((stakes.patients ?? 0) >= MANY_PATIENTS) weighed = adjusted(weighed, 1, 'many-patients', id);
  }
  if (stakes.hops === null) weighed = adjusted(weighed, -1, 'not-reachable', id);
  if (controls.length > 0 && guarded(rule, controls)) weighed = adjusted(weighed, -1, 'compensating-control', id);
  return weighed;
};
