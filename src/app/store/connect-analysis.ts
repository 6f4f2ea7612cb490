import { type AnalysisClient, createAnalysisClient } from '../../workers/client';
import type { EditorStore } from './editor';

/** Edits that follow each other faster than this are analysed once, in milliseconds. */
const PAUSE = 30;

/**
 * Keeps the report of the open document up to date until the returned function is called: each edit asks anew, after a
 * short pause, and the old report stays until the new one is there. `today` gives the day as `YYYY-MM-DD`.
 */
export const connectAnalysis = (
  store: EditorStore,
  today: () => string,
  create: typeof createAnalysisClient = createAnalysisClient,
): (() => void) => {
  const client: AnalysisClient = create(
    (report, advice) => store.getState().receiveReport(report, advice),
    (message) => store.getState().analysisFailed(message),
  );
  let pause: ReturnType<typeof setTimeout> | undefined;
  const ask = (): void => {
    store.getState().analysisStarted();
    client.analyse(store.getState().document, { today: today() });
  };
  const unsubscribe = store.subscribe((state, before) => {
    if (state.document === before.document) return;
    clearTimeout(pause);
    pause = setTimeout(ask, PAUSE);
  });
  ask();
  return () => {
    clearTimeout(pause);
    unsubscribe();
    client.dispose();
  };
};
