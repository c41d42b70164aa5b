declare interface RegisterItemStringTable {
  readonly AddTo: string;
  readonly Add: string;
  readonly Adding: string;
  readonly AddAnother: string;
  readonly AddAnotherKeys: string;
  readonly Added: string;
  readonly SameAgain: string;
  readonly Duplicate: string;
  readonly Remove: string;
  readonly RemoveTitle: string;
  readonly RemoveText: string;
  readonly Removed: string;
  readonly ReadOnly: string;
  readonly NewVersion: string;
  readonly NewVersionOf: string;
  readonly Describe: string;
  readonly OpenFile: string;
}
