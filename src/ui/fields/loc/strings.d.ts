declare interface FieldStringTable {
  RequiredMark: string;
  OneToCorrect: string;
  ToCorrect: string;
  Yes: string;
  No: string;
  Empty: string;
  NoMatch: string;
  NoChoices: string;
  MoreMatches: string;
  MatchCount: string;
  NewestOnly: string;
  Searching: string;
  Remove: string;
  Removed: string;
  Added: string;
  ShowChoices: string;
  NoPeopleSearch: string;
  DatePlaceholder: string;
  OpenCalendar: string;
  CalendarTitle: string;
  GoToToday: string;
  PrevMonth: string;
  NextMonth: string;
  PrevYear: string;
  NextYear: string;
  PrevYears: string;
  NextYears: string;
  CloseCalendar: string;
  ChangeYear: string;
  ChangeMonth: string;
  SelectedDay: string;
  Today: string;
  TimeOf: string;
  TimeZone: string;
  LinkAddress: string;
  LinkWords: string;
  UnsavedTitle: string;
  UnsavedText: string;
  Discard: string;
  KeepEditing: string;
}

declare module 'FieldStrings' {
  const strings: FieldStringTable;
  export = strings;
}
