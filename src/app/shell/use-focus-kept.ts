import { useEffect } from 'react';
import { canvasApi } from '../canvas/canvas-api';
import type { EditorStore } from '../store/editor';
import { type FocusTrail, neighbourOn, trailOf } from './focus-trail';
import { goToRegion } from './regions';

const isNowhere = (element: Element | null): boolean => element === null || element === document.body;

/** Taken off the page, or no longer to be used where it stands. */
const isLost = (element: Element): boolean => !element.isConnected || element.matches(':disabled');

/**
 * When what had the focus is taken off the page (a button that makes itself vanish, a panel closed, a record deleted or
 * undone), the focus goes to what stands next to it, else to what is left of that region, else to the drawing, so that a
 * person without a pointer is never nowhere.
 */
export const useFocusKept = (store: EditorStore): void => {
  useEffect(() => {
    let last: Element | undefined;
    let region: string | undefined;
    let trail: FocusTrail = [];
    let frame = 0;
    const check = (): void => {
      frame = 0;
      if (last === undefined || !isLost(last) || !isNowhere(document.activeElement)) return;
      last = undefined;
      neighbourOn(trail)?.focus();
      // What stands next to it may not take the focus, or may be on its way off the page, too.
      if (isNowhere(document.activeElement) && (region === undefined || !goToRegion(region))) canvasApi.focus();
    };
    const soon = (): void => {
      if (frame === 0 && last !== undefined) frame = requestAnimationFrame(check);
    };
    const remember = ({ target }: Event): void => {
      if (!(target instanceof Element)) return;
      last = target;
      region = target.closest('[data-region]')?.getAttribute('data-region') ?? undefined;
      trail = trailOf(target);
    };
    /** What stands around it may have changed since it got the focus. */
    const renew = (): void => {
      const { activeElement } = document;
      if (activeElement !== null && activeElement === last) trail = trailOf(activeElement);
    };
    /** A panel that is worked out beside the page changes without the store. */
    const changed = new MutationObserver(() => {
      if (last?.isConnected === false) soon();
    });
    changed.observe(document.body, { childList: true, subtree: true });
    const unsubscribe = store.subscribe(soon);
    document.addEventListener('focusin', remember);
    document.addEventListener('keydown', renew, true);
    document.addEventListener('keyup', soon);
    document.addEventListener('pointerdown', renew, true);
    document.addEventListener('click', soon);
    return () => {
      unsubscribe();
      changed.disconnect();
      cancelAnimationFrame(frame);
      document.removeEventListener('focusin', remember);
      document.removeEventListener('keydown', renew, true);
      document.removeEventListener('keyup', soon);
      document.removeEventListener('pointerdown', renew, true);
      document.removeEventListener('click', soon);
    };
  }, [store]);
};
