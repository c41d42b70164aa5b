define([], function () {
  return {
    Members: 'Members',
    Add: 'Add a member',
    Search: 'Search by name, society',
    Empty: 'Nobody is on record as a member of this body.',
    EmptyMayAdd: 'Nobody is on record as a member of this body. Quorum and votes are counted by its members: choose “Add a member”.',
    Locked: 'Only owners and chairs change members.',
    Standing: 'Membership',
    Standing_now: 'Now',
    Standing_coming: 'Later',
    Standing_former: 'Former',
    Quorum: 'Quorum: {0} of {1} voting members.',
    Share: '({0}, rounded up)',
    NoQuorum: 'This body asks for no quorum. Voting members: {0}.',
    NoVoters: 'No voting member is on record, so no quorum can be counted.',
    TooFew: 'There are fewer voting members than that.',
    End: 'End membership',
    EndHow: 'End membership: select members first',
    EndTitle: 'End the membership of {0}?',
    EndTitles: 'End {0} memberships?',
    EndText: 'Earlier meetings keep who belonged to the body on their day. For a new role or vote, end the membership and add a new one from the next day.',
    Ending: 'Ending…',
    Ended: 'Ended: {0}.',
    BeforeFrom: 'Choose a day not before the first day of membership of {0}.'
  };
});
