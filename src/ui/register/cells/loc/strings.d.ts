/** The words of editing in the table. */
declare interface CellStringTable {
  readonly Hint: string;
  readonly NotEditable: string;
  readonly Keys: string;
  readonly CellOf: string;
  readonly Changed: string;
  readonly Undo: string;
  readonly Undone: string;
  readonly NotUndone: string;
}
