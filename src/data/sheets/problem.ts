/** Most rows that one import takes; more are refused before anything is shown. */
export const mostRows = 50_000;
/** Largest file, and largest workbook when unpacked, in bytes. */
export const mostBytes = 50_000_000;
export const mostUnpacked = 400_000_000;

/** Why a file is not a table that can be imported. */
export type SheetProblem =
  /** No bytes, or nothing but blanks. */
  | { readonly code: 'empty' }
  /** Neither text nor an Excel workbook, whatever its name; `looksLike` says what it seems to be. */
  | { readonly code: 'notASheet'; readonly looksLike: 'pdf' | 'zip' | 'webpage' | 'other' }
  /** Excel's format before 2007, or a workbook locked with a password: both look the same from outside. */
  | { readonly code: 'oldExcel' }
  /** The first row that is not blank names no columns. */
  | { readonly code: 'noHeader' }
  /** A header and nothing below. */
  | { readonly code: 'noRows' }
  | { readonly code: 'tooManyRows'; readonly rows: number; readonly limit: number }
  | { readonly code: 'tooLarge'; readonly bytes: number; readonly limit: number }
  /** A quotation mark opened in this row is never closed, so the rest of the file would be one cell. */
  | { readonly code: 'openQuote'; readonly row: number }
  /** A workbook that cannot be unpacked or read: damaged, or of a kind nobody here knows. */
  | { readonly code: 'unreadable'; readonly message: string };

export type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: SheetProblem };
export const refused = (problem: SheetProblem): { readonly ok: false; readonly problem: SheetProblem } => ({ ok: false, problem });
