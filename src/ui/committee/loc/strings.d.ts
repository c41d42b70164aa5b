declare interface CommitteeStringTable {
  readonly Agenda: string;
  readonly Meeting: string;
  readonly Subject: string;
  readonly SubmittedBy: string;
  readonly Outcome: string;
  readonly ChooseAll: string;
  readonly Choose: string;
  readonly Count: string;
  readonly Refresh: string;
  readonly Start: string;
  readonly StartNow: string;
  readonly Started: string;
  readonly CloseMeeting: string;
  readonly Closed: string;
  readonly NoMeeting: string;
  readonly NoMeetingRecorder: string;
  readonly EmptyAgenda: string;
  readonly Filling: string;
  readonly Filled: string;
  readonly RecordOne: string;
  readonly RecordMany: string;
  readonly Mover: string;
  readonly Seconder: string;
  readonly Until: string;
  readonly Reason: string;
  readonly Note: string;
  readonly Record: string;
  readonly Recording: string;
  readonly Recorded: string;
  readonly Overtaken: string;
  readonly NotRecorded: string;
  readonly Decision_noItems: string;
  readonly Decision_notInProgress: string;
  readonly Decision_noMover: string;
  readonly Decision_noSeconder: string;
  readonly Decision_sameMover: string;
  readonly Decision_noReason: string;
  readonly Decision_noUntil: string;
  readonly Decision_untilInPast: string;
  readonly Step_queue: string;
  readonly Step_compose: string;
  readonly Step_write: string;
  readonly PublishedEdition: string;
  readonly OpenEdition: string;
  readonly PublishLater: string;
  readonly PropertyPane: string;
  readonly PropertyBody: string;
  readonly PropertyBodyHelp: string;
}

declare module 'CommitteeStrings' {
  const strings: CommitteeStringTable;
  export = strings;
}
