/**
 * Lets the page draw and answer before the next piece of work. A message of its own rather than a timer, because
 * browsers make timers that follow each other wait four milliseconds, half as long as a piece of work takes.
 */
export const pause = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
