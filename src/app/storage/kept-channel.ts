/** Between the windows of one browser: each can ask whether another has a document open. */
export interface KeptChannel {
  /** Asks who else has the document open; `hear` of whoever asks is called for each that has. */
  ask(id: string): void;
  close(): void;
}

const NAME = 'sekisho-kept';

interface Ears {
  /** Whether this window has the document open. */
  readonly has: (id: string) => boolean;
  /** Another window has it open too. */
  readonly hear: (id: string) => void;
}

/** `writer` tells this window from the others. Silent where browsers have no channels. */
export const openKeptChannel = (writer: string, { has, hear }: Ears): KeptChannel => {
  if (typeof BroadcastChannel === 'undefined') return { ask: () => {}, close: () => {} };
  const channel = new BroadcastChannel(NAME);
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (!Array.isArray(data)) return;
    const [kind, id, from]: readonly unknown[] = data;
    if (typeof id !== 'string' || from === writer) return;
    if (kind === 'ask' && has(id)) channel.postMessage(['here', id, writer, from]);
    if (kind === 'here' && data[3] === writer) hear(id);
  });
  return { ask: (id) => channel.postMessage(['ask', id, writer]), close: () => channel.close() };
};
