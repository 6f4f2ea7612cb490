import type { EditorStore } from '../store/editor';
import type { Progress } from '../store/page-slice';

/** Work shorter than this shows no progress, in milliseconds. */
const SOON = 300;

/** Work that takes a while; it may say what share of it is done, from 0 to 1. Gives `undefined` when it was stopped. */
export type Watched = <T>(
  kind: Progress['kind'],
  name: string,
  work: (signal: AbortSignal, onProgress: (share: number) => void) => Promise<T>,
) => Promise<T | undefined>;

/** Runs work that can be stopped, showing that it runs when it takes a while. The next work stops this one. */
export const watching = (store: EditorStore): Watched => {
  let latest: AbortController | undefined;
  return async (kind, name, work) => {
    latest?.abort();
    const controller = new AbortController();
    latest = controller;
    const { setProgress } = store.getState();
    const began = performance.now();
    const tell = (share?: number): void => {
      if (latest === controller) setProgress({ kind, name, share, stop: () => controller.abort() });
    };
    const timer = setTimeout(tell, SOON);
    const onProgress = (share: number): void => {
      if (performance.now() - began > SOON) tell(share);
    };
    try {
      const result = await work(controller.signal, onProgress);
      return latest === controller ? result : undefined;
    } finally {
      clearTimeout(timer);
      if (latest === controller) setProgress(undefined);
    }
  };
};
