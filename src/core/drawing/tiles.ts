import type { Tile } from './scene';
import type { Theme } from './theme';

/**
 * The shape around a device's picture, on a grid of 24 px; it tells the category without colour. Colours are names in
 * the theme.
 */
export interface TileShape {
  /** Empty for clouds, which are their own shape. */
  readonly outline: string;
  readonly fill: 'medical' | 'surface' | 'surface2' | undefined;
  readonly stroke: 'control' | 'ink3' | 'external' | 'ot' | 'question' | undefined;
  readonly dash: string | undefined;
  readonly glyph: 'onMedical' | 'ink2' | 'external' | 'cloud' | 'ot' | 'question';
  /** Size of the picture in the tile, as a share of the tile. */
  readonly glyphScale: number;
}

const rounded = 'M7 .5H17A6.5 6.5 0 0 1 23.5 7V17A6.5 6.5 0 0 1 17 23.5H7A6.5 6.5 0 0 1 .5 17V7A6.5 6.5 0 0 1 7 .5z';
const square = 'M2.5 .5H21.5A2 2 0 0 1 23.5 2.5V21.5A2 2 0 0 1 21.5 23.5H2.5A2 2 0 0 1 .5 21.5V2.5A2 2 0 0 1 2.5 .5z';
const sharp = 'M.5 .5H23.5V23.5H.5z';
const hexagon = 'M6.2 1H17.8L23.6 12L17.8 23H6.2L.4 12z';
const circle = 'M.5 12a11.5 11.5 0 1 0 23 0a11.5 11.5 0 1 0-23 0z';
const cutCorners = 'M6.8 .5H23.5V17.2L17.2 23.5H.5V6.8z';

export const tiles: Readonly<Record<Tile, TileShape>> = {
  medical: {
    outline: rounded,
    fill: 'medical',
    stroke: undefined,
    dash: undefined,
    glyph: 'onMedical',
    glyphScale: 0.72,
  },
  server: { outline: square, fill: 'surface2', stroke: 'ink3', dash: undefined, glyph: 'ink2', glyphScale: 0.72 },
  endpoint: { outline: rounded, fill: 'surface2', stroke: 'control', dash: undefined, glyph: 'ink2', glyphScale: 0.72 },
  network: { outline: hexagon, fill: 'surface2', stroke: 'ink3', dash: undefined, glyph: 'ink2', glyphScale: 0.6 },
  person: { outline: circle, fill: 'surface2', stroke: 'control', dash: undefined, glyph: 'ink2', glyphScale: 0.64 },
  external: { outline: sharp, fill: 'surface', stroke: 'external', dash: '3 2', glyph: 'external', glyphScale: 0.72 },
  cloud: { outline: '', fill: undefined, stroke: undefined, dash: undefined, glyph: 'cloud', glyphScale: 1 },
  ot: { outline: cutCorners, fill: 'surface2', stroke: 'ot', dash: undefined, glyph: 'ot', glyphScale: 0.66 },
  unknown: { outline: rounded, fill: 'surface', stroke: 'question', dash: '3 2', glyph: 'question', glyphScale: 0.72 },
};

/** The colour that a tile's word for one stands for. */
export const tileColour = (theme: Theme, name: NonNullable<TileShape['fill' | 'stroke' | 'glyph']>): string => {
  if (name === 'external' || name === 'cloud' || name === 'ot') return theme.zones[name].hue;
  if (name === 'question') return theme.marks.question.fill;
  return theme[name];
};
