import type { DocumentChanges } from '../core/document/changes';
import type { SupportDates } from '../core/library/support-dates';
import type { ViewId } from '../core/model/id';
import type { CutMeasure } from '../core/segmentation/attack/measures';
import type { Exposure } from '../core/segmentation/exposure';
import type { PlanWork } from '../core/segmentation/plan/plan';
import type { SegmentationReport } from '../core/segmentation/segmentation-report';
import type { ZoningReport } from '../core/segmentation/zoning/zoning-report';

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
  /** The advice on zones; `measures` are those whose checkpoints are to be looked at. */
  | {
      readonly kind: 'zoning';
      /** `YYYY-MM-DD`. */
      readonly today: string;
      readonly supportDates: SupportDates;
      readonly measures: readonly CutMeasure[];
    }
  /** What an attacker gets to from these when unknown blocks nothing. */
  | { readonly kind: 'reached'; readonly ids: readonly string[] }
  /** What work would make of the document, drawn in a view where there is room. */
  | {
      readonly kind: 'carryOut';
      readonly work: readonly PlanWork[];
      readonly view: ViewId | undefined;
      readonly supportDates: SupportDates;
    };

/** Part of a report: the lists in it come one after the other, so that no message holds up the page. */
export type SegmentationPiece = Partial<Pick<SegmentationReport, 'targets' | 'ways' | 'entries' | 'flows'>>;

/** Part of the advice on zones: lists that come one after the other. */
export type ZoningPiece = Partial<Pick<ZoningReport, 'proposals' | 'levels' | 'checkpoints' | 'layers'>>;

export type SegmentationAnswer =
  /** So many parts of the work are done; nobody knows how many there will be. */
  | { readonly kind: 'step'; readonly done: number }
  | { readonly kind: 'piece'; readonly piece: SegmentationPiece }
  | { readonly kind: 'reached'; readonly ids: readonly string[] }
  /** Part of what the work changes; each is applied to what those before it gave. */
  | { readonly kind: 'changed'; readonly changes: DocumentChanges }
  | { readonly kind: 'carriedOut'; readonly before: Exposure; readonly after: Exposure }
  | { readonly kind: 'done'; readonly rest: Pick<SegmentationReport, 'choke' | 'blast'> };
