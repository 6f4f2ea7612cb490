import type { Language } from '../../library/vocabulary';
import type { AttackPath } from '../../segmentation/advice';
import { allAtOnce } from '../../steps';
import type { Rect, Scene } from '../scene';
import { drawingSvg, patternsSvg } from '../svg';
import { boundsWithLabels } from '../svg/labels';
import { legendSvg } from '../svg/legend';
import { fontFamilies, type SvgStyle, stamps, xmlId } from '../svg/style';
import { el, escapeXml, num, textEl } from '../svg/xml';
import { fitText } from '../text-width';
import { printTheme } from '../theme';
import { greyTheme } from './grey-theme';
import { BLOCK, ORIENTATIONS, type Orientation, type Paper, PT_PER_PX, planSheet } from './paper';
import { cutDevices, type Onward, onwardOf, type Part, sceneWithin, splitScene } from './split';

/** What the title block says; texts are in the language of the sheet already. */
export interface TitleBlock {
  readonly facility: string;
  readonly drawing: string;
  readonly view: string;
  readonly revision: string;
  readonly made: string;
  readonly reviewed: string;
  readonly date: string;
}

/** What the fields of the title block are called. */
export type PrintWords = Readonly<Record<keyof TitleBlock | 'sheet' | 'scale', string>>;

export interface PrintOptions {
  readonly language: Language;
  readonly paper: Paper;
  readonly orientation: Orientation;
  /** `one`: all of it on one sheet, however small. `readable`: as many sheets as letters of 7 pt need, and no empty ones. */
  readonly size: 'one' | 'readable';
  /** Without colours; every meaning is still told by shape, pattern or word. */
  readonly grey: boolean;
  readonly block: TitleBlock;
  readonly words: PrintWords;
  readonly path?: AttackPath | undefined;
}

export interface Sheet {
  /** Column and row in its drawing, `A1`. */
  readonly name: string;
  /** Its number among all sheets of the print, from 1. */
  readonly number: number;
  readonly svg: string;
}

export interface Print {
  readonly sheets: readonly Sheet[];
  /** The size of the smallest letters on paper, in points. */
  readonly letters: number;
}

/** The smallest letters of a drawing in CSS pixels at 100 %, and the smallest on paper in points. */
const SMALLEST = 11;
const LEAST_POINTS = 7;
const LARGEST_SCALE = 1.25;
/** In how many steps larger letters are tried up to those that leave no paper, and among how many sheets at most. */
const TRIES = 12;
const FEW = 24;

const ROWS = 4;
const PADDING = 6;

/** One field of the title block: its name small above what it says. */
const cell = (rect: Rect, label: string, value: string, style: SvgStyle, bold = false): string => {
  const room = rect.width - 2 * PADDING;
  return (
    el('rect', { ...rect, fill: 'none', stroke: style.theme.control, 'stroke-width': 0.75 }) +
    textEl(label, { x: rect.x + PADDING, y: rect.y + 11.5, 'font-size': 9.5, fill: style.theme.ink2 }) +
    textEl(fitText(value, room, 13, bold), {
      x: rect.x + PADDING,
      y: rect.y + 27,
      'font-size': 13,
      'font-weight': bold ? 700 : undefined,
      fill: style.theme.ink,
    })
  );
};

const blockSvg = (at: Rect, options: PrintOptions, sheet: string, scale: string, style: SvgStyle): string => {
  const { block, words } = options;
  const rows: readonly (readonly (readonly [share: number, label: string, value: string, bold?: boolean])[])[] = [
    [
      [0.7, words.facility, block.facility, true],
      [0.3, words.sheet, sheet],
    ],
    [
      [0.5, words.drawing, block.drawing],
      [0.5, words.view, block.view],
    ],
    [
      [0.7, words.revision, block.revision],
      [0.3, words.scale, scale],
    ],
    [
      [0.35, words.made, block.made],
      [0.35, words.reviewed, block.reviewed],
      [0.3, words.date, block.date],
    ],
  ];
  const height = BLOCK.height / ROWS;
  let svg = el('rect', { ...at, fill: style.theme.surface, stroke: style.theme.ink, 'stroke-width': 1.25 });
  rows.forEach((row, index) => {
    let { x } = at;
    for (const [share, label, value, bold] of row) {
      const rect = { x, y: at.y + index * height, width: share * BLOCK.width, height };
      svg += cell(rect, label, value === '' ? '—' : value, style, bold);
      x += rect.width;
    }
  });
  return svg;
};

