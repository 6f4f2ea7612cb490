import { useEffect } from 'react';
import { canvasApi } from '../canvas/canvas-api';
import type { EditorStore } from '../store/editor';
import { goToRegion } from './regions';

const isNowhere = (element: Element | null): boolean => element === null || element === document.body;

/**
 * When what had the focus is taken off the page (a panel closed, a record deleted or undone), the focus goes to what is
 * left of that region, else to the drawing, so that a person without a pointer is never nowhere.
 */
export const useFocusKept = (store: EditorStore): void => {
  useEffect(() => {
    let last: Element | undefined;
    let region: string | undefined;
    let frame = 0;
    const check = (): void => {
      frame = 0;
      if (last === undefined || last.isConnected || !isNowhere(document.activeElement)) return;
      last = undefined;
      if (region === undefined || !goToRegion(region)) canvasApi.focus();
    };
    const soon = (): void => {
      if (frame === 0 && last !== undefined) frame = requestAnimationFrame(check);
    };
    const remember = ({ target }: FocusEvent): void => {
      if (!(target instanceof Element)) return;
      last = target;
      region = target.closest('[data-region]')?.getAttribute('data-region') ?? undefined;
    };
    const unsubscribe = store.subscribe(soon);
    document.addEventListener('focusin', remember);
    document.addEventListener('keyup', soon);
    document.addEventListener('click', soon);
    return () => {
      unsubscribe();
      cancelAnimationFrame(frame);
      document.removeEventListener('focusin', remember);
      document.removeEventListener('keyup', soon);
      document.removeEventListener('click', soon);
    };
  }, [store]);
};
