import { lazy, Suspense, useEffect } from 'react';
import { useEditor } from '../store/editor';
import { HighlightNote } from './HighlightNote';

const FilterBar = lazy(async () => ({ default: (await import('./filter/FilterBar')).FilterBar }));

/** What lies above the drawing to find things in it: filter, highlight. */
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
    <div className="looking">
      {filterOpen && (
        <Suspense fallback={null}>
          <FilterBar />
        </Suspense>
      )}
      {highlight !== undefined && <HighlightNote highlight={highlight} />}
    </div>
  );
}
