import type { Rect } from '../scene';

export const PAPERS = ['a4', 'a3'] as const;
export type Paper = (typeof PAPERS)[number];
export const ORIENTATIONS = ['landscape', 'portrait'] as const;
export type Orientation = (typeof ORIENTATIONS)[number];

/** Long and short side in millimetres (ISO 216). */
const SIDES: Readonly<Record<Paper, readonly [number, number]>> = { a4: [297, 210], a3: [420, 297] };

/** CSS pixels in a millimetre: 96 to the inch. */
export const PX_PER_MM = 96 / 25.4;
/** Points in a CSS pixel: type is measured in points. */
export const PT_PER_PX = 0.75;

/** What stays white at each edge, so that common printers lose nothing; in CSS pixels. */
export const EDGE = 10 * PX_PER_MM;
/** The title block, in CSS pixels: 180 × 36 mm. */
export const BLOCK = { width: 180 * PX_PER_MM, height: 36 * PX_PER_MM } as const;
/** Between the drawing, the legend and the title block, in CSS pixels. */
export const BETWEEN = 4 * PX_PER_MM;

/** The whole sheet in CSS pixels. */
export const sheetSize = (
  paper: Paper,
  orientation: Orientation,
): { readonly width: number; readonly height: number } => {
  const [long, short] = SIDES[paper];
  const [width, height] = orientation === 'landscape' ? [long, short] : [short, long];
  return { width: width * PX_PER_MM, height: height * PX_PER_MM };
};

/** What a sheet is divided into, in CSS pixels from its top left corner. */
export interface SheetPlan {
  readonly width: number;
  readonly height: number;
  readonly drawing: Rect;
  readonly legend: Rect;
  readonly block: Rect;
}

/**
 * Divides a sheet: the drawing above, the title block at the bottom right, the legend left of it, or above it where the
 * sheet is too narrow for both. `legendHeight` says how high the legend gets at a width.
 */
export const planSheet = (
  paper: Paper,
  orientation: Orientation,
  legendHeight: (width: number) => number,
): SheetPlan => {
  const { width, height } = sheetSize(paper, orientation);
  const inner = width - 2 * EDGE;
  const bottom = height - EDGE;
  const beside = inner - BLOCK.width - BETWEEN;
  const block = { x: width - EDGE - BLOCK.width, y: bottom - BLOCK.height, ...BLOCK };
  const isWide = beside > BLOCK.width / 3;
  const legendWidth = isWide ? beside : inner;
  const tall = legendHeight(legendWidth);
  const legend = {
    x: EDGE,
    y: isWide ? bottom - Math.max(tall, BLOCK.height) : block.y - BETWEEN - tall,
    width: legendWidth,
    height: tall,
  };
  const foot = Math.min(legend.y, block.y);
  return { width, height, block, legend, drawing: { x: EDGE, y: EDGE, width: inner, height: foot - BETWEEN - EDGE } };
};
