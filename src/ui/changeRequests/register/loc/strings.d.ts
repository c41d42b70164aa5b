/** The words of the Change requests page. */
declare interface RegisterStringTable {
  Title: string;
  Number: string;
  Priority: string;
  Empty: string;
  EmptyMayAdd: string;
  Commands: string;
  More: string;
  New: string;
  Import: string;
  Export: string;
  ExportSelected: string;
  ExportWaits: string;
  Exported: string;
  Excel: string;
  Csv: string;
  Columns: string;
  GroupBy: string;
  NoGroups: string;
  Sort: string;
  Refresh: string;
  Refreshed: string;
  Search: string;
  Rank: string;
  BackToTable: string;
  RankLabel: string;
  RankHelp: string;
  RankWaits: string;
  RankCommands: string;
  MoveRow: string;
  ChooseRow: string;
  ToTop: string;
  Up: string;
  Down: string;
  ToBottom: string;
  ToPosition: string;
  Undo: string;
  Position: string;
  Move: string;
  Cancel: string;
  MovedTo: string;
  RankTakenAway: string;
  AlreadyFirst: string;
  AlreadyLast: string;
  Overtaken: string;
  Ranked: string;
  NotRanked: string;
  NothingToRank: string;
  PropertiesDescription: string;
  PropertyTitle: string;
  PropertyTitleHelp: string;
  PropertyGroupBy: string;
  PropertyShowFirst: string;
  ShowAll: string;
  ShowOpen: string;
  ShowRanked: string;
}

declare module 'RegisterStrings' {
  const strings: RegisterStringTable;
  export = strings;
}
