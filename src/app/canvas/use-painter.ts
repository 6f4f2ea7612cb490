import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { fontFamilies } from '../../core/drawing/svg/style';
import { useEditor } from '../store/editor';
import { differencesIn } from '../store/preview-slice';
import { shownPath } from '../store/shown-path';
import { useOverlaid } from '../store/use-overlaid';
import { paintedPath } from './attack-path';
import type { CanvasStore } from './canvas-state';
import type { PaintScene } from './painter/brush';
import { createCanvasRenderer, type Renderer } from './renderer';
import type { SceneIndex } from './scene-index';
import { useBright } from './use-bright';
import { useDrawingTheme } from './use-drawing-theme';

const NO_PATH: PaintScene['path'] = [];

/** Keeps the picture up to date: at most one painting per frame, and none when nothing changed. */
export const usePainter = (
  picture: RefObject<HTMLCanvasElement | null>,
  surface: RefObject<HTMLElement | null>,
  canvas: CanvasStore,
  index: SceneIndex,
): PaintScene => {
  const theme = useDrawingTheme();
  const language = useEditor((state) => state.language);
  const selected = useEditor((state) => state.selection);
  const path = useEditor(shownPath);
  const bright = useBright(index, path);
  const overlaid = useOverlaid();
  const showsMarks = useEditor((state) => state.overlay === 'threats');
  const besides = useEditor(differencesIn);
  const scene = useMemo<PaintScene>(
    () => ({
      index,
      theme,
      language,
      fontFamily: fontFamilies[language],
      path: path === undefined ? NO_PATH : paintedPath(path, index),
      onPath: bright,
      overlaid,
      showsMarks,
      besides,
    }),
    [index, theme, language, path, bright, overlaid, showsMarks, besides],
  );
  const selection = useMemo(() => new Set(selected), [selected]);
  const now = useRef({ scene, selection });
  const request = useRef<() => void>(() => {});

  useEffect(() => {
    const [element, around] = [picture.current, surface.current];
    if (element === null || around === null) return;
    const renderer: Renderer | undefined = createCanvasRenderer(element);
    if (renderer === undefined) return;
    let frame = 0;
    const paint = (): void => {
      frame = 0;
      const { scene, selection } = now.current;
      const state = canvas.getState();
      const more = renderer.paint(scene, { ...state, drag: state.drag ?? state.held, selection });
      around.dataset.painted = 'true';
      // What the picture shows and where, for those who cannot see it: tests and the benchmark.
      around.dataset.devices = String(scene.index.scene.devices.length);
      if (more) ask();
      else around.dataset.view = `${state.viewport.x} ${state.viewport.y} ${state.viewport.zoom}`;
    };
    const ask = (): void => {
      if (frame === 0) frame = requestAnimationFrame(paint);
    };
    request.current = ask;
    const resize = (): void => {
      const { width, height } = around.getBoundingClientRect();
      renderer.resize({ width, height }, globalThis.devicePixelRatio);
      canvas.setState({ size: { width: Math.max(1, width), height: Math.max(1, height) } });
      ask();
    };
    const watcher = new ResizeObserver(resize);
    watcher.observe(around);
    const unsubscribe = canvas.subscribe(ask);
    resize();
    return () => {
      watcher.disconnect();
      unsubscribe();
      cancelAnimationFrame(frame);
      renderer.dispose();
    };
  }, [picture, surface, canvas]);

  // Before the next frame, so that what was dropped never flashes where it was.
  useLayoutEffect(() => {
    now.current = { scene, selection };
    request.current();
  }, [scene, selection]);
  return scene;
};
