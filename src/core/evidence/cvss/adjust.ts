import type { Criticality } from '../../library/vocabulary';
import { type CvssScore, scoreVector } from './score';
import { type CvssVector, METRICS } from './vector';

/** What the diagram knows about a device that matters for a vulnerability in it. `undefined`: unknown. */
export interface Surroundings {
  readonly networked: boolean | 'maybe' | undefined;
  /** Whether a way leads to it from where attacks begin: known, possible, or known that there is none. */
  readonly way: 'known' | 'possible' | 'none';
  readonly criticality: Criticality | undefined;
  readonly storesPersonalData: boolean | undefined;
}

export const ADJUSTMENTS = [
  'notNetworked',
  'noWay',
  'harmfulWhenWrong',
  'harmfulWhenStopped',
  'ordinaryCare',
  'littleCare',
  'patientData',
  'noPatientData',
] as const;
export type AdjustmentReason = (typeof ADJUSTMENTS)[number];

/** One metric of the environment, and what about the device sets it. */
export interface Adjustment {
  readonly metric: string;
  readonly value: string;
  readonly because: AdjustmentReason;
}

export interface AdjustedScore {
  readonly adjustments: readonly Adjustment[];
  readonly score: CvssScore;
}

const CARE: Readonly<Record<Criticality, readonly [string, AdjustmentReason, AdjustmentReason]>> = {
  life: ['H', 'harmfulWhenWrong', 'harmfulWhenStopped'],
  high: ['H', 'harmfulWhenWrong', 'harmfulWhenStopped'],
  medium: ['M', 'ordinaryCare', 'ordinaryCare'],
  low: ['L', 'littleCare', 'littleCare'],
  none: ['L', 'littleCare', 'littleCare'],
};

function* adjustmentsFor(vector: CvssVector, around: Surroundings): Generator<Adjustment> {
  const from = vector.values.get('AV');
  if (vector.version !== '2.0' && (from === 'N' || from === 'A') && around.networked === false)
    yield { metric: 'MAV', value: 'L', because: 'notNetworked' };
  else if (vector.version !== '2.0' && from === 'N' && around.way === 'none')
    yield { metric: 'MAV', value: 'A', because: 'noWay' };
  if (around.criticality !== undefined) {
    const [value, correct, available] = CARE[around.criticality];
    yield { metric: 'IR', value, because: correct };
    yield { metric: 'AR', value, because: available };
  }
  if (around.storesPersonalData !== undefined)
    yield around.storesPersonalData
      ? { metric: 'CR', value: 'H', because: 'patientData' }
      : { metric: 'CR', value: 'L', because: 'noPatientData' };
}

/**
 * The score of a vulnerability where the device stands: how near an attacker has to come, from the ways of the diagram,
 * and how much the device matters, from its criticality and data. A proposal beside the base score, never instead of it.
 * What is unknown changes nothing, and what the vector itself says of the environment stays.
 */
export const adjustCvss = (vector: CvssVector, around: Surroundings): AdjustedScore => {
  const known = new Set(METRICS[vector.version].map(({ id }) => id));
  const adjustments = [...adjustmentsFor(vector, around)].filter(
    ({ metric }) => known.has(metric) && !vector.values.has(metric),
  );
  const values = new Map([...vector.values, ...adjustments.map(({ metric, value }) => [metric, value] as const)]);
  return { adjustments, score: scoreVector({ version: vector.version, values }) };
};
