import { type CvssScore, scoreCvss } from '../../../core/evidence/cvss/score';
import type { InventoryRow } from '../../../core/evidence/overview/rows';
import type { Vulnerability } from '../../../core/model/vulnerability';

const scores = new Map<string, CvssScore | undefined>();

const scoreOfVector = (vector: string): CvssScore | undefined => {
  if (scores.has(vector)) return scores.get(vector);
  const read = scoreCvss(vector);
  const score = read.ok ? read.value : undefined;
  scores.set(vector, score);
  return score;
};

/** The base score by the newest version of CVSS that anybody gave. */
export const scoreOf = ({ vectors }: Vulnerability): CvssScore | undefined => {
  for (const vector of vectors ?? []) {
    const score = scoreOfVector(vector);
    if (score !== undefined) return score;
  }
  return undefined;
};

/** The highest of what a line is about. Linear in its hits. */
export const worstScore = ({ hits }: InventoryRow): CvssScore | undefined =>
  hits.reduce<CvssScore | undefined>((worst, { entry: { finding } }) => {
    const score = finding === undefined ? undefined : scoreOf(finding);
    return score !== undefined && score.base > (worst?.base ?? -1) ? score : worst;
  }, undefined);
