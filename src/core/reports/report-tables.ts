/** Rows of texts below a head. */
export interface ReportTable {
  /** Short: spreadsheets allow 31 letters. */
  readonly name: string;
  /** Its first row is the head. */
  readonly table: readonly (readonly string[])[];
  /** In characters, for each column. */
  readonly widths: readonly number[];
}

/** What people hand over as tables: on paper, as text, or as a workbook. */
export interface ReportTables {
  readonly title: string;
  /** The title block: name and value. */
  readonly about: readonly (readonly [string, string])[];
  readonly sheets: readonly ReportTable[];
}
