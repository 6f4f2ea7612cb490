import type { HopReason } from '../../core/library/attack-technique';
import type { AttackPath, PathStep } from '../../core/segmentation/advice';
import type { Hop } from '../../core/segmentation/attack/hops';

/** What the drawing knows of reasons; what no network shows is an account that opens more than one thing. */
const reasonOf = (why: HopReason): PathStep['why'] => {
  if (why === 'management') return 'declared-flow';
  return why === 'domain' || why === 'host' ? 'shared-credentials' : why;
};

/** Takeovers as a path that the drawing shows. */
export const wayPath = (hops: readonly Hop[], certain: boolean): AttackPath => ({
  entry: hops[0]?.from ?? '',
  target: hops.at(-1)?.to ?? '',
  steps: hops.map(({ from, to, why, via, certain: isSure }) => ({
    from,
    to,
    why: reasonOf(why),
    ...(via === undefined ? {} : { via }),
    certain: isSure,
  })),
  certain,
});
