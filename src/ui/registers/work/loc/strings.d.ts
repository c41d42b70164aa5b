declare interface BoardStringTable {
  readonly Hint: string;
  readonly Moved: string;
  readonly Undo: string;
  readonly Column: string;
  readonly Due: string;
  readonly Late: string;
  readonly StatusOf: string;
  readonly More: string;
}
