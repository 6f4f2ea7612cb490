import { lazy, Suspense } from 'react';
import { Late } from '../store/late';
import { Mishap } from '../widgets/Mishap';

const LazyDock = lazy(async () => ({ default: (await import('./Dock')).Dock }));
const LazyInspector = lazy(async () => ({ default: (await import('./InspectorPanel')).InspectorPanel }));
const LazyTree = lazy(async () => ({ default: (await import('./TreePanel')).TreePanel }));
const LazyParts = lazy(async () => ({ default: (await import('./PartsPanel')).PartsPanel }));

/** Panels that come right after the drawing, so that the page is there sooner. Their room is held meanwhile. */
export function Dock() {
  return (
    <Mishap>
      <Suspense fallback={<div aria-busy="true" />}>
        <Late>
          <LazyDock />
        </Late>
      </Suspense>
    </Mishap>
  );
}

export function InspectorPanel() {
  return (
    <Mishap>
      <Suspense fallback={<div aria-busy="true" />}>
        <Late>
          <LazyInspector />
        </Late>
      </Suspense>
    </Mishap>
  );
}

export function TreePanel() {
  return (
    <Mishap>
      <Suspense fallback={<div aria-busy="true" />}>
        <LazyTree />
      </Suspense>
    </Mishap>
  );
}

export function PartsPanel() {
  return (
    <Mishap>
      <Suspense fallback={<div aria-busy="true" />}>
        <LazyParts />
      </Suspense>
    </Mishap>
  );
}
