import { Cvss2, Cvss3P0, Cvss3P1, Cvss4P0 } from 'ae-cvss-calculator';
import { ok, type Result } from '../../result';
import { type CvssVector, type CvssVersion, METRICS, type MetricGroup, readCvss, writeCvss } from './vector';

export const RATINGS = ['none', 'low', 'medium', 'high', 'critical'] as const;
export type Rating = (typeof RATINGS)[number];

/** Scores of 0 to 10, with one decimal. Those of a group that says nothing are absent. */
export interface CvssScore {
  readonly version: CvssVersion;
  readonly vector: CvssVector;
  /** Of the vulnerability itself. */
  readonly base: number;
  /** With what is known of attacks. */
  readonly threat?: number;
  /** With what is particular to the place. */
  readonly environmental?: number;
  /** The most particular of them. */
  readonly overall: number;
}

/** Version 2 knows no word for zero and none above high; its scores are rated by the words that the NVD uses for it. */
export const ratingOf = (score: number, version: CvssVersion): Rating => {
  if (score <= 0) return version === '2.0' ? 'low' : 'none';
  if (score < 4) return 'low';
  if (score < 7) return 'medium';
  return score >= 9 && version !== '2.0' ? 'critical' : 'high';
};

interface Calculated {
  readonly base?: number | undefined;
  readonly temporal?: number | undefined;
  readonly threat?: number | undefined;
  readonly environmental?: number | undefined;
  readonly overall: number;
}

const CALCULATE: Readonly<Record<CvssVersion, (vector: string) => Calculated>> = {
  '2.0': (vector) => new Cvss2(vector).calculateScores(),
  '3.0': (vector) => new Cvss3P0(vector).calculateScores(),
  '3.1': (vector) => new Cvss3P1(vector).calculateScores(),
  '4.0': (vector) => new Cvss4P0(vector).calculateScores(),
};

/** Scores that come out as -0 are zero. */
const plain = (score: number | undefined): number => (score === undefined || score === 0 ? 0 : score);

/**
 * The scores of a vector that was read. On exact boundaries, scores of version 4 follow the rounding of Red Hat's
 * calculator, which is at most 0.1 from that of FIRST (about one vector in three hundred).
 */
export const scoreVector = (vector: CvssVector): CvssScore => {
  const says = (group: MetricGroup): boolean =>
    METRICS[vector.version].some((metric) => metric.group === group && vector.values.has(metric.id));
  const { base, temporal, threat, environmental, overall } = CALCULATE[vector.version](writeCvss(vector));
  const isFourth = vector.version === '4.0';
  const inThreat = isFourth ? threat : temporal;
  return {
    version: vector.version,
    vector,
    base: plain(isFourth ? onlyBase(vector) : base),
    ...(says('threat') && !(isFourth && says('environmental')) ? { threat: plain(inThreat ?? overall) } : {}),
    ...(says('environmental') ? { environmental: plain(environmental ?? overall) } : {}),
    overall: plain(overall),
  };
};

/** In version 4 one score answers everything that is said; that of the vulnerability itself leaves the rest unsaid. */
const onlyBase = (vector: CvssVector): number => {
  const base = METRICS['4.0'].filter(({ group }) => group === 'base').map(({ id }) => id);
  const values = new Map([...vector.values].filter(([id]) => base.includes(id)));
  return CALCULATE['4.0'](writeCvss({ version: '4.0', values })).overall;
};

/** The scores of a vector as text. Fails as `readCvss` does. */
export const scoreCvss = (written: string): Result<CvssScore> => {
  const vector = readCvss(written);
  return vector.ok ? ok(scoreVector(vector.value)) : vector;
};
