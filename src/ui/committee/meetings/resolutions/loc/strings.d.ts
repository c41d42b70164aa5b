declare interface ResolutionsStringTable {
  Search: string;
  Empty: string;
  Subject: string;
  Votes: string;
  Standing: string;
  InForce: string;
  NoEffect: string;
  Superseded: string;
  SupersededBy: string;
  Supersedes: string;
}
