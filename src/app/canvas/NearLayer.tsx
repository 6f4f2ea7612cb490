import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { SceneDevice } from '../../core/drawing/scene';
import { useLater } from '../store/late';
import type { CanvasStore } from './canvas-state';
import { type Level, levelOf } from './level';
import type { DeviceNode } from './NearDevices';
import type { SceneIndex } from './scene-index';
import { shownRect, type Viewport } from './viewport';

/** What shows them comes when the first of them is near; a hospital that is seen whole does without. */
const NearDevices = lazy(async () => ({ default: (await import('./NearDevices')).NearDevices }));

/** More elements than this at once are not worth their cost; those in the middle of the screen are enough. */
const AT_MOST = 240;
/** How long the drawing must rest before elements are put above it, in milliseconds. */
const REST = 120;

interface Resting {
  readonly viewport: Viewport;
  readonly level: Level;
}

/** The last viewport at which the drawing rested; the layer is moved as a whole until the next one. */
const useResting = (canvas: CanvasStore): Resting => {
  const [resting, setResting] = useState<Resting>(() => {
    const { viewport } = canvas.getState();
    return { viewport, level: levelOf(viewport.zoom, undefined) };
  });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const settle = (): void => {
      const { viewport } = canvas.getState();
      setResting((before) =>
        before.viewport === viewport ? before : { viewport, level: levelOf(viewport.zoom, before.level) },
      );
    };
    const unsubscribe = canvas.subscribe((state, before) => {
      if (state.viewport === before.viewport && state.size === before.size) return;
      clearTimeout(timer);
      timer = setTimeout(settle, REST);
    });
    settle();
    return () => {
      clearTimeout(timer);
      unsubscribe();
    };
  }, [canvas]);
  return resting;
};

const nearestToMiddle = (devices: readonly SceneDevice[], x: number, y: number): readonly SceneDevice[] => {
  if (devices.length <= AT_MOST) return devices;
  const distance = ({ rect }: SceneDevice): number => Math.hypot(rect.x - x, rect.y - y);
  return [...devices].sort((a, b) => distance(a) - distance(b)).slice(0, AT_MOST);
};

interface NearLayerProps {
  readonly canvas: CanvasStore;
  readonly index: SceneIndex;
  readonly selection: readonly string[];
  readonly describe: (id: string) => string;
}

/**
 * Real elements for the devices that are on screen and near enough to read. They are not painted twice: the picture
 * below shows them, these carry their words and the places to connect from. While the hand pans or zooms only the
 * layer as a whole is moved, and elements are exchanged when it rests. They follow an edit a frame after the picture.
 */
export function NearLayer({ canvas, index, selection, describe }: NearLayerProps) {
  const { viewport, level } = useResting(canvas);
  const hovered = useStore(canvas, (state) => state.hovered);
  const dragging = useStore(canvas, (state) => state.drag !== undefined || state.connecting !== undefined);
  const size = useStore(canvas, (state) => state.size);
  const layer = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const place = (): void => {
      const now = canvas.getState().viewport;
      const scale = now.zoom / viewport.zoom;
      const [x, y] = [now.x - viewport.x * scale, now.y - viewport.y * scale];
      if (layer.current !== null) layer.current.style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
    };
    place();
    return canvas.subscribe((state, before) => {
      if (state.viewport !== before.viewport) place();
    });
  }, [canvas, viewport]);

  const now = useMemo(() => ({ index, describe, dragging }), [index, describe, dragging]);
  const behind = useLater(now);
  const layerOfDevices = useMemo(() => {
    const shown = shownRect(viewport, size);
    const devices =
      level === 'far'
        ? []
        : nearestToMiddle(behind.index.devices.within(shown), shown.x + shown.width / 2, shown.y + shown.height / 2);
    const isOpen = (id: string): boolean =>
      level === 'near' && !behind.dragging && (hovered === id || selection.includes(id));
    const nodes: DeviceNode[] = devices.map((device) => ({
      id: device.id,
      type: 'device',
      position: { x: device.rect.x, y: device.rect.y },
      width: device.rect.width,
      height: device.rect.height,
      data: { device, label: behind.describe(device.id), open: isOpen(device.id) },
    }));
    if (nodes.length === 0) return null;
    return (
      <Suspense fallback={null}>
        <NearDevices nodes={nodes} viewport={viewport} />
      </Suspense>
    );
  }, [behind, selection, viewport, size, level, hovered]);
  return (
    <div ref={layer} className="canvas-near">
      {layerOfDevices}
    </div>
  );
}