/** The mark beside the drawing where a flow goes on: an arrow outwards and the name of the sheet. */
const onwardSvg = ({ at, side, name }: Onward, place: (x: number, y: number) => Rect, style: SvgStyle): string => {
  const { x, y } = place(at.x, at.y);
  const sign = { left: '◁', right: '▷', top: '△', bottom: '▽' }[side];
  const anchor = side === 'left' ? 'start' : side === 'right' ? 'end' : 'middle';
  const shift = side === 'top' ? 10 : side === 'bottom' ? -3 : -3;
  return textEl(side === 'right' ? `${name}${sign}` : `${sign}${name}`, {
    x,
    y: y + shift,
    'font-size': 9.5,
    'font-weight': 700,
    'text-anchor': anchor,
    fill: style.theme.ink,
    stroke: style.theme.surface,
    'stroke-width': 3,
    'paint-order': 'stroke',
  });
};

const wholeOf = (area: Rect): Part => ({ name: 'A1', column: 0, row: 0, area });

/** What is printed: a drawing, and how. */
export interface Printed {
  readonly scene: Scene;
  readonly options: PrintOptions;
}

const styleFor = ({ grey, language }: PrintOptions): { readonly style: SvgStyle; readonly defs: () => string } => {
  const theme = grey ? greyTheme(printTheme) : printTheme;
  const { stamp, defs } = stamps();
  return { style: { theme, language, idOf: xmlId, stamp }, defs };
};

/** The scale at which the smallest letters have the least size. */
const READABLE = LEAST_POINTS / PT_PER_PX / SMALLEST;

const LEGEND = { x: 0, y: 0, row: 21, space: 12, isRunOn: true } as const;

/** The legend of a width. On paper the drawing needs the room more, so its letters are the smallest that can be read. */
const legendOf = ({ scene, options }: Printed, style: SvgStyle, width: number) => {
  const { svg, height } = legendSvg(scene, style, { ...LEGEND, width: width / READABLE }, options.path !== undefined);
  return { svg, height: height * READABLE };
};

/** How a drawing is divided into sheets. */
const divided = ({ scene, options }: Printed) => {
  const legendHeight = (width: number): number => legendOf({ scene, options }, styleFor(options).style, width).height;
  const plan = planSheet(options.paper, options.orientation, legendHeight);
  const bounds = boundsWithLabels(scene);
  const fit = Math.min(plan.drawing.width / bounds.width, plan.drawing.height / bounds.height, LARGEST_SCALE);
  const isOne = options.size === 'one' || fit >= READABLE;
  if (isOne) return { scene, options, plan, isOne, scale: fit, parts: [wholeOf(bounds)] };
  const split = (scale: number): readonly Part[] =>
    splitScene({ ...scene, bounds }, { width: plan.drawing.width / scale, height: plan.drawing.height / scale });
  const parts = split(READABLE);
  // What is left of the last row and column of sheets goes to the letters, as long as no more devices are cut; among many
  // sheets it is little.
  const [columns, rows] = [
    Math.max(...parts.map(({ column }) => column)) + 1,
    Math.max(...parts.map(({ row }) => row)) + 1,
  ];
  const most = Math.min(
    (columns * plan.drawing.width) / bounds.width,
    (rows * plan.drawing.height) / bounds.height,
    LARGEST_SCALE,
  );
  const cut = cutDevices(scene, parts);
  for (let tried = parts.length > FEW ? 0 : TRIES; tried > 0; tried -= 1) {
    const scale = READABLE + ((most - READABLE) * tried) / TRIES;
    const roomy = split(scale);
    if (roomy.length <= parts.length && cutDevices(scene, roomy) <= cut)
      return { scene, options, plan, isOne, scale, parts: roomy };
  }
  return { scene, options, plan, isOne, scale: READABLE, parts };
};

