/** The words of what belongs to a row. */
declare interface RelatedStringTable {
  readonly None: string;
  readonly Group: string;
  readonly Out: string;
  readonly In: string;
  readonly Version: string;
  readonly NewWindow: string;
  readonly More: string;
}
