/** Between the windows of one browser: each tells the others what it has kept. */
export interface KeptChannel {
  tell(id: string): void;
  close(): void;
}

const NAME = 'sekisho-kept';

/** `hear` is called with the name of a document that another window has kept. Silent where browsers have no channels. */
export const openKeptChannel = (writer: string, hear: (id: string) => void): KeptChannel => {
  if (typeof BroadcastChannel === 'undefined') return { tell: () => {}, close: () => {} };
  const channel = new BroadcastChannel(NAME);
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (!Array.isArray(data)) return;
    const [id, from]: readonly unknown[] = data;
    if (typeof id === 'string' && from !== writer) hear(id);
  });
  return { tell: (id) => channel.postMessage([id, writer]), close: () => channel.close() };
};
