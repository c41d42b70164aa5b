define([], function () {
  return {
    NewTitle: 'New change request',
    Submit: 'Submit',
    Submitting: 'Submitting…',
    Submitted: 'Submitted as {0}',
    SubmittedText: 'Keep this number: with it you find your change request again and see what happens to it.',
    SubmittedEarlier: 'An earlier attempt had arrived after all. It was brought up to date; there is only one.',
    OpenIt: 'Open it',
    SubmitAnother: 'Submit another',

    Tab_lifecycle: 'Lifecycle',
    Now: 'Status: {0}',
    Frozen: 'Its text is frozen, because it is decided. A change to it is a new revision.',
    ReadOnly: 'You can read it. Owners of the site can change it, and its author while it is received or returned.',

    Conflict_frozen: 'Meanwhile its status is “{0}”, so your changes can no longer be saved. They are shown here, so that you can copy them.',

    Actions: 'What can be done with it',
    Move_title: '{0}: {1}',
    Move_text: 'Its status goes from “{0}” to “{1}”.',
    Move_final: 'This cannot be undone here.',
    Move_savedFirst: 'Your changes to its text are saved first.',
    Move_changed: 'It was changed meanwhile ({0}), so nothing was done. Look at it as it is now, then give the command again.',
    Moving: 'One moment…',
    Moved: '{0}: the status is now “{1}”.',
    Merge_text: 'The other one takes over its sponsors and the earlier date received.',
    Merge_target: '{0} · {1} · {2}',
    Merge_halfTarget: '{0} has taken over the sponsors and the date, but {1} is not merged yet.',
    Merge_halfSource: '{1} is merged, but {0} has not taken over its sponsors and date yet.',
    Merge_goOnText: 'Go on to finish it. What is done is not done twice.',
    Merge_goOn: 'Go on',

    Lifecycle_title: 'The life of a change request',
    Lifecycle_description: 'From received to implemented in a line, with the ways out beside it. This one is at: {0}.',
    Lifecycle_here: '{0} (now)',
    Lifecycle_words: 'The same in words',
    Lifecycle_way: '{0} → {1}',
    Lifecycle_wayByAgenda: '{0} → {1} (by the agenda of a meeting)',
    Lifecycle_wayByResolution: '{0} → {1} (by a committee’s resolution)',
    Lifecycle_end: 'it ends here'
  };
});
