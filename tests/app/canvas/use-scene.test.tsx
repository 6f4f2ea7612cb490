// @vitest-environment jsdom
import { act, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { drawingOf, drawnNow } from '../../../src/app/canvas/prepare-scene';
import type { SceneIndex } from '../../../src/app/canvas/scene-index';
import { useDrawing } from '../../../src/app/canvas/use-scene';
import type { EditorStore } from '../../../src/app/store/editor';
import { localToday } from '../../../src/app/store/today';
import type { HospitalDocument } from '../../../src/core/document/document';
import { setPlacements } from '../../../src/core/document/edits/arrange';
import { moveElements } from '../../../src/core/document/edits/move';
import type { Scene } from '../../../src/core/drawing/scene';
import { sceneOf } from '../../../src/core/drawing/scene-of';
import { svgExporter } from '../../../src/core/formats/svg';
import { layOut } from '../../../src/core/layout/layout';
import { modelOf } from '../../../src/core/model/model';
import { emptyTable } from '../../../src/core/table';
import { library } from '../../../src/templates';
import { generateHospital } from '../../support/generator/generate';
import { showPart } from '../../support/page';

let index: SceneIndex | undefined;
function Drawing() {
  ({ index } = useDrawing());
  return null;
}

const viewOf = ({ views }: HospitalDocument) => {
  const [view] = views.values();
  if (view === undefined) throw new Error('The hospital has a view.');
  return view;
};

/** A hospital on the page, and one of its devices that data flows to or from. */
const shown = () => {
  const made = generateHospital(library, 40, 3);
  const places = layOut(modelOf(made, library), emptyTable()) ?? [];
  const document = setPlacements(viewOf(made).id, places)(made);
  const [flow] = document.flows.values();
  if (flow === undefined) throw new Error('The hospital has a flow.');
  const store = showPart(<Drawing />, document);
  const nudge = (dx: number, dy: number): void =>
    act(() => store.getState().edit('canvas.step.move', moveElements(viewOf(document).id, [flow.from], { dx, dy })));
  return { store, nudge };
};

const settled = (store: EditorStore): Scene => {
  const { document } = store.getState();
  const options = { language: 'ja', report: null, treatments: document.treatments, today: localToday() } as const;
  return sceneOf(modelOf(document, library), viewOf(document), options);
};

describe('the drawing after a device is nudged', () => {
  it('shows the device where it belongs at once, and all flows on their ways a moment later', async () => {
    const { store, nudge } = shown();
    nudge(0, 24);
    expect(index?.scene.devices).toEqual(settled(store).devices);
    expect(index?.scene.flows).not.toEqual(settled(store).flows);
    await waitFor(() => expect(index?.scene.flows).toEqual(settled(store).flows));
    expect(index?.scene).toEqual(settled(store));
  });

  it('settles once for nudges that follow each other', async () => {
    const { store, nudge } = shown();
    for (const dy of [8, 8, 8, -8]) nudge(8, dy);
    await waitFor(() => expect(index?.scene).toEqual(settled(store)));
  });

  it('is handed over with all flows on their ways, also before they are there on the page', () => {
    const { store, nudge } = shown();
    nudge(0, 24);
    const { document } = store.getState();
    const drawn = drawnNow(drawingOf(document.id, viewOf(document).id));
    expect(drawn?.settled).toBeDefined();
    const context = { library, language: 'ja', today: localToday() } as const;
    expect(svgExporter.write(document, { ...context, drawn })).toEqual(svgExporter.write(document, context));
  });
});
