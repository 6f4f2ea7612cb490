import { lazy, Suspense, useEffect } from 'react';
import { useEditor } from '../store/editor';
import { HighlightNote } from './HighlightNote';

/** What Escape closes or takes back before a highlight: fields, dialogs, menus, lists of choices and the legend. */
const FIRST = 'input, textarea, select, [contenteditable="true"], dialog, [role="menu"], [role="listbox"]';
const OPEN = 'dialog[open], [role="menu"], [role="listbox"]:not([hidden]), .menu';
const isTaken = ({ target, defaultPrevented }: Event): boolean =>
  defaultPrevented ||
  (target instanceof Element && target.closest(FIRST) !== null) ||
  document.querySelector(OPEN) !== null;

const FilterBar = lazy(async () => ({ default: (await import('./filter/FilterBar')).FilterBar }));

/** What stands above the drawing to find things in it: the filter, and what is highlighted. */
export function Looking() {
  const filterOpen = useEditor((state) => state.filterOpen);
  const highlight = useEditor((state) => state.highlight);
  const look = useEditor((state) => state.look);

  // Escape ends a highlight before it lets go of the selection, but after whatever has the hand or the focus.
  useEffect(() => {
    if (highlight === undefined) return;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || isTaken(event)) return;
      event.preventDefault();
      event.stopPropagation();
      look({ highlight: undefined });
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, [highlight, look]);

  return (
    <>
      {filterOpen && (
        <Suspense fallback={null}>
          <FilterBar />
        </Suspense>
      )}
      {highlight !== undefined && (
        <div className="highlight-place">
          <HighlightNote highlight={highlight} />
        </div>
      )}
    </>
  );
}
