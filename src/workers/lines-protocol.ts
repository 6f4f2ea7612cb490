import type { DocumentChanges } from '../core/document/changes';
import type { OutsideFigures } from '../core/segmentation/remote/consolidation';

/** What is asked about lines from outside: first the document in pieces, then one question. */
export type LinesRequest =
  | { readonly kind: 'changes'; readonly changes: DocumentChanges }
  /** `today` is `YYYY-MM-DD`. */
  | { readonly kind: 'reach' | 'figures'; readonly today: string };

/** What somebody gets to who takes over an end of lines inside: how many critical assets, and patients. */
export interface EndReach {
  readonly inside: string;
  readonly critical: number;
  readonly patients: number;
}

export type LinesAnswer =
  | { readonly kind: 'reach'; readonly ends: readonly EndReach[] }
  | { readonly kind: 'figures'; readonly figures: OutsideFigures };
