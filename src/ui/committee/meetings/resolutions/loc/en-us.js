define([], function () {
  return {
    Search: 'Search by number, subject, name',
    Empty: 'This body has recorded no resolution yet. Decisions are recorded in its meetings.',
    Subject: 'Subject',
    Votes: 'For – against – abstained',
    Standing: 'Standing',
    InForce: 'In force',
    NoEffect: 'Moves nothing',
    Superseded: 'Superseded',
    SupersededBy: 'Superseded by {0}',
    Supersedes: 'In force, supersedes {0}'
  };
});
