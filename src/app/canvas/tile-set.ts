import type { Level } from './level';
import type { Brush, PaintScene, Pen } from './painter/brush';
import { brushOf } from './painter/brush';
import { paintAtRest } from './painter/paint-ground';
import type { Sprites } from './painter/sprites';

/** Side of a tile in CSS pixels; a multiple of the patterns, so that they go on from tile to tile. */
export const TILE = 256;

/** Tiles kept at most, so that a long way across the drawing does not fill the memory. */
const KEPT = 160;

interface TilePicture {
  readonly picture: ImageBitmap;
  readonly scene: PaintScene;
  readonly lifted: ReadonlySet<string>;
}

/** The drawing at one zoom as pictures of equal size, painted when needed. */
export interface TileSet {
  readonly zoom: number;
  readonly level: Level;
  readonly tiles: Map<string, TilePicture>;
}

export const createTileSet = (zoom: number, level: Level): TileSet => ({ zoom, level, tiles: new Map() });

export const tileKey = (column: number, row: number): string => `${column} ${row}`;

/** Paints tiles. One canvas serves all of them, each picture is taken out of it when it is done. */
export const createTilePainter = (pixelRatio: number, sprites: Sprites) => {
  const side = Math.round(TILE * pixelRatio);
  const canvas = new OffscreenCanvas(side, side);
  const ctx = canvas.getContext('2d', { alpha: false });
  return (set: TileSet, column: number, row: number, scene: PaintScene, lifted: ReadonlySet<string>): void => {
    if (ctx === null) return;
    const pen: Pen = ctx;
    const { zoom, level } = set;
    ctx.setTransform(side / TILE, 0, 0, side / TILE, 0, 0);
    const brush: Brush = brushOf({
      ctx: pen,
      scene,
      sprites,
      level,
      lifted,
      viewport: { x: -column * TILE, y: -row * TILE, zoom },
      area: { x: 0, y: 0, width: TILE, height: TILE },
    });
    paintAtRest(brush);
    const key = tileKey(column, row);
    set.tiles.get(key)?.picture.close();
    // Set anew, so that the tiles painted longest ago come first.
    set.tiles.delete(key);
    set.tiles.set(key, { picture: canvas.transferToImageBitmap(), scene, lifted });
  };
};

export const closeTiles = (set: TileSet | undefined): void => {
  for (const { picture } of set?.tiles.values() ?? []) picture.close();
  set?.tiles.clear();
};

/** Lets go of the tiles painted longest ago, except those that are needed now. */
export const forgetOldTiles = (set: TileSet, needed: ReadonlySet<string>): void => {
  for (const [key, { picture }] of set.tiles) {
    if (set.tiles.size <= Math.max(KEPT, needed.size)) return;
    if (needed.has(key)) continue;
    picture.close();
    set.tiles.delete(key);
  }
};
