import type { SceneZone } from '../../core/drawing/scene';
import { liftedBy } from './canvas-state';
import { type Level, levelOf } from './level';
import { brushOf, type PaintScene } from './painter/brush';
import { paintPlain } from './painter/paint-ground';
import { paintDrag } from './painter/paint-hand';
import { type Over, paintOver } from './painter/paint-over';
import { sameGround } from './painter/paint-zone-grounds';
import { createSprites, type Sprites } from './painter/sprites';
import { type Held, type PutDown, putDownAfter } from './put-down';
import { areasOf, changedAreas } from './scene-change';
import { cellsOf, eachCell } from './tile-cells';
import {
  closeTiles,
  createTilePainter,
  createTileSet,
  forgetOldTiles,
  markStale,
  TILE,
  type TileSet,
  tileKey,
} from './tile-set';
import type { Size, Viewport } from './viewport';

/** What changes while the hand moves. */
export type Live = Over & { readonly viewport: Viewport };

/** What paints the lower layer. Another one, on WebGL say, could stand in its place. */
export interface Renderer {
  /** Fits the picture to the size of the element, in CSS pixels. */
  resize(size: Size, pixelRatio: number): void;
  /** Paints what is to be seen now. `true`: it asks to be called in the next frame again, to refine the picture. */
  paint(scene: PaintScene, live: Live): boolean;
  dispose(): void;
}

/** How long the zoom must rest until everything is painted anew for it, in milliseconds; until then it is stretched. */
const ZOOM_REST = 90;
/** Stretched beyond this it is painted anew even while the zoom goes on. */
const STRETCH = { least: 0.55, most: 2 } as const;
/** What may be spent in one frame on tiles not yet needed, and on such that are, in milliseconds. */
const AHEAD = 4;
const BUDGET = 9;
/** What may be spent on those that show something else than the document. */
const URGENT = 12;
const NONE: ReadonlySet<string> = new Set();
/** The side of the small picture of the whole drawing that stands in for what is not painted yet. */
const OVERVIEW = 1024;

