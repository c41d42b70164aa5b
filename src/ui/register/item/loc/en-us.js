define([], function () {
  return {
    AddTo: 'Add to {0}',
    Add: 'Add',
    Adding: 'Adding…',
    AddAnother: 'Add and enter another',
    AddAnotherKeys: 'Ctrl+Enter',
    Added: 'Added: {0}.',
    SameAgain: 'Begin with its values',
    Duplicate: 'Duplicate',
    Remove: 'Remove',
    RemoveTitle: 'Remove {0}?',
    RemoveText: 'It goes into the recycle bin of the site, from where it can be restored for 93 days.',
    Removed: '{0} is in the recycle bin.',
    ReadOnly: 'You can read it. Owners of the site can change it.',
    NewVersion: 'New version',
    NewVersionOf: 'New version of {0}',
    Describe: 'Say what {0} is',
    OpenFile: 'Open the file'
  };
});
