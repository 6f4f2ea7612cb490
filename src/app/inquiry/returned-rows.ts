import type { SheetRow } from '../../core/inquiry/read-answers';
import type { ReadSheet } from '../../workers/sheet-protocol';
import { ANSWER_COLUMN } from './inquiry-text';

const KEY = /^(?:asset|flow|zone|crossing|hospital)\.[\w.-]{1,80}\|/;
/** Whether a text may hold rows that were written here. */
export const OUR_KEY = /(?:asset|flow|zone|crossing|hospital)\.[\w.-]{1,80}\|/;

const ANSWER_HEADS: readonly string[] = ['Answer', '回答'];

/** Rows that were written here, wherever people have moved them in the sheet; the column of answers is known by its head. */
export const returnedRows = (sheets: readonly ReadSheet[]): readonly SheetRow[] =>
  sheets.flatMap(({ rows }) => {
    const head = rows.map((row) => row.findIndex((cell) => ANSWER_HEADS.includes(cell.trim()))).find((at) => at >= 0);
    return rows.flatMap((row, at) => {
      const key = row.find((cell) => KEY.test(cell));
      return key === undefined ? [] : [{ row: at + 1, key, answer: row[head ?? ANSWER_COLUMN] ?? '' }];
    });
  });
