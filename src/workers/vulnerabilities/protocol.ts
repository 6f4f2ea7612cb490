import type { Checked, CheckProgress } from '../../core/evidence/checking/check';
import type { StatingPaper, ToCheck } from '../../core/evidence/checking/to-check';
import type { Feed } from '../../core/evidence/feeds/feed';
import type { VulnerabilityCheck } from '../../core/model/vulnerability';
import type { Result } from '../../core/result';
import type { Load } from './load-feed';

/** What a worker is asked: a load by itself, or what is to be checked piece by piece and then the check. */
export type VulnerabilityRequest =
  | { readonly kind: 'load'; readonly load: Load }
  | { readonly kind: 'toCheck'; readonly toCheck: ToCheck }
  | { readonly kind: 'stating'; readonly stating: StatingPaper }
  | { readonly kind: 'check'; readonly today: string };

/** How far the work is; `all` and `done` are bytes of a file or parts of a check. */
export interface Progress {
  /** What a check is at. */
  readonly stage?: CheckProgress['stage'];
  readonly done: number;
  readonly all: number;
  /** Entries found so far. */
  readonly records: number;
}

export type VulnerabilityAnswer =
  | ({ readonly kind: 'progress' } & Progress)
  | { readonly kind: 'loaded'; readonly result: Result<Feed> }
  | { readonly kind: 'found'; readonly found: Checked }
  | { readonly kind: 'checked'; readonly check: VulnerabilityCheck };
