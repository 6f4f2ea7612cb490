/**
 * Widths of text without a font at hand: the advance of each printable ASCII letter in thousandths of an em, as common
 * sans-serif fonts have it; everything full-width is 1 em. Good to about 5 %, and a little wide on purpose.
 */
const ASCII_ADVANCES =
  '278 300 400 590 570 890 690 210 340 340 410 600 270 350 270 320 ' + // space … /
  '570 570 570 570 570 570 570 570 570 570 270 270 600 600 600 480 ' + // 0 … ?
  '960 670 660 680 720 600 570 730 730 290 480 650 550 880 740 760 ' + // @ … O
  '640 760 660 620 610 720 650 960 640 620 610 330 320 330 600 500 ' + // P … _
  '330 560 600 510 600 560 340 600 590 260 270 540 260 880 590 590 ' + // ` … o
  '600 600 380 490 370 590 510 760 520 510 490 360 270 360 600 ';
const advances = ASCII_ADVANCES.trim().split(' ').map(Number);

const isFullWidth = (code: number): boolean =>
  (code >= 0x1100 && code <= 0x115f) ||
  (code >= 0x2e80 && code <= 0xa4cf) ||
  (code >= 0xac00 && code <= 0xd7a3) ||
  (code >= 0xf900 && code <= 0xfaff) ||
  (code >= 0xfe30 && code <= 0xfe4f) ||
  (code >= 0xff00 && code <= 0xff60) ||
  (code >= 0xffe0 && code <= 0xffe6) ||
  (code >= 0x2000 && code <= 0x2bff && code !== 0x2019 && code !== 0x2013) ||
  code >= 0x1f000;

const isCombining = (code: number): boolean =>
  (code >= 0x0300 && code <= 0x036f) || (code >= 0xfe00 && code <= 0xfe0f) || code === 0x200d || code === 0x3099;

const emsOf = (code: number): number => {
  if (code >= 0x20 && code < 0x7f) return (advances[code - 0x20] ?? 600) / 1000;
  if (isCombining(code)) return 0;
  if (code >= 0xff61 && code <= 0xff9f) return 0.5;
  return isFullWidth(code) ? 1 : 0.6;
};

/** Bold letters are wider; full-width ones keep to their square. */
const BOLD = 1.08;
const widthOf = (letter: string, bold: boolean): number => {
  const ems = emsOf(letter.codePointAt(0) ?? 0);
  return bold && ems < 1 ? ems * BOLD : ems;
};

/** The width of the text in CSS pixels at a font size in CSS pixels. Linear in its length. */
export const textWidth = (text: string, size: number, bold = false): number => {
  let ems = 0;
  for (const letter of text) ems += widthOf(letter, bold);
  return ems * size;
};

const ELLIPSIS = '…';

/** The text, or as much of its beginning as fits into the width with … behind it; empty when not even one letter does. */
export const fitText = (text: string, width: number, size: number, bold = false): string => {
  const room = width / size;
  let ems = 0;
  let end = 0;
  let kept = 0;
  for (const letter of text) {
    ems += widthOf(letter, bold);
    end += letter.length;
    if (ems + 1 <= room) kept = end;
    if (ems > room) return kept === 0 ? '' : text.slice(0, kept).trimEnd() + ELLIPSIS;
  }
  return text;
};

/** After these a name may go on in the next line. */
const GAPS: ReadonlySet<string> = new Set([' ', '\u3000', '・', '-', '/', '_', '）', ')']);
const LATIN = /^[A-Za-z0-9]$/;
/** These do not begin a line, as Japanese is set. */
const NO_BEGINNING: ReadonlySet<string> = new Set([
  ...'ーっゃゅょァィゥェォッャュョぁぃぅぇぉ・、。，．）)」』】〕］’”!?！？:：;；々〜～%％',
]);

/**
 * The text in two lines of these widths, in CSS pixels, at a font size in CSS pixels: broken where a word ends, if that
 * leaves half of the first line filled, and never before a letter that begins no line nor within a Latin word: where that
 * cannot be, all of it is one line as wide as the second. What does not fit is cut with … behind it. Linear in its length.
 */
export const foldText = (
  text: string,
  [first, second]: readonly [number, number],
  size: number,
): readonly [string, string] => {
  const letters = [...text];
  let ems = 0;
  let fit = 0;
  for (const letter of letters) {
    ems += widthOf(letter, false);
    if (ems * size > first) break;
    fit += 1;
  }
  let end = fit;
  if (end < letters.length) {
    while (end > 1 && NO_BEGINNING.has(letters[end] ?? '')) end -= 1;
    const gap = letters.slice(0, end).findLastIndex((letter) => GAPS.has(letter)) + 1;
    const isInWord = LATIN.test(letters[end - 1] ?? '') && LATIN.test(letters[end] ?? '');
    if (isInWord && gap === 0) return [fitText(text, second, size), ''];
    if (isInWord || gap > fit / 2) end = gap;
  }
  const rest = letters.slice(end).join('').trim();
  return [letters.slice(0, end).join('').trim(), fitText(rest, second, size)];
};
