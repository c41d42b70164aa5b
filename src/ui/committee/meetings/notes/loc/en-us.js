define([], function () {
  return {
    LastMeeting: 'Last meeting: {0}',
    NoLast: 'Last meeting: none since {0}',
    NextMeeting: 'Next meeting: {0}',
    NoNext: 'Next meeting: none is scheduled',
    Overdue: 'Overdue',
    OverdueDays: 'A meeting was due by {0} (at least every {1} days).',
    PlannedLate: 'The next meeting comes too late: one is due by {0} (at least every {1} days).',
    Attention: 'Needs attention ({0})',
    OverdueBodies: 'Overdue to meet: ',
    DueBy: 'due by {0}',
    Missing_agenda: 'The agenda is not posted:',
    Missing_minutes: 'The minutes are not posted:',
    Missing_both: 'Neither the agenda nor the minutes are posted:',
    ShowAll: 'Show all {0}',
    ShowFewer: 'Show fewer'
  };
});
