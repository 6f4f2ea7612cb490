/**
 * What travels between the page and its workers: plain data in pieces small enough that neither side stops while one
 * is copied. The last message of an answer says so.
 */

import type { MisuseNote } from '../core/analysis/misuse-notes';
import type { Failure, Report } from '../core/analysis/report';
import type { Silence } from '../core/analysis/silence';
import type { DocumentChanges } from '../core/document/changes';
import type { Placement } from '../core/document/view';
import type { Surroundings } from '../core/evidence/cvss/adjust';
import type { FactPlace } from '../core/facts/fact';
import type { Tidy } from '../core/layout/freed';
import type { Misuse } from '../core/library/misuse';
import type { SupportDates } from '../core/library/support-dates';
import type { Scope } from '../core/library/vocabulary';
import type { LevelCounts } from '../core/plan/rank-actions';
import type { WhatIf } from '../core/plan/what-if';
import type { Issue } from '../core/result';
import type { SegmentationAdvice } from '../core/segmentation/advice';
import type { Reach } from '../core/segmentation/reach';
import type { WayTo } from '../core/segmentation/way-to';
import type { Packed } from './packing';
import type { ReportLists } from './report-lists';

/** Changes until the worker's copy is that of the page, then the request. */
export type AnalysisRequest =
  /** Comes first, where the page has newer ones than those that it came with. */
  | { readonly kind: 'supportDates'; readonly supportDates: SupportDates }
  | { readonly kind: 'changes'; readonly changes: DocumentChanges }
  | { readonly kind: 'analyse'; readonly request: number; readonly today: string }
  /** How far each asset of the worker's copy is from an entry; `undefined` is every entry. */
  | { readonly kind: 'reach'; readonly entry: string | undefined }
  /** What its report would be after changes that are not made. */
  | { readonly kind: 'whatIf'; readonly id: number; readonly today: string; readonly changes: DocumentChanges }
  /** Nobody waits for the answer to that question any more. */
  | { readonly kind: 'forget'; readonly id: number }
  /** How an attacker gets to some elements of it. */
  | {
      readonly kind: 'wayTo';
      readonly id: number;
      readonly today: string;
      readonly subjects: readonly string[];
      readonly named: FactPlace | undefined;
    }
  /** Why the rules that say nothing about one of its elements say nothing. */
  | {
      readonly kind: 'silence';
      readonly id: number;
      readonly today: string;
      readonly scope: Scope;
      readonly subject: string;
    }
  /** What matters about an asset of it for a vulnerability in that. */
  | { readonly kind: 'surroundings'; readonly id: number; readonly today: string; readonly subject: string }
  /** The operating precautions that follow from misuses; an analysis asked for meanwhile ends the work. */
  | { readonly kind: 'notes'; readonly id: number; readonly today: string; readonly misuses: readonly Misuse[] }
  /** What would be open after each of some changes, one after another; likewise. */
  | {
      readonly kind: 'residual';
      readonly id: number;
      readonly today: string;
      readonly changes: readonly DocumentChanges[];
    };

/** What a question about the worker's copy is answered with; `undefined` where it failed. */
export type QuestionAnswer =
  | WhatIf
  | WayTo
  | Silence
  | { readonly around: Surroundings | undefined }
  | { readonly notes: readonly MisuseNote[] }
  | { readonly left: readonly LevelCounts[] }
  | undefined;

/** What trying a change out is at: waiting for what goes before, the hospital as it would be, or what differs. */
export type TryStage = 'waiting' | 'trying' | 'comparing';

/** For each list that an answer is about, where its items stood before; see `ListChange`. */
export type ReportOrder = { readonly [K in keyof ReportLists]?: Int32Array };

export type AnalysisAnswer =
  /** Items of one list that are not as they were. All pieces until the answer's last message are one stream. */
  | { readonly kind: 'piece'; readonly request: number; readonly list: keyof ReportLists; readonly packed: Packed }
  | {
      readonly kind: 'done';
      readonly request: number;
      readonly today: string;
      readonly order: ReportOrder;
      readonly failures: readonly Failure[];
      readonly rulesRun: number;
    }
  /** The advice about the same document, which takes longer; a newer request may be under way by then. */
  | { readonly kind: 'advised'; readonly request: number; readonly order: ReportOrder }
  | { readonly kind: 'failed'; readonly request: number; readonly message: string }
  | { readonly kind: 'reach'; readonly reach: Reach }
  /** What the question with that id is at. */
  | { readonly kind: 'stage'; readonly id: number; readonly stage: TryStage }
  /** To the question with that id. */
  | { readonly kind: 'answered'; readonly id: number; readonly answer: QuestionAnswer };

export interface ReadRequest {
  readonly file: Blob;
  readonly name: string;
}
export type ReadAnswer =
  | { readonly kind: 'piece'; readonly changes: DocumentChanges }
  | { readonly kind: 'done'; readonly read: boolean; readonly issues: readonly Issue[] };

export type LayoutRequest =
  | { readonly kind: 'changes'; readonly changes: DocumentChanges }
  | { readonly kind: 'layOut'; readonly placements: readonly Placement[]; readonly tidy: Tidy | undefined };
export type LayoutAnswer =
  /** How much is done, from 0 to 1. */
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'done'; readonly placements: readonly Placement[] };

/** The two results of an analysis, put together again. */
export interface Analysed {
  readonly report: Report;
  /** That of an earlier state until the new one is there; `null` before the first. */
  readonly advice: SegmentationAdvice | null;
}
