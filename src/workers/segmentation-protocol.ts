import type { DocumentChanges } from '../core/document/changes';
import type { SupportDates } from '../core/library/support-dates';
import type { ViewId } from '../core/model/id';
import type { Exposure } from '../core/segmentation/exposure';
import type { PlanWork } from '../core/segmentation/plan/plan';
import type { AnswerPart } from './parts';

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
  | { readonly kind: 'reached'; readonly ids: readonly string[] }
  | { readonly kind: 'plan'; readonly today: string; readonly supportDates: SupportDates }
  /** What work would make of the document, drawn in a view where there is room. */
  | {
      readonly kind: 'carryOut';
      readonly work: readonly PlanWork[];
      /** What is changed besides, after it. */
      readonly also?: DocumentChanges | undefined;
      /** Elements that stay as they are. */
      readonly left?: readonly string[] | undefined;
      readonly view: ViewId | undefined;
      readonly supportDates: SupportDates;
    };

export type SegmentationAnswer =
  /** So many parts of the work are done; nobody knows how many there will be. */
  | { readonly kind: 'step'; readonly done: number }
  /** Of a report or a plan, in parts, so that no message holds up the page. */
  | { readonly kind: 'part'; readonly part: AnswerPart }
  | { readonly kind: 'reached'; readonly ids: readonly string[] }
  /** Part of what the work changes; each is applied to what those before it gave. */
  | { readonly kind: 'changed'; readonly changes: DocumentChanges }
  /** Last, with what stays as it is because of what was to be left. */
  | {
      readonly kind: 'carriedOut';
      readonly before: Exposure;
      readonly after: Exposure;
      readonly left: readonly string[];
      /** Flows that the work would have stopped or led elsewhere, and that go on since care needs them, or a backup does. */
      readonly kept: readonly string[];
    }
  /** After the last part. */
  | { readonly kind: 'done' };
