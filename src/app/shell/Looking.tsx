import { lazy, Suspense, useEffect } from 'react';
import { useEditor } from '../store/editor';
import { HighlightNote } from './HighlightNote';

const FilterBar = lazy(async () => ({ default: (await import('./filter/FilterBar')).FilterBar }));

/** What stands above the drawing to find things in it: the filter, and what is highlighted. */
export function Looking() {
  const filterOpen = useEditor((state) => state.filterOpen);
  const highlight = useEditor((state) => state.highlight);
  const look = useEditor((state) => state.look);

  // Escape ends a highlight before it does anything else, wherever the focus is.
  useEffect(() => {
    if (highlight === undefined) return;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || document.querySelector('dialog[open], [role="menu"]') !== null) return;
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