/** The sheets of one drawing, numbered on from `before` among `total`. */
const sheetsOf = (
  { scene, options, plan, isOne, scale, parts }: ReturnType<typeof divided>,
  before: number,
  total: number,
): readonly Sheet[] =>
  parts.map((part, index): Sheet => {
    const { style, defs } = styleFor(options);
    const { theme } = style;
    const shown = isOne ? scene : sceneWithin(scene, part.area);
    const size = { width: part.area.width * scale, height: part.area.height * scale };
    const at = {
      x: plan.drawing.x + (plan.drawing.width - size.width) / 2,
      y: plan.drawing.y + (plan.drawing.height - size.height) / 2,
    };
    const { x, y, width, height } = part.area;
    const drawing = el(
      'svg',
      { ...at, ...size, viewBox: [x, y, width, height].map(num).join(' '), overflow: 'hidden' },
      allAtOnce(drawingSvg(shown, style, options.path)).join(''),
    );
    const place = (px: number, py: number): Rect => ({
      x: at.x + (px - x) * scale,
      y: at.y + (py - y) * scale,
      width: 0,
      height: 0,
    });
    const marks = onwardOf(shown, part, parts).map((onward) => onwardSvg(onward, place, style));
    const legend = el(
      'g',
      { transform: `translate(${num(plan.legend.x)} ${num(plan.legend.y)}) scale(${num(READABLE)})` },
      legendOf({ scene, options }, style, plan.legend.width).svg,
    );
    const number = before + index + 1;
    const numbered = `${part.name}　${number} / ${total}`;
    const block = blockSvg(plan.block, options, numbered, `${Math.round(scale * 100)}%`, style);
    // Around a part, the frame is where it is cut off.
    const framed = isOne ? plan.drawing : { ...at, ...size };
    const frame = el('rect', { ...framed, fill: 'none', stroke: theme.control, 'stroke-width': 0.75 });
    const body = el('rect', { width: plan.width, height: plan.height, fill: theme.surface }) + drawing + frame;
    const root = {
      xmlns: 'http://www.w3.org/2000/svg',
      'xmlns:xlink': 'http://www.w3.org/1999/xlink',
      width: plan.width,
      height: plan.height,
      viewBox: [0, 0, plan.width, plan.height].map(num).join(' '),
      'font-family': fontFamilies[options.language],
      'xml:lang': options.language,
    };
    const title = `<title>${escapeXml(`${options.block.drawing} ${numbered}`)}</title>`;
    const shapes = el('defs', {}, patternsSvg(theme) + defs());
    return { name: part.name, number, svg: el('svg', root, title + shapes + body + marks.join('') + legend + block) };
  });

const leastScale = (plans: readonly { readonly scale: number }[]): number => {
  const least = Math.min(...plans.map(({ scale }) => scale));
  return Number.isFinite(least) ? least : 1;
};

/** How the paper lies so that drawings need the fewest sheets; of those that need as many, with the larger letters. */
export const bestOrientation = (printed: readonly Printed[]): Orientation => {
  const tried = ORIENTATIONS.map((orientation) => {
    const plans = printed.map(({ scene, options }) => divided({ scene, options: { ...options, orientation } }));
    return { orientation, sheets: plans.reduce((sum, { parts }) => sum + parts.length, 0), scale: leastScale(plans) };
  });
  return tried.reduce((best, one) =>
    one.sheets < best.sheets || (one.sheets === best.sheets && one.scale > best.scale) ? one : best,
  ).orientation;
};

/**
 * Scenes on paper, one after the other: sheets with the drawing, the legend of exactly the signs used and a title block,
 * numbered through, as SVG documents of the size of the sheet. Nearly linear in what is drawn times the sheets it needs.
 */
export const printedSheets = (printed: readonly Printed[]): Print => {
  const plans = printed.map(divided);
  const total = plans.reduce((sum, { parts }) => sum + parts.length, 0);
  let before = 0;
  const sheets = plans.flatMap((plan) => {
    const made = sheetsOf(plan, before, total);
    before += made.length;
    return made;
  });
  return { sheets, letters: SMALLEST * leastScale(plans) * PT_PER_PX };
};
