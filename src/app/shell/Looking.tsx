import { lazy, Suspense, useEffect } from 'react';
import { useEditor } from '../store/editor';
import { previewNow } from '../store/preview-slice';
import { shownPath } from '../store/shown-path';
import { Mishap } from '../widgets/Mishap';
import { HighlightNote } from './HighlightNote';
import { PathNote } from './PathNote';

/** What Escape closes or takes back before a highlight: fields, dialogs, menus, lists of choices and the legend. */
const FIRST = 'input, textarea, select, [contenteditable="true"], dialog, [role="menu"], [role="listbox"]';
const OPEN = 'dialog[open], [role="menu"], [role="listbox"]:not([hidden]), .menu';
const isTaken = ({ target, defaultPrevented }: Event): boolean =>
  defaultPrevented ||
  (target instanceof Element && target.closest(FIRST) !== null) ||
  document.querySelector(OPEN) !== null;

const PreviewBar = lazy(async () => ({ default: (await import('../segmentation/PreviewBar')).PreviewBar }));
const BeforePane = lazy(async () => ({ default: (await import('../canvas/BeforePane')).BeforePane }));
const FilterBar = lazy(async () => ({ default: (await import('./filter/FilterBar')).FilterBar }));

/** What stands above the drawing to find things in it: the filter, what is highlighted, and the path that is shown. */
export function Looking() {
  const filterOpen = useEditor((state) => state.filterOpen);
  const highlight = useEditor((state) => state.highlight);
  const path = useEditor(shownPath);
  const isPreview = useEditor((state) => state.preview !== undefined);
  const isBeside = useEditor((state) => previewNow(state)?.shown === 'both');
  const look = useEditor((state) => state.look);
  const showPath = useEditor((state) => state.showPath);

  // Escape ends a path, then a highlight, before it lets go of the selection, but after whatever has the hand or the focus.
  useEffect(() => {
    if (highlight === undefined && path === undefined) return;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || isTaken(event)) return;
      event.preventDefault();
      event.stopPropagation();
      if (path === undefined) look({ highlight: undefined });
      else showPath(undefined);
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, [highlight, path, look, showPath]);

  return (
    <>
      {isPreview && (
        <Mishap>
          <Suspense fallback={null}>
            <PreviewBar />
          </Suspense>
        </Mishap>
      )}
      {isBeside && (
        <Mishap>
          <Suspense fallback={null}>
            <BeforePane />
          </Suspense>
        </Mishap>
      )}
      {filterOpen && (
        <Mishap>
          <Suspense fallback={null}>
            <FilterBar />
          </Suspense>
        </Mishap>
      )}
      {(path !== undefined || highlight !== undefined) && (
        <div className="highlight-place">
          {path !== undefined && <PathNote path={path} />}
          {highlight !== undefined && <HighlightNote highlight={highlight} />}
        </div>
      )}
    </>
  );
}
