import type { ZoningTemplates } from '../../library/zoning';
import type { Model } from '../../model/model';
import { allAtOnce, type Steps } from '../../steps';
import { attackGraphOf } from '../attack/attack-graph';
import type { CutMeasure } from '../attack/measures';
import { entriesOf } from '../entries';
import { targetsOf } from '../targets';
import { type Checkpoint, checkpointsOn } from './checkpoints';
import { diversityOf, type LackOfDiversity } from './diversity';
import { defenceLayers, type LayeredTargets } from './layers';
import { type MicroSegments, microSegments } from './micro-segments';
import { securityLevels, type ZoneLevel } from './security-levels';
import { type SinglePoints, singlePoints } from './single-points';
import { type UnusedOpenings, unusedOpenings } from './unused-openings';
import { type ZoneProposal, zoneProposalSteps } from './zone-proposals';
import { zoningGroundOf } from './zoning-ground';

export interface ZoningOptions {
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly templates: ZoningTemplates;
  /** Measures that are planned or proposed: the checkpoints that they would put on life-critical flows are told, too. */
  readonly measures?: readonly CutMeasure[];
}

/** Plain data: which zones suit a hospital's assets, and what its zones and checkpoints lack. Every figure belongs to a list. */
export interface ZoningReport {
  readonly proposals: readonly ZoneProposal[];
  readonly levels: readonly ZoneLevel[];
  readonly unused: UnusedOpenings;
  readonly singlePoints: SinglePoints;
  readonly checkpoints: readonly Checkpoint[];
  readonly layers: readonly LayeredTargets[];
  readonly diversity: readonly LackOfDiversity[];
  readonly isolation: MicroSegments;
}

/** What `zoningReport` does, in parts, so that a worker can stop between them. */
export function* zoningSteps(model: Model, { today, templates, measures = [] }: ZoningOptions): Steps<ZoningReport> {
  const ground = zoningGroundOf(model, today, templates);
  const isolation = microSegments(ground);
  yield;
  const proposals = yield* zoneProposalSteps(ground);
  yield;
  const levels = securityLevels(ground);
  yield;
  const unused = unusedOpenings(model);
  yield;
  const points = singlePoints(model);
  const checkpoints = checkpointsOn(model, measures);
  yield;
  const attack = attackGraphOf(model);
  yield;
  const targets = targetsOf(model).map(({ id }) => id);
  const layers = defenceLayers(attack, entriesOf(attack.graph), targets);
  yield;
  return {
    proposals,
    levels,
    unused,
    singlePoints: points,
    checkpoints,
    layers,
    diversity: diversityOf(model),
    isolation,
  };
}

/**
 * Advice on zones for people to judge; nothing of it changes the hospital. Deterministic; near-linear in the hospital,
 * for each kind of entry once where layers are counted.
 */
export const zoningReport = (model: Model, options: ZoningOptions): ZoningReport =>
  allAtOnce(zoningSteps(model, options));
