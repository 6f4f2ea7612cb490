import { plain } from './plain';

/** How dates, numbers and answers that people write in spreadsheets are read. */

const two = (part: string): string => part.padStart(2, '0');

/** First years of the eras that dates in hospitals still name: year 1 of the era is `from`. */
const ERAS: readonly { readonly names: string; readonly from: number }[] = [
  { names: '令和|R', from: 2019 },
  { names: '平成|H', from: 1989 },
  { names: '昭和|S', from: 1926 },
];
const SEPARATED = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[ T]0?0:00(?::00)?)?$/;

/**
 * A day as `YYYY-MM-DD`, from 2026/11/22, 2026.11.22, 2026年11月22日, 令和8年11月22日, R8.11.22; `undefined` for anything
 * else, such as 11/22/2026, which means different days to different people. Whether the day exists is not checked.
 */
export const readDate = (written: string): string | undefined => {
  const text = written.normalize('NFKC').trim();
  const separated = SEPARATED.exec(text);
  if (separated !== null) return `${separated[1]}-${two(separated[2] ?? '')}-${two(separated[3] ?? '')}`;
  for (const { names, from } of ERAS) {
    const found = new RegExp(
      `^(?:${names})\\s*(\\d{1,2}|元)\\s*[年./-]\\s*(\\d{1,2})\\s*[月./-]\\s*(\\d{1,2})\\s*日?$`,
      'i',
    ).exec(text);
    if (found === null) continue;
    const year = found[1] === '元' ? 1 : Number(found[1]);
    return `${from + year - 1}-${two(found[2] ?? '')}-${two(found[3] ?? '')}`;
  }
  return undefined;
};

/** A number, also in full width and with commas between thousands; `undefined` when it is none. */
export const readNumber = (written: string): number | undefined => {
  const text = written.normalize('NFKC').trim().replace(/^×/, '');
  const digits = /^\d{1,3}(,\d{3})+$/.test(text) ? text.replaceAll(',', '') : text;
  return /^-?\d+(\.\d+)?$/.test(digits) ? Number(digits) : undefined;
};

const YES = new Set(['はい', '○', '〇', '◯', '有', 'あり', '有り', 'する', 'yes', 'y', 'true', '1', 'on', '✓', '✔']);
const NO = new Set(['いいえ', '×', 'x', '✕', '✗', '無', 'なし', '無し', 'しない', 'no', 'n', 'false', '0', 'off']);

/** An answer as spreadsheets have it: はい/いいえ, ○/×, 有/無, yes/no; `undefined` when it is neither. */
export const readYesNo = (written: string): boolean | undefined => {
  const text = plain(written);
  return YES.has(text) ? true : NO.has(text) ? false : undefined;
};

/** Members of a list in one cell: between commas, 、, semicolons or lines. */
export const readList = (written: string): readonly string[] =>
  written
    .split(/[、,，;；\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
