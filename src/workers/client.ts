import type { Report } from '../core/analysis/report';
import type { HospitalDocument } from '../core/document/document';
import type { Placement, ViewPreset } from '../core/document/view';
import { error, fail, type Result } from '../core/result';
import type { SegmentationAdvice } from '../core/segmentation/advice';

/** What keeps a document's report up to date, off the main thread. */
export interface AnalysisClient {
  /** Asks for the report of this document; an answer to an earlier request is dropped. */
  analyse(document: HospitalDocument, options: { readonly today: string }): void;
  dispose(): void;
}

export type OnReport = (report: Report, advice: SegmentationAdvice) => void;
/** `message` is the failure's own text. The next request starts a new worker. */
export type OnFailure = (message: string) => void;

/** Reads a file that a person gave, in a worker: a document with issues, or issues alone. Never rejects. */
export const readInWorker = async (
  file: Blob,
  name: string,
  signal?: AbortSignal,
): Promise<Result<HospitalDocument>> => {
  signal?.throwIfAborted();
  return fail(error('reading-failed', name, { size: file.size }));
};

/** Places everything of a document for one kind of view, in a worker. Never rejects. */
export const layOutInWorker = async (
  document: HospitalDocument,
  preset: ViewPreset,
  signal?: AbortSignal,
): Promise<Result<readonly Placement[]>> => {
  signal?.throwIfAborted();
  return fail(error('layout-failed', preset, { name: document.id }));
};

export const createAnalysisClient = (_onReport: OnReport, onFailure: OnFailure): AnalysisClient => ({
  analyse: () => onFailure('not there yet'),
  dispose: () => undefined,
});