/** Paints onto a canvas through tiles kept from frame to frame. `undefined` where there is nothing to paint on. */
export const createCanvasRenderer = (canvas: HTMLCanvasElement): Renderer | undefined => {
  const ctx = typeof OffscreenCanvas === 'undefined' ? null : canvas.getContext('2d', { alpha: false });
  if (ctx === null) return undefined;
  let size: Size = { width: 1, height: 1 };
  let pixelRatio = 1;
  let sprites: Sprites = createSprites(1);
  let paintTile = createTilePainter(1, sprites);
  let theme: PaintScene['theme'] | undefined;
  let level: Level | undefined;
  let set: TileSet | undefined;
  let before: TileSet | undefined;
  let overview: { readonly picture: ImageBitmap; readonly scene: PaintScene } | undefined;
  /** What the tiles show where they are not stale. */
  let shown: Held | undefined;
  let put: PutDown | undefined;
  let zoomed = { zoom: 0, at: 0 };

  /** Lets go of all pictures: nothing of them may be shown again. */
  const forget = (): void => {
    closeTiles(set);
    closeTiles(before);
    overview?.picture.close();
    before = undefined;
    overview = undefined;
  };

  const reset = (): void => {
    forget();
    set = undefined;
    sprites = createSprites(pixelRatio);
    paintTile = createTilePainter(pixelRatio, sprites);
  };

  /** The tiles for the zoom: those at hand while it changes, new ones when it rests or has gone too far. */
  const setFor = (zoom: number, now: number): TileSet => {
    if (zoom !== zoomed.zoom) zoomed = { zoom, at: now };
    if (set === undefined) {
      level = levelOf(zoom, level);
      set = createTileSet(zoom, level);
      return set;
    }
    if (set.zoom === zoom) return set;
    const ratio = zoom / set.zoom;
    const isFar = ratio < STRETCH.least || ratio > STRETCH.most;
    if (!isFar && now - zoomed.at < ZOOM_REST) return set;
    closeTiles(before);
    before = set;
    level = levelOf(zoom, level);
    set = createTileSet(zoom, level);
    return set;
  };

  const paintOverview = (scene: PaintScene): void => {
    const { bounds } = scene.index.scene;
    const zoom = OVERVIEW / Math.max(bounds.width, bounds.height);
    const side = {
      width: Math.max(1, Math.ceil(bounds.width * zoom)),
      height: Math.max(1, Math.ceil(bounds.height * zoom)),
    };
    const small = new OffscreenCanvas(side.width, side.height);
    const pen = small.getContext('2d', { alpha: false });
    if (pen === null) return;
    const viewport = { x: -bounds.x * zoom, y: -bounds.y * zoom, zoom };
    paintPlain(
      brushOf({ ctx: pen, scene, sprites, level: 'far', lifted: NONE, viewport, area: { x: 0, y: 0, ...side } }),
    );
    overview?.picture.close();
    overview = { picture: small.transferToImageBitmap(), scene };
  };

  /** Whether the small picture of the whole shows the same grounds: what zones are called or marked with is not on it. */
  const isOverviewOf = ({ index: { scene } }: PaintScene): boolean => {
    const zones = overview?.scene.index.scene.zones;
    const isSame = (zone: SceneZone, at: number): boolean => {
      const other = scene.zones[at];
      return other !== undefined && sameGround(zone, other);
    };
    return zones === scene.zones || (zones?.length === scene.zones.length && zones.every(isSame));
  };

  /** Notes in the tiles what the document or the hand has changed since the last frame. */
  const follow = (scene: PaintScene, { drag }: Live): void => {
    const last = shown;
    shown = { scene, drag };
    put = putDownAfter(put, last, shown);
    if (set === undefined || last === undefined) return;
    if (last.scene !== scene) {
      const change = changedAreas(last.scene, scene, set.level);
      if (change === 'other') forget();
      else markStale(set, change);
    }
    const [lifted, before] = [liftedBy(drag), liftedBy(last.drag)];
    if (set === undefined || before === lifted) return;
    markStale(set, areasOf(before, last.scene.index, set.level));
    markStale(set, areasOf(lifted, scene.index, set.level));
  };

  const drawOverview = ({ x, y, zoom }: Viewport): void => {
    if (overview === undefined) return;
    const { bounds } = overview.scene.index.scene;
    ctx.drawImage(
      overview.picture,
      bounds.x * zoom + x,
      bounds.y * zoom + y,
      bounds.width * zoom,
      bounds.height * zoom,
    );
  };

  const drawTiles = (from: TileSet, viewport: Viewport): void => {
    const side = (TILE * viewport.zoom) / from.zoom;
    const whole = (value: number): number => Math.round(value * pixelRatio) / pixelRatio;
    eachCell(cellsOf(viewport, size, from, 0), (column, row) => {
      const tile = from.tiles.get(tileKey(column, row));
      if (tile === undefined) return;
      const [left, top] = [whole(viewport.x + column * side), whole(viewport.y + row * side)];
      // Each tile ends where the next begins, so that no gap shows between them.
      const [right, bottom] = [whole(viewport.x + (column + 1) * side), whole(viewport.y + (row + 1) * side)];
      ctx.drawImage(tile.picture, left, top, right - left, bottom - top);
    });
  };

  return {
    resize: (next, ratio) => {
      size = next;
      canvas.width = Math.max(1, Math.round(next.width * ratio));
      canvas.height = Math.max(1, Math.round(next.height * ratio));
      if (ratio === pixelRatio) return;
      pixelRatio = ratio;
      reset();
    },
    paint: (scene, live) => {
      const start = performance.now();
      if (theme !== scene.theme) {
        theme = scene.theme;
        reset();
      }
      const { zoom } = live.viewport;
      const whole = (value: number): number => Math.round(value * pixelRatio) / pixelRatio;
      const viewport: Viewport = { x: whole(live.viewport.x), y: whole(live.viewport.y), zoom };
      const lifted = liftedBy(live.drag);
      const tiles = setFor(zoom, start);
      const putBefore = put;
      follow(scene, live);
      // The frame in which something was put down has enough to do with what came of it.
      const urgent = put === undefined ? URGENT : put === putBefore ? BUDGET : 0;
      // Never nothing at all: the grounds of the zones are there at once.
      if (overview === undefined && before === undefined && tiles.tiles.size === 0) paintOverview(scene);
      const isSharp = tiles.zoom === zoom;

      const needed = new Set<string>();
      let missing = false;
      const paintCell = (column: number, row: number, urgentOnly: boolean, budget: number): void => {
        const key = tileKey(column, row);
        needed.add(key);
        const tile = tiles.tiles.get(key);
        if (tile?.stale.length === 0) return;
        // What shows something else than the document comes first; what is merely not there yet may wait.
        const isWrong = urgentOnly && tile !== undefined;
        if (performance.now() - start >= (isWrong ? urgent : Math.min(urgent, budget))) {
          missing = true;
          return;
        }
        paintTile(tiles, column, row, scene, lifted);
      };
      if (isSharp) eachCell(cellsOf(viewport, size, tiles, 0), (column, row) => paintCell(column, row, true, BUDGET));
      const isWhole = isSharp && !missing;
      if (isWhole) {
        closeTiles(before);
        before = undefined;
        eachCell(cellsOf(viewport, size, tiles, 1), (column, row) => paintCell(column, row, false, AHEAD));
        forgetOldTiles(tiles, needed);
        if (!isOverviewOf(scene)) {
          if (performance.now() - start < AHEAD) paintOverview(scene);
          else missing = true;
        }
      }

      ctx.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
      if (!isWhole) {
        ctx.fillStyle = scene.theme.canvas;
        ctx.fillRect(0, 0, size.width, size.height);
        drawOverview(viewport);
        if (before !== undefined) drawTiles(before, viewport);
      }
      drawTiles(tiles, viewport);
      const area = { x: 0, y: 0, ...size };
      const asked = { ctx, sprites, viewport, level: tiles.level, area, lifted };
      if (isWhole) put = undefined;
      else if (put !== undefined) paintDrag(brushOf({ ...asked, scene: put.from }), put.drag, live.selection);
      paintOver(brushOf({ ...asked, scene }), live);
      return missing || !isSharp;
    },
    dispose: reset,
  };
};
