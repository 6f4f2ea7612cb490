import type { InventoryRow } from '../../../core/evidence/overview/rows';

/** The highest base score of what a line is about. Linear in its hits. */
export const worstScore = ({ hits }: InventoryRow): number | undefined =>
  hits.reduce<number | undefined>((worst, { entry: { finding } }) => {
    const score = finding?.score;
    return score !== undefined && score > (worst ?? -1) ? score : worst;
  }, undefined);
