import type { Theme } from '../theme';

const HEX = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i;

/** A colour as the grey that the eye sees as bright (Rec. 709 luma). */
const greyOf = (colour: string): string => {
  const match = HEX.exec(colour);
  if (match === null) return colour;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => Number.parseInt(part, 16));
  const grey = Math.round(0.2126 * red + 0.7152 * green + 0.0722 * blue)
    .toString(16)
    .padStart(2, '0');
  return `#${grey}${grey}${grey}`;
};

const grey = (value: unknown): unknown => {
  if (typeof value === 'string') return greyOf(value);
  if (Array.isArray(value)) return value.map(grey);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, grey(part)]));
  return value;
};

/** The same theme without colours. */
export const greyTheme = (theme: Theme): Theme => grey(theme) as Theme;
