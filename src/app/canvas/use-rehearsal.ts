import { useEffect } from 'react';
import { useEditor, useEditorStore } from '../store/editor';
import { whenIdle } from '../store/when-idle';
import { isLarge, shownNow } from './prepare-scene';
import { rehearsalSteps } from './rehearsal';

/** Once for each page: what browsers have made quick stays so, whatever is opened next. */
let isDone = false;

/** In idle moments after the first report of a large hospital, goes through what an edit will go through. */
export const useRehearsal = (): void => {
  const store = useEditorStore();
  const isReported = useEditor(({ report }) => report !== null);
  useEffect(() => {
    if (isDone || !isReported) return;
    let stop = (): void => {};
    const begin = (): void => {
      const { document } = store.getState();
      const shown = shownNow();
      if (shown === undefined || shown.box !== '' || !isLarge(document)) return;
      isDone = true;
      const steps = rehearsalSteps(document, shown);
      const next = (): void => {
        // What is edited by hand meanwhile is rehearsal enough.
        if (store.getState().document === document && steps.next().done !== true) stop = whenIdle(next);
      };
      next();
    };
    stop = whenIdle(begin);
    return () => stop();
  }, [store, isReported]);
};
