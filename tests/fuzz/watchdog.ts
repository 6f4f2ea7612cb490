import { Worker } from 'node:worker_threads';

/** Runs beside the readers, since a reader that never ends lets nothing else happen where it runs. */
const CODE = `
const { workerData } = require('node:worker_threads');
const { writeSync } = require('node:fs');
const beats = new Int32Array(workerData.beats);
let [last, since] = [-1, Date.now()];
setInterval(() => {
  const now = Atomics.load(beats, 0);
  if (now !== last) [last, since] = [now, Date.now()];
  else if (Date.now() - since > workerData.milliseconds) {
    writeSync(2, 'Stopped: input ' + now + ' took more than ' + workerData.milliseconds + ' ms. It is kept in ' + workerData.kept + '\\n');
    process.kill(process.pid, 'SIGKILL');
  }
}, 1000);
`;

export interface Watchdog {
  /** Says that an input begins. */
  begin(input: number): void;
  stop(): Promise<unknown>;
}

/** Kills the process when one input takes longer than it may. `kept` is where that input lies. */
export const startWatchdog = (milliseconds: number, kept: string): Watchdog => {
  const beats = new SharedArrayBuffer(4);
  const worker = new Worker(CODE, { eval: true, workerData: { beats, milliseconds, kept } });
  worker.unref();
  const view = new Int32Array(beats);
  return { begin: (input) => Atomics.store(view, 0, input), stop: () => worker.terminate() };
};
