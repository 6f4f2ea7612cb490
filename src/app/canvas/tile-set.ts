import type { Rect } from '../../core/drawing/scene';
import type { Level } from './level';
import { AROUND, brushOf, type PaintScene, type Pen } from './painter/brush';
import { paintAtRest } from './painter/paint-ground';
import type { Sprites } from './painter/sprites';
import type { Change } from './scene-change';
import { areaOfAll, partsCovered } from './stale-areas';

/** Side of a tile in CSS pixels; a multiple of the patterns, so that they go on from tile to tile. */
export const TILE = 256;

/** Tiles kept at most, so that a long way across the drawing does not fill the memory. */
const KEPT = 160;

/** A canvas of its own, with what paints on it. */
interface OwnCanvas {
  readonly canvas: OffscreenCanvas;
  readonly pen: Pen;
}

interface TilePicture {
  readonly picture: ImageBitmap | OffscreenCanvas;
  /** What it was given when a part of it was first painted anew, so that the next time no picture has to be copied. */
  readonly own: OwnCanvas | undefined;
  /** The parts of it that no longer show the document, in CSS pixels from its corner; none when it is right. */
  stale: readonly Rect[];
}

/** The drawing at one zoom as pictures of equal size, painted when needed. */
export interface TileSet {
  readonly zoom: number;
  readonly level: Level;
  readonly tiles: Map<string, TilePicture>;
}

export const createTileSet = (zoom: number, level: Level): TileSet => ({ zoom, level, tiles: new Map() });

export const tileKey = (column: number, row: number): string => `${column} ${row}`;

const WHOLE: Rect = { x: 0, y: 0, width: TILE, height: TILE };
/** With more of a tile wrong than this, all of it is painted. */
const MOST_OF_IT = 0.6;

/** As much around an area is painted anew at least, in px of the screen: ends and edges of lines reach a little beyond. */
const EDGE = 24;

/** The tiles by column and row, with the outermost of both. */
const cellsOfTiles = (tiles: TileSet['tiles']) => {
  const cells = [...tiles].map(([key, tile]) => {
    const [column = 0, row = 0] = key.split(' ').map(Number);
    return { column, row, tile, here: [] as Rect[] };
  });
  const columns = cells.map(({ column }) => column);
  const rows = cells.map(({ row }) => row);
  const [left, top] = [Math.min(...columns), Math.min(...rows)];
  const across = Math.max(...columns) - left + 1;
  const byPlace = new Map(cells.map((cell) => [(cell.row - top) * across + cell.column - left, cell]));
  const last = { column: Math.max(...columns), row: Math.max(...rows) };
  const at = (column: number, row: number) => byPlace.get((row - top) * across + column - left);
  return { cells, first: { column: left, row: top }, last, at };
};

/** Notes in each tile which parts of it are wrong now. Each area takes a quick look at the tiles that it may lie on. */
export const markStale = ({ tiles, zoom }: TileSet, change: Exclude<Change, 'other'>): void => {
  if (tiles.size === 0 || change.length === 0) return;
  if (change === 'all') {
    for (const tile of tiles.values()) tile.stale = [WHOLE];
    return;
  }
  // Areas reach as far beyond their elements at 100 % as marks and badges do; from farther these are no smaller.
  const edge = Math.max(EDGE, AROUND * (1 - zoom));
  const { cells, first, last, at } = cellsOfTiles(tiles);
  for (const { x, y, width, height } of change) {
    const [left, top] = [x * zoom - edge, y * zoom - edge];
    const area: Rect = { x: left, y: top, width: width * zoom + 2 * edge, height: height * zoom + 2 * edge };
    const lastRow = Math.min(last.row, Math.floor((top + area.height) / TILE));
    const lastColumn = Math.min(last.column, Math.floor((left + area.width) / TILE));
    for (let row = Math.max(first.row, Math.floor(top / TILE)); row <= lastRow; row += 1)
      for (let column = Math.max(first.column, Math.floor(left / TILE)); column <= lastColumn; column += 1)
        at(column, row)?.here.push({ ...area, x: left - column * TILE, y: top - row * TILE });
  }
  for (const { tile, here } of cells) if (here.length > 0) tile.stale = partsCovered(tile.stale, here, WHOLE);
};

/** Frees what the picture takes at once, which may be long before nobody holds it any more. */
const letGo = ({ picture, own }: TilePicture): void => {
  if (own !== undefined) own.canvas.width = 0;
  else if ('close' in picture) picture.close();
};

const canvasOf = (side: number): OwnCanvas | undefined => {
  const canvas = new OffscreenCanvas(side, side);
  const pen = canvas.getContext('2d', { alpha: false });
  return pen === null ? undefined : { canvas, pen };
};

/** Paints tiles. One canvas serves all new ones, each picture is taken out of it when it is done. */
export const createTilePainter = (pixelRatio: number, sprites: Sprites) => {
  const side = Math.round(TILE * pixelRatio);
  const shared = canvasOf(side);
  /** The tile with a canvas of its own that shows what it showed. */
  const owned = (tile: TilePicture): OwnCanvas | undefined => {
    if (tile.own !== undefined) return tile.own;
    const own = canvasOf(side);
    own?.pen.drawImage(tile.picture, 0, 0);
    letGo(tile);
    return own;
  };
  /** Paints a tile that is not there yet, or of one that is there only what is wrong. */
  return (set: TileSet, column: number, row: number, scene: PaintScene, lifted: ReadonlySet<string>): void => {
    const { zoom, level } = set;
    const key = tileKey(column, row);
    const old = set.tiles.get(key);
    const isPart = old !== undefined && areaOfAll(old.stale) < MOST_OF_IT * TILE * TILE;
    const own = isPart ? owned(old) : old?.own;
    const on = own ?? shared;
    if (on === undefined) return;
    const viewport = { x: -column * TILE, y: -row * TILE, zoom };
    on.pen.setTransform(side / TILE, 0, 0, side / TILE, 0, 0);
    for (const area of isPart ? old.stale : [WHOLE]) {
      on.pen.save();
      on.pen.beginPath();
      on.pen.rect(area.x, area.y, area.width, area.height);
      on.pen.clip();
      paintAtRest(brushOf({ ctx: on.pen, scene, sprites, level, lifted, viewport, area }));
      on.pen.restore();
    }
    if (own === undefined && old !== undefined) letGo(old);
    // Set anew, so that the tiles painted longest ago come first.
    set.tiles.delete(key);
    set.tiles.set(key, { picture: own?.canvas ?? on.canvas.transferToImageBitmap(), own, stale: [] });
  };
};

export const closeTiles = (set: TileSet | undefined): void => {
  for (const tile of set?.tiles.values() ?? []) letGo(tile);
  set?.tiles.clear();
};

/** Lets go of the tiles painted longest ago, except those that are needed now. */
export const forgetOldTiles = (set: TileSet, needed: ReadonlySet<string>): void => {
  for (const [key, tile] of set.tiles) {
    if (set.tiles.size <= Math.max(KEPT, needed.size)) return;
    if (needed.has(key)) continue;
    letGo(tile);
    set.tiles.delete(key);
  }
};
