import type { Report } from '../../core/analysis/report';
import type { EditorState, EditorStore } from '../store/editor';

/** In milliseconds; a hospital of 10,000 devices is analysed well within it. */
const LONGEST = 60_000;

const isSettled = ({ report, analysing, analysisFailure }: EditorState, after: Report | null | undefined): boolean =>
  analysisFailure !== undefined || (!analysing && report !== after);

/**
 * The report about what is open now, once it is there; `undefined` where the analysis failed, takes too long, or is not
 * waited for any more. `after` is a report that is known to be about an older state.
 */
export const settledReport = (
  store: EditorStore,
  signal: AbortSignal,
  after?: Report | null,
): Promise<Report | undefined> =>
  new Promise((resolve) => {
    const done = (report: Report | undefined): void => {
      clearTimeout(timer);
      stop();
      signal.removeEventListener('abort', leave);
      resolve(report);
    };
    const leave = (): void => done(undefined);
    const look = (state: EditorState): void => {
      if (!isSettled(state, after)) return;
      done(state.analysisFailure === undefined ? (state.report ?? undefined) : undefined);
    };
    const timer = setTimeout(leave, LONGEST);
    const stop = store.subscribe(look);
    signal.addEventListener('abort', leave);
    if (signal.aborted) leave();
    else look(store.getState());
  });
