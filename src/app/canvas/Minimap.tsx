import { Map as MapIcon, X } from 'lucide-react';
import { type KeyboardEvent, type PointerEvent, useEffect, useId, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Point, Rect } from '../../core/drawing/scene';
import { useEditor } from '../store/editor';
import { IconButton } from '../widgets/IconButton';
import type { CanvasStore } from './canvas-state';
import { fitsMinimap, MINIMAP_MOST } from './minimap-room';
import type { PaintScene } from './painter/brush';
import { miniScaleOf, paintMinimap } from './painter/paint-minimap';
import { shownRect, toDrawing, zoomAt } from './viewport';

/** Painted when the drawing has rested so long, in milliseconds. */
const REST = 120;
const STEP = 0.2;
const STEPS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: 1, y: 0 },
  ArrowRight: { x: -1, y: 0 },
  ArrowUp: { x: 0, y: 1 },
  ArrowDown: { x: 0, y: -1 },
};

/** A little of the empty ground around everything may be out of view. */
const SPARE = 0.02;
const isWithin = (all: Rect, shown: Rect): boolean =>
  shown.x <= all.x + SPARE * all.width &&
  shown.y <= all.y + SPARE * all.height &&
  shown.x + shown.width >= all.x + (1 - SPARE) * all.width &&
  shown.y + shown.height >= all.y + (1 - SPARE) * all.height;

interface MinimapProps {
  readonly canvas: CanvasStore;
  readonly scene: PaintScene;
}

/** The whole drawing in little with the part that is shown; a button where it is closed or there is no room. */
export function Minimap({ canvas, scene }: MinimapProps) {
  const { t } = useTranslation();
  const open = useEditor((state) => state.minimapOpen);
  const look = useEditor((state) => state.look);
  const { bounds } = scene.index.scene;
  const fits = useStore(canvas, ({ size }) => fitsMinimap(size));
  // Where everything is in view already, it would only be in the way.
  const isAllShown = useStore(canvas, ({ viewport, size }) => isWithin(bounds, shownRect(viewport, size)));
  if (scene.index.scene.zones.length + scene.index.scene.devices.length === 0) return null;
  if (isAllShown) return null;
  if (open && fits) return <OpenMap canvas={canvas} scene={scene} />;
  return (
    <div className="minimap-closed">
      <IconButton
        className="btn compact square"
        label={t('find.minimap.open')}
        disabled={!fits}
        onPress={() => look({ minimapOpen: true })}
      >
        <MapIcon size={14} strokeWidth={1.8} />
      </IconButton>
    </div>
  );
}

function OpenMap({ canvas, scene }: MinimapProps) {
  const { t } = useTranslation();
  const look = useEditor((state) => state.look);
  const how = useId();
  const picture = useRef<HTMLCanvasElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const { bounds } = scene.index.scene;
  const scale = useMemo(() => miniScaleOf(bounds, MINIMAP_MOST), [bounds]);

  useEffect(() => {
    const paint = (): void => {
      const ctx = picture.current?.getContext('2d');
      if (ctx === null || ctx === undefined || typeof OffscreenCanvas === 'undefined') return;
      const ratio = globalThis.devicePixelRatio;
      ctx.canvas.width = Math.round(scale.size.width * ratio);
      ctx.canvas.height = Math.round(scale.size.height * ratio);
      ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
      paintMinimap(ctx, scene, scale, ratio);
    };
    const timer = setTimeout(paint, REST);
    return () => clearTimeout(timer);
  }, [scene, scale]);

  useEffect(() => {
    const place = (): void => {
      const { viewport, size } = canvas.getState();
      const shown = shownRect(viewport, size);
      const style = frame.current?.style;
      if (style === undefined) return;
      style.transform = `translate(${shown.x * scale.zoom + scale.x}px, ${shown.y * scale.zoom + scale.y}px)`;
      style.width = `${Math.max(4, shown.width * scale.zoom)}px`;
      style.height = `${Math.max(4, shown.height * scale.zoom)}px`;
    };
    place();
    return canvas.subscribe((state, before) => {
      if (state.viewport !== before.viewport || state.size !== before.size) place();
    });
  }, [canvas, scale]);

  /** Brings a point of the small picture to the middle of the drawing. */
  const goTo = (event: PointerEvent<HTMLDivElement>): void => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const at = toDrawing(scale, { x: event.clientX - left, y: event.clientY - top });
    canvas.setState(({ viewport: { zoom }, size }) => ({
      viewport: { zoom, x: size.width / 2 - at.x * zoom, y: size.height / 2 - at.y * zoom },
    }));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    const factor = event.key === '+' || event.key === '=' ? 1.25 : event.key === '-' ? 0.8 : undefined;
    if (step === undefined && factor === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    canvas.setState(({ viewport, size }) => ({
      viewport:
        step === undefined
          ? zoomAt(viewport, viewport.zoom * (factor ?? 1), { x: size.width / 2, y: size.height / 2 })
          : {
              ...viewport,
              x: viewport.x + step.x * STEP * size.width,
              y: viewport.y + step.y * STEP * size.height,
            },
    }));
  };
  return (
    <section className="minimap" aria-label={t('find.minimap.heading')}>
      {/* biome-ignore lint/a11y/useSemanticElements: it is no button that does one thing, but a place to point into */}
      <div
        className="minimap-picture"
        role="group"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: arrows move what is shown
        tabIndex={0}
        aria-label={t('find.minimap.heading')}
        aria-describedby={how}
        style={{ width: scale.size.width, height: scale.size.height }}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          goTo(event);
        }}
        onPointerMove={(event) => {
          if (event.currentTarget.hasPointerCapture(event.pointerId)) goTo(event);
        }}
        onKeyDown={onKeyDown}
      >
        <canvas ref={picture} />
        <div ref={frame} className="minimap-frame" />
      </div>
      <span id={how} className="hidden-text">
        {t('find.minimap.how')}
      </span>
      <IconButton
        className="minimap-close"
        label={t('find.minimap.close')}
        onPress={() => look({ minimapOpen: false })}
      >
        <X size={12} strokeWidth={2} />
      </IconButton>
    </section>
  );
}
