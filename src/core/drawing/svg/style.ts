import type { Language } from '../../library/vocabulary';
import type { Theme } from '../theme';

/** What every part of an SVG drawing needs to know. */
export interface SvgStyle {
  readonly theme: Theme;
  readonly language: Language;
  /** An id that XML accepts and that is unique in the file, for an id of the document. */
  idOf(id: string): string;
}

/** Fonts of the system, Japanese first where the drawing is in Japanese. */
export const fontFamilies: Readonly<Record<Language, string>> = {
  ja: "'Hiragino Sans','BIZ UDPGothic','Noto Sans JP','Noto Sans CJK JP','Yu Gothic UI',Meiryo,sans-serif",
  en: "'Segoe UI',Roboto,'Helvetica Neue',Arial,'Hiragino Sans','BIZ UDPGothic','Noto Sans CJK JP',Meiryo,sans-serif",
};

/** Letters and digits stay; everything else becomes its code, so that different ids stay different. */
export const xmlId = (id: string): string =>
  `e-${id.replace(/[^A-Za-z0-9-]/g, (letter) => `_${(letter.codePointAt(0) ?? 0).toString(16)}_`)}`;
