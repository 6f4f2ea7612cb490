// @vitest-environment jsdom
import { act, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { drawingOf, drawnNow } from '../../../src/app/canvas/prepare-scene';
import type { SceneIndex } from '../../../src/app/canvas/scene-index';
import { type Drawing, useDrawing } from '../../../src/app/canvas/use-scene';
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
let stage: Drawing['stage'] | undefined;
let isHeld = false;
function Drawn() {
  ({ index, stage } = useDrawing(() => isHeld));
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
  const store = showPart(<Drawn />, document);
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

describe('the drawing after much of a large hospital was moved', () => {
  /** A hospital on the page, with something put down that stands with all that is in it. */
  const moved = () => {
    isHeld = true;
    const made = generateHospital(library, 600, 3);
    const places = layOut(modelOf(made, library), emptyTable()) ?? [];
    const document = setPlacements(viewOf(made).id, places)(made);
    const zones = document.zones.values().filter(({ parent }) => parent === undefined);
    const store = showPart(<Drawn />, document);
    const move = (dx: number): void =>
      act(() => {
        const ids = zones.map(({ id }) => id);
        store.getState().edit('canvas.step.move', moveElements(viewOf(document).id, ids, { dx, dy: 8 }));
      });
    return { store, move, before: settled(store) };
  };
  afterEach(() => {
    isHeld = false;
  });

  it('stays as it was while what the hand put down is worked out, and then has all of it', async () => {
    const { store, move, before } = moved();
    move(40);
    expect(stage).toBe('behind');
    expect(index?.scene.devices).toEqual(before.devices);
    const { document } = store.getState();
    // Nothing is handed over that shows the document as it was.
    expect(drawnNow(drawingOf(document.id, viewOf(document).id))).toBeUndefined();
    await waitFor(() => expect(stage).toBe('settled'), { timeout: 10_000 });
    expect(index?.scene).toEqual(settled(store));
  });

  it('goes on to the last of several edits', async () => {
    const { store, move } = moved();
    for (const dx of [40, 80, -16]) move(dx);
    expect(stage).toBe('behind');
    await waitFor(() => expect(stage).toBe('settled'), { timeout: 10_000 });
    expect(index?.scene).toEqual(settled(store));
  });

  it('is as before when that is taken back meanwhile', () => {
    const { store, move, before } = moved();
    move(40);
    act(() => store.getState().undo());
    expect(stage).not.toBe('behind');
    expect(index?.scene.devices).toEqual(before.devices);
  });

  it('has it at once where nothing shows it meanwhile', () => {
    const { store, move } = moved();
    isHeld = false;
    move(40);
    expect(stage).toBe('following');
    expect(index?.scene.devices).toEqual(settled(store).devices);
  });
});
