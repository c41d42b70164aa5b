declare interface CommitteeStringTable {
  readonly NotTheirTurn: string;
  readonly MinutesUnposted: string;
  readonly Body: string;
  readonly BodyRow: string;
  readonly Tab_meeting: string;
  readonly Tab_meetings: string;
  readonly Tab_resolutions: string;
  readonly Tab_actions: string;
  readonly Tab_proposals: string;
  readonly Tab_members: string;
  readonly Agenda: string;
  readonly Meeting: string;
  readonly Subject: string;
  readonly SubmittedBy: string;
  readonly OtherItems: string;
  readonly MinutesAllotted: string;
  readonly Outcome: string;
  readonly UnderDiscussion: string;
  readonly Superseded: string;
  readonly NoQuorum: string;
  readonly Correct: string;
  readonly CorrectOne: string;
  readonly All: string;
  readonly ChooseAll: string;
  readonly Choose: string;
  readonly Count: string;
  readonly CountClosed: string;
  readonly CopyLink: string;
  readonly ItemAstray: string;
  readonly NewTab: string;
  readonly Refresh: string;
  readonly StartNow: string;
  readonly Started: string;
  readonly NoMeeting: string;
  readonly NoMeetingRecorder: string;
  readonly EmptyClosed: string;
  readonly EmptyAgenda: string;
  readonly Filling: string;
  readonly Reason: string;
  readonly ReopenedFor: string;
}

declare module 'CommitteeStrings' {
  const strings: CommitteeStringTable;
  export = strings;
}
