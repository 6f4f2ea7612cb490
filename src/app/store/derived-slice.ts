import type { StateCreator } from 'zustand';
import type { Report } from '../../core/analysis/report';
import type { SegmentationAdvice } from '../../core/segmentation/advice';
import type { Reach } from '../../core/segmentation/reach';
import type { AnalysisClient } from '../../workers/analysis-client';
import type { EditorState } from './editor';

/** What is computed and never saved. The previous report stays until the next one is there. */
export interface DerivedSlice {
  readonly report: Report | null;
  readonly advice: SegmentationAdvice | null;
  /** Whether a newer report than the one shown is being made. */
  readonly analysing: boolean;
  /** Why the last analysis gave nothing, in the words of the failure. */
  readonly analysisFailure: string | undefined;
  /** The last answer about reachability; of a slightly older state of the hospital while a newer is worked out. */
  readonly reach: Reach | undefined;
  /** The advice may be that of an earlier report until its own is there; `null` before there is any. */
  /** Whom to ask what is not in the report; absent until the analysis is connected. */
  readonly asking:
    | Pick<AnalysisClient, 'whatIf' | 'wayTo' | 'silence' | 'surroundings' | 'notes' | 'residual'>
    | undefined;
  receiveReport(report: Report, advice: SegmentationAdvice | null): void;
  receiveReach(reach: Reach): void;
  analysisStarted(): void;
  analysisFailed(message: string): void;
}

export const createDerivedSlice: StateCreator<EditorState, [], [], DerivedSlice> = (set) => ({
  report: null,
  advice: null,
  analysing: false,
  analysisFailure: undefined,
  reach: undefined,
  asking: undefined,
  receiveReport: (report, advice) => set({ report, advice, analysing: false, analysisFailure: undefined }),
  receiveReach: (reach) => set({ reach }),
  analysisStarted: () => set({ analysing: true }),
  analysisFailed: (message) => set({ analysing: false, analysisFailure: message }),
});
