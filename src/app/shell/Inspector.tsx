import { type ComponentType, lazy, Suspense } from 'react';

const found = import.meta.glob<{ InspectorPanel: ComponentType }>('../panels/InspectorPanel.tsx');
const load = Object.values(found)[0];
const Panel = load === undefined ? () => null : lazy(async () => ({ default: (await load()).InspectorPanel }));

export function InspectorPanel() {
  return (
    <Suspense fallback={null}>
      <Panel />
    </Suspense>
  );
}
