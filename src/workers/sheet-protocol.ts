import type { Issue } from '../core/result';

/** A sheet as texts, to be written: rows above the table (the last are its heads), and the rows themselves. */
export interface SheetText {
  /** At most 31 characters, without `[]:*?/\`. */
  readonly name: string;
  readonly head: readonly (readonly string[])[];
  readonly rows: readonly (readonly string[])[];
  /** In characters, one for each column. */
  readonly widths: readonly number[];
  readonly answerColumn: number;
  readonly hiddenColumn: number;
  /** For each row what may be answered; empty where anything may. */
  readonly choices: readonly (readonly string[])[];
}

export interface ReadSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

export type SheetRequest =
  | { readonly kind: 'read'; readonly file: Blob }
  | { readonly kind: 'write'; readonly sheets: readonly SheetText[] };

export type SheetAnswer =
  | {
      readonly kind: 'read';
      readonly sheets: readonly ReadSheet[];
      /** What of the workbook was left out. */
      readonly issues: readonly Issue[];
    }
  | { readonly kind: 'written'; readonly file: Blob }
  | { readonly kind: 'refused'; readonly why: SheetRefusal };

/** Why a file is no sheet that could be read; `too-long` is that reading took longer than 20 seconds. */
export type SheetRefusal = 'not-xlsx' | 'too-large' | 'too-much' | 'broken' | 'too-long' | 'failed';
