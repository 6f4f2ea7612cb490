import type { Result } from '../result';
import { decodeText } from './decode-text';

/** Spreadsheets in Japan still write tables in Shift_JIS; what is called so here holds all that Windows added to it (CP932). */
const OTHERS: readonly string[] = ['shift_jis'];

/** The text of a table that a spreadsheet may have written. Fails with `file-not-text`. Linear. */
export const decodeTable = (bytes: Uint8Array): Result<string> => decodeText(bytes, OTHERS);
