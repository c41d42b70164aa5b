/** The words of ranking. */
declare interface RankStringTable {
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
}
