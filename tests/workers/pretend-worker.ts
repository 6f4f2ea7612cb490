import type { WorkerPort } from '../../src/workers/port';

/** A worker that a test plays: it keeps what it was sent, as a copy, and answers when the test says so. */
export class PretendWorker implements WorkerPort {
  onmessage: ((event: MessageEvent) => void) | null = null;
  onerror: ((event: ErrorEvent) => void) | null = null;
  readonly received: unknown[] = [];
  ended = false;

  postMessage(message: unknown): void {
    this.received.push(structuredClone(message));
  }

  answer(message: unknown): void {
    this.onmessage?.({ data: structuredClone(message) } as MessageEvent);
  }

  breakDown(message: string): void {
    this.onerror?.({ message } as ErrorEvent);
  }

  terminate(): void {
    this.ended = true;
  }
}

/** Lets everything that waits for a turn have some. */
export const turns = async (count = 20): Promise<void> => {
  for (let turn = 0; turn < count; turn += 1) await new Promise((resolve) => setTimeout(resolve, 0));
};
