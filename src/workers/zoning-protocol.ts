import type { DocumentChanges } from '../core/document/changes';
import type { SupportDates } from '../core/library/support-dates';
import type { CutMeasure } from '../core/segmentation/attack/measures';
import type { ZoningReport } from '../core/segmentation/zoning/zoning-report';

/** What is asked of the worker: first the document in pieces, then the advice on its zones. */
export type ZoningRequest =
  | { readonly kind: 'changes'; readonly changes: DocumentChanges }
  | {
      readonly kind: 'zoning';
      /** `YYYY-MM-DD`. */
      readonly today: string;
      /** The support dates that the page goes by. */
      readonly supportDates: SupportDates;
      /** Measures whose checkpoints are looked at as well. */
      readonly measures: readonly CutMeasure[];
    };

/** Part of the advice: the lists in it come one after the other, so that no message holds up the page. */
export type ZoningPiece = Partial<Pick<ZoningReport, 'proposals' | 'levels' | 'checkpoints' | 'layers'>>;

export type ZoningAnswer =
  | { readonly kind: 'step' }
  | { readonly kind: 'piece'; readonly piece: ZoningPiece }
  | { readonly kind: 'done'; readonly rest: Omit<ZoningReport, keyof ZoningPiece> };
