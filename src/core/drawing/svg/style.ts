import type { Language } from '../../library/vocabulary';
import type { Overlaid } from '../overlays/overlay';
import type { Point } from '../scene';
import type { Theme } from '../theme';
import { num } from './xml';

/** What every part of an SVG drawing needs to know. */
export interface SvgStyle {
  readonly theme: Theme;
  readonly language: Language;
  /** What is said about each device besides; absent: nothing. */
  readonly overlaid?: Overlaid | undefined;
  /** An id that XML accepts and that is unique in the file, for an id of the document. */
  idOf(id: string): string;
  /** Places a shape that is drawn once, around or from the origin, and used in many places. */
  stamp(name: string, draw: () => string, at: Point, transform?: string): string;
}

/** The shapes used so far, each drawn once. */
export const stamps = (): { readonly stamp: SvgStyle['stamp']; readonly defs: () => string } => {
  const drawn = new Map<string, string>();
  return {
    stamp: (name, draw, { x, y }, transform = '') => {
      if (!drawn.has(name)) drawn.set(name, `<g id="${name}">${draw()}</g>`);
      const place =
        transform === '' ? ` x="${num(x)}" y="${num(y)}"` : ` transform="translate(${num(x)} ${num(y)}) ${transform}"`;
      return `<use xlink:href="#${name}"${place}/>`;
    },
    defs: () => [...drawn.values()].join(''),
  };
};

/** Fonts of the system, Japanese first where the drawing is in Japanese. */
export const fontFamilies: Readonly<Record<Language, string>> = {
  ja: "'Hiragino Sans','BIZ UDPGothic','Noto Sans JP','Noto Sans CJK JP','Yu Gothic UI',Meiryo,sans-serif",
  en: "'Segoe UI',Roboto,'Helvetica Neue',Arial,'Hiragino Sans','BIZ UDPGothic','Noto Sans CJK JP',Meiryo,sans-serif",
};

/** Letters and digits stay; everything else becomes its code, so that different ids stay different. */
export const xmlId = (id: string): string =>
  `e-${id.replace(/[^A-Za-z0-9-]/g, (letter) => `_${(letter.codePointAt(0) ?? 0).toString(16)}_`)}`;
