import { useSyncExternalStore } from 'react';
import { darkTheme, lightTheme, type Theme } from '../../core/drawing/theme';

const subscribe = (tell: () => void): (() => void) => {
  const watcher = new MutationObserver(tell);
  watcher.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  return () => watcher.disconnect();
};
const isDark = (): boolean => document.documentElement.dataset.theme === 'dark';

/** The colours of the drawing that fit those of the page. */
export const useDrawingTheme = (): Theme => (useSyncExternalStore(subscribe, isDark) ? darkTheme : lightTheme);
