declare interface PressStringTable {
  readonly UnderWay: string;
  readonly Edition: string;
  readonly Attempts: string;
  readonly TryAgain: string;
  readonly Preview: string;
  readonly Close: string;
  readonly PreviewOf: string;
  readonly NotPublished: string;
  readonly Publish: string;
  readonly Final: string;
  readonly Sure: string;
  readonly Yes: string;
  readonly No: string;
  readonly Publishing: string;
  readonly Overtaken: string;
  readonly RowsOf: string;
}
