import { useEffect } from 'react';
import { useEditor, useEditorStore } from '../store/editor';
import { whenIdle } from '../store/when-idle';
import { isLarge, shownNow } from './prepare-scene';
import { rehearsalSteps } from './rehearsal';

/** Once for each page: what browsers have made quick stays so, whatever is opened next. */
let isDone = false;

/** A person who did nothing for so long is not in the middle of something, in milliseconds. */
const REST = 400;
const SIGNS_OF_WORK = ['pointermove', 'pointerdown', 'pointerup', 'keydown', 'wheel', 'touchmove'] as const;

/** Does work in an idle moment in which no person is at work, until the returned function is called. */
const whenNobodyWorks = (work: () => boolean): (() => void) => {
  let last = performance.now() - REST;
  let stop = (): void => {};
  const listening = new AbortController();
  const note = (): void => {
    last = performance.now();
  };
  for (const sign of SIGNS_OF_WORK)
    window.addEventListener(sign, note, { capture: true, passive: true, signal: listening.signal });
  const end = (): void => {
    listening.abort();
    stop();
  };
  const next = (): void => {
    const left = REST - (performance.now() - last);
    if (left > 0) {
      const timer = setTimeout(ask, left);
      stop = () => clearTimeout(timer);
    } else if (work()) ask();
    else end();
  };
  const ask = (): void => {
    stop = whenIdle(next);
  };
  ask();
  return end;
};

/** In idle moments after the first report of a large hospital, goes through what an edit will go through. */
export const useRehearsal = (): void => {
  const store = useEditorStore();
  const isReported = useEditor(({ report }) => report !== null);
  useEffect(() => {
    if (isDone || !isReported) return;
    let document = store.getState().document;
    let steps: Iterator<unknown> | undefined;
    return whenNobodyWorks(() => {
      if (steps === undefined) {
        const shown = shownNow();
        document = store.getState().document;
        if (isDone || shown === undefined || shown.box !== '' || !isLarge(document)) return false;
        isDone = true;
        steps = rehearsalSteps(document, shown);
      }
      // What is edited by hand meanwhile is rehearsal enough.
      return store.getState().document === document && steps.next().done !== true;
    });
  }, [store, isReported]);
};
