define([], function () {
  return {
    Live: 'Live: what others record shows here within seconds.',
    NotLive: 'Not live at the moment: SharePoint is busy or out of reach. What you see may be old; the page tries again by itself.',
    LiveAgain: 'The page is live again.',
    Current: 'Under discussion: {0}',
    NotTaken: 'Attendance has not been taken yet, so there is no quorum.',
    QuorumMet: 'There is a quorum: {0} voting members present, {1} needed.',
    QuorumMet_one: 'There is a quorum: {0} voting member present, {1} needed.',
    QuorumMissing: 'There is no quorum: {0} voting members present, {1} needed.',
    QuorumMissing_one: 'There is no quorum: {0} voting member present, {1} needed.',
    QuorumNone: 'Voting members present: {0}. This body asks for no quorum.',
    QuorumUnknown: 'No voting members are on record for this day, so the quorum is not known.',
    InConflict: 'Not counted, in conflict of interest: {0}.',
    Consent: 'Consent block',
    ConsentHelp: 'Routine items that are decided together. Any member can pull one out to have it discussed.',
    Pull: 'Pull out',
    PullOne: 'Pull out “{0}” to discuss it',
    Pulled: 'Pulled out of the consent block: {0}',
    PulledBy: 'taken out by {0}',
    PutBack: 'Put back',
    PutBackOne: 'Put back into the consent block: {0}',
    IsBack: 'Back in the consent block: {0}'
  };
});
