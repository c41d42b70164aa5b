/** The words of a row’s way through committees. */
declare interface CourseStringTable {
  Never: string;
  MeetingOf: string;
  Decided: string;
  SupersededBy: string;
  Supersedes: string;
}
