import type { DocumentChanges } from '../core/document/changes';
import type { SupportDates } from '../core/library/support-dates';
import type { SegmentationReport } from '../core/segmentation/segmentation-report';

/** What is asked of the worker: first the document in pieces, then the work. */
export type SegmentationRequest =
  | { readonly kind: 'changes'; readonly changes: DocumentChanges }
  | {
      readonly kind: 'report';
      /** `YYYY-MM-DD`. */
      readonly today: string;
      /** The support dates that the page goes by. */
      readonly supportDates: SupportDates;
      /** How many ways to each group of like targets at most. */
      readonly ways: number;
      readonly by: 'takeovers' | 'effort';
    }
  /** What an attacker gets to from these when unknown blocks nothing. */
  | { readonly kind: 'reached'; readonly ids: readonly string[] };

/** Part of a report: the lists in it come one after the other, so that no message holds up the page. */
export type SegmentationPiece = Partial<Pick<SegmentationReport, 'targets' | 'ways' | 'entries' | 'flows'>>;

export type SegmentationAnswer =
  /** So many parts of the work are done; nobody knows how many there will be. */
  | { readonly kind: 'step'; readonly done: number }
  | { readonly kind: 'piece'; readonly piece: SegmentationPiece }
  | { readonly kind: 'reached'; readonly ids: readonly string[] }
  | { readonly kind: 'done'; readonly rest: Pick<SegmentationReport, 'choke' | 'blast'> };
