declare interface ListFormStringTable {
  readonly UnknownList: string;
  readonly UnknownList_do: string;
  readonly NoRow: string;
  readonly MayNotAdd: string;
  readonly DoneInCommittee: string;
  readonly DoneInPublishedLists: string;
}
