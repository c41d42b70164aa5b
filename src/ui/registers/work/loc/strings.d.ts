declare interface BoardStringTable {
  readonly Hint: string;
  readonly Moved: string;
  readonly Ranked: string;
  readonly AlreadyFirst: string;
  readonly AlreadyLast: string;
  readonly Overtaken: string;
  readonly PutBack: string;
  readonly Up: string;
  readonly Down: string;
  readonly Undo: string;
  readonly Column: string;
  readonly Due: string;
  readonly Late: string;
  readonly StatusOf: string;
  readonly More: string;
}
