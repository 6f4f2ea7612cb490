/** A sheet of a workbook as a person sees it: rows of cells from the top left, `''` where a cell is empty. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}
