define([], function () {
  return {
    Never: 'It has not been on an agenda.',
    MeetingOf: '{0}, {1}',
    Decided: '{0}: {1}',
    SupersededBy: '(no longer in force: superseded by {0})',
    Supersedes: '(supersedes {0})'
  };
});
