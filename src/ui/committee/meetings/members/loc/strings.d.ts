declare interface MembersStringTable {
  Members: string;
  Add: string;
  Search: string;
  Empty: string;
  EmptyMayAdd: string;
  Locked: string;
  Standing: string;
  Standing_now: string;
  Standing_coming: string;
  Standing_former: string;
  Quorum: string;
  Share: string;
  NoQuorum: string;
  NoVoters: string;
  TooFew: string;
  End: string;
  EndHow: string;
  EndTitle: string;
  EndTitles: string;
  EndText: string;
  Ending: string;
  Ended: string;
  BeforeFrom: string;
}
