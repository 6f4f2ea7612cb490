import { pause } from './pause';

/** As much of a worker as we use, so that a test can stand in for one. */
export interface WorkerPort {
  postMessage(message: unknown): void;
  onmessage: ((event: MessageEvent) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  terminate(): void;
}
export type StartWorker = () => WorkerPort;

/** What became of a job: answered, stopped by the person, out of time, or the worker broke. */
export type Ending =
  | { readonly kind: 'answered' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'late' }
  | { readonly kind: 'broke'; readonly message: string };

export interface Job {
  readonly start: StartWorker;
  /** What to send, one message per turn. */
  readonly messages: readonly unknown[];
  /** Takes an answer; says whether it was the last. */
  readonly receive: (answer: unknown) => boolean;
  readonly signal?: AbortSignal | undefined;
  /** In milliseconds; without it the job may take as long as it needs. */
  readonly limit?: number;
}

/** Runs one job in a worker of its own, which is ended with it, however it ends. */
export const runJob = ({ start, messages, receive, signal, limit }: Job): Promise<Ending> =>
  new Promise((resolve) => {
    if (signal?.aborted) {
      resolve({ kind: 'stopped' });
      return;
    }
    const worker = start();
    let over = false;
    const end = (ending: Ending): void => {
      if (over) return;
      over = true;
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      worker.terminate();
      resolve(ending);
    };
    const stop = (): void => end({ kind: 'stopped' });
    const timer = limit === undefined ? undefined : setTimeout(() => end({ kind: 'late' }), limit);
    signal?.addEventListener('abort', stop);
    worker.onerror = (event) => end({ kind: 'broke', message: event.message ?? '' });
    worker.onmessage = ({ data }) => {
      if (!over && receive(data)) end({ kind: 'answered' });
    };
    const send = async (): Promise<void> => {
      for (const message of messages) {
        if (over) return;
        worker.postMessage(message);
        await pause();
      }
    };
    send().catch((thrown: unknown) => end({ kind: 'broke', message: String(thrown) }));
  });
