import type { Report } from '../../core/analysis/report';
import type { HospitalDocument } from '../../core/document/document';
import { type AnalysisClient, createAnalysisClient, type OnReport } from '../../workers/client';
import { afterFrame } from './after-frame';
import type { EditorState, EditorStore } from './editor';

/**
 * Keeps the report of the open document up to date until the returned function is called: each edit asks anew once it is
 * painted, which needs the processor first, and the old report stays until the new one is there. Edits before one frame
 * are analysed once. While reachability is shown, it is asked for too. `today` gives the day as `YYYY-MM-DD`.
 */
export const connectAnalysis = (
  store: EditorStore,
  today: () => string,
  create: typeof createAnalysisClient = createAnalysisClient,
  prepare?: (document: HospitalDocument, report: Report) => Promise<void>,
): (() => void) => {
  let latest: Report | undefined;
  const receive: OnReport = async (report, advice) => {
    const { document } = store.getState();
    latest = report;
    if (store.getState().report === report) {
      store.getState().receiveReport(report, advice);
      return;
    }
    await prepare?.(document, report);
    // What has been overtaken meanwhile is not shown; another report is on its way.
    if (latest === report && store.getState().document === document) store.getState().receiveReport(report, advice);
  };
  const client: AnalysisClient = create(
    prepare === undefined ? (report, advice) => store.getState().receiveReport(report, advice) : receive,
    (message) => store.getState().analysisFailed(message),
    (reach) => store.getState().receiveReach(reach),
  );
  store.setState({ asking: client });
  let isConnected = true;
  let waits = false;
  const ask = (): void => {
    store.getState().analysisStarted();
    client.analyse(store.getState().document, { today: today() });
  };
  const askNow = (): void => {
    waits = false;
    if (isConnected) ask();
  };
  const unsubscribe = store.subscribe((state, before) => {
    if (state.document === before.document || waits) return;
    waits = true;
    afterFrame(() => setTimeout(askNow));
  });
  const askReach = ({ overlay, reachFrom }: EditorState): void =>
    client.reach(overlay === 'reach' ? { entry: reachFrom } : 'stop');
  const stopLooking = store.subscribe((state, before) => {
    if (state.overlay !== before.overlay || state.reachFrom !== before.reachFrom) askReach(state);
  });
  ask();
  askReach(store.getState());
  return () => {
    isConnected = false;
    unsubscribe();
    stopLooking();
    store.setState({ asking: undefined });
    client.dispose();
  };
};
