import './before-pane.css';
import { type PointerEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type SceneState, sceneSteps } from '../../core/drawing/next-scene';
import { inSlices } from '../../workers/in-slices';
import { useEditor } from '../store/editor';
import { useToday } from '../store/today';
import { useModel } from '../store/use-model';
import { canvasApi } from './canvas-api';
import { createCanvasStore } from './canvas-state';
import { drawnNow } from './prepare-scene';
import { indexOfScene, type SceneIndex } from './scene-index';
import { usePainter } from './use-painter';
import { useDrilledBox, useShownView } from './use-shown-view';

/** The scene of the hospital as it is, made piece by piece beside the one that the drawing shows. */
const useSceneBefore = (): SceneIndex | undefined => {
  const model = useModel();
  const view = useShownView();
  const box = useDrilledBox();
  const language = useEditor((state) => state.language);
  const report = useEditor((state) => state.report);
  const treatments = useEditor((state) => state.document.treatments);
  const overlays = useEditor((state) => state.overlays);
  const drawn = useEditor(({ document }) => drawnNow(`${document.id} ${view.id} ${box ?? ''}`));
  const now = useToday();
  const today = report?.today ?? now();
  const last = useRef<SceneState>(drawn);
  const [index, setIndex] = useState<SceneIndex>();
  useEffect(() => {
    const own = new AbortController();
    const make = async (): Promise<void> => {
      const options = { language, report, treatments, overlays, today };
      const state = await inSlices(sceneSteps(last.current, model, view, options), own.signal);
      if (state === undefined || own.signal.aborted) return;
      last.current = state;
      setIndex(indexOfScene(state.scene));
    };
    void make();
    return () => own.abort();
  }, [model, view, language, report, treatments, overlays, today]);
  return index;
};

/** Looks at the same place as the drawing beside it, at the same zoom. */
const useSamePlace = (canvas: ReturnType<typeof createCanvasStore>): void => {
  useEffect(() => {
    const follow = (): void => {
      const { size } = canvas.getState();
      const [zoom, { x, y }] = [canvasApi.zoom(), canvasApi.centerPoint()];
      const viewport = { x: size.width / 2 - x * zoom, y: size.height / 2 - y * zoom, zoom };
      const is = canvas.getState().viewport;
      if (is.x !== viewport.x || is.y !== viewport.y || is.zoom !== zoom) canvas.setState({ viewport });
    };
    follow();
    const stops = [canvasApi.subscribe(follow), canvas.subscribe(follow)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [canvas]);
};

function Picture({ index }: { readonly index: SceneIndex }) {
  const [canvas] = useState(createCanvasStore);
  const surface = useRef<HTMLDivElement>(null);
  const picture = useRef<HTMLCanvasElement>(null);
  usePainter(picture, surface, canvas, index);
  useSamePlace(canvas);
  useEffect(() => {
    const element = surface.current;
    if (element === null) return;
    // Not by React, which cannot keep the page from scrolling or zooming instead.
    const onWheel = (event: WheelEvent): void => {
      event.preventDefault();
      if (event.ctrlKey || event.metaKey) canvasApi.zoomBy(Math.exp(-event.deltaY / 300));
      else canvasApi.panBy(-event.deltaX, -event.deltaY);
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, []);
  const press = (event: PointerEvent): void => event.currentTarget.setPointerCapture(event.pointerId);
  const drag = (event: PointerEvent): void => {
    if (event.buttons > 0) canvasApi.panBy(event.movementX, event.movementY);
  };
  return (
    <div ref={surface} className="before-surface" onPointerDown={press} onPointerMove={drag}>
      <canvas ref={picture} />
    </div>
  );
}

/** The hospital as it is, beside the drawing of what a change would make of it: the same place at the same zoom. */
export function BeforePane() {
  const { t } = useTranslation();
  const index = useSceneBefore();
  // What stands between them took half of the room: what was in view comes into view again.
  useEffect(() => {
    // The drawing learns of its new size after the next frame.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => canvasApi.zoomToFit());
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  return (
    <section className="before-pane" aria-label={t('separation.preview.beforePane')}>
      {index !== undefined && <Picture index={index} />}
      <p className="pane-name before" aria-hidden="true">
        {t('separation.preview.before')}
      </p>
      <p className="pane-name after" aria-hidden="true">
        {t('separation.preview.after')}
      </p>
    </section>
  );
}
