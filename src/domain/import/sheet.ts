/** One row of a spreadsheet, as text. */
export interface SheetRow {
  /** The row's number as a spreadsheet shows it; the header is usually row 1. */
  readonly row: number;
  /** As many as there are headers; dates from Excel are `YYYY-MM-DD`, with ` HH:MM` where they have a time. */
  readonly cells: readonly string[];
  /** How many cells the row has, when there are more than headers: it is probably shifted. */
  readonly beyond?: number;
}

/** What a reader of spreadsheets noticed without having to refuse the file. */
export type SheetNotice =
  /** A header that stood there before; `now` is what it is called here. */
  | { readonly code: 'duplicateHeader'; readonly header: string; readonly now: string }
  /** A column with cells but no header; `now` is what it is called here. */
  | { readonly code: 'unnamedColumn'; readonly now: string };

/** A table read from a file: distinct headers, and rows that are not blank. */
export interface Sheet {
  readonly name: string;
  readonly headers: readonly string[];
  readonly rows: readonly SheetRow[];
  readonly notices: readonly SheetNotice[];
}
