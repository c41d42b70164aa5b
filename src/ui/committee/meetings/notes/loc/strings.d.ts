declare interface BodyNotesStringTable {
  LastMeeting: string;
  NoLast: string;
  NextMeeting: string;
  NoNext: string;
  Overdue: string;
  OverdueDays: string;
  PlannedLate: string;
  Attention: string;
  OverdueBodies: string;
  DueBy: string;
  Missing_agenda: string;
  Missing_minutes: string;
  Missing_both: string;
  ShowAll: string;
  ShowFewer: string;
}
