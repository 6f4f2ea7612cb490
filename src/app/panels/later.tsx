import { lazy, Suspense } from 'react';
import { Late } from '../store/late';

const LazyDock = lazy(async () => ({ default: (await import('./Dock')).Dock }));
const LazyInspector = lazy(async () => ({ default: (await import('./InspectorPanel')).InspectorPanel }));
const LazyTree = lazy(async () => ({ default: (await import('./TreePanel')).TreePanel }));
const LazyParts = lazy(async () => ({ default: (await import('./PartsPanel')).PartsPanel }));

/** Panels that come right after the drawing, so that the page is there sooner. Their room is held meanwhile. */
export function Dock() {
  return (
    <Suspense fallback={<div aria-busy="true" />}>
      <Late>
        <LazyDock />
      </Late>
    </Suspense>
  );
}

export function InspectorPanel() {
  return (
    <Suspense fallback={<div aria-busy="true" />}>
      <Late>
        <LazyInspector />
      </Late>
    </Suspense>
  );
}

export function TreePanel() {
  return (
    <Suspense fallback={<div aria-busy="true" />}>
      <LazyTree />
    </Suspense>
  );
}

export function PartsPanel() {
  return (
    <Suspense fallback={<div aria-busy="true" />}>
      <LazyParts />
    </Suspense>
  );
}
