import type { Model } from '../../model/model';
import { attackGraphOf } from '../attack/attack-graph';
import { blastRadiusOf } from '../attack/blast-radius';
import { targetsOf } from '../targets';
import type { OutsideLine } from './outside-line';

/** What somebody gets to who takes over the end of a line inside the hospital, when unknown blocks nothing. */
export interface LineReach {
  /** Critical assets, by id; the end itself where it is one. */
  readonly critical: readonly string[];
  readonly patients: number;
}

/**
 * What each of the lines reaches inside, by the asset at which it ends. Lines with one end share their answer, which is
 * linear in what is reached.
 */
export const reachOfLines = (model: Model, lines: readonly OutsideLine[]): ReadonlyMap<string, LineReach> => {
  const radius = blastRadiusOf(attackGraphOf(model));
  const critical = new Set<string>(targetsOf(model).map(({ id }) => id));
  return new Map(
    [...new Set(lines.map(({ inside }) => inside))].map((inside) => [
      inside,
      {
        critical: radius.reached([inside]).filter((id) => critical.has(id)),
        patients: radius.of(inside).patients,
      },
    ]),
  );
};
