define([], function () {
  return {
    Heading: 'What changed from version {0} to version {1}',
    Was: 'Before:',
    Is: 'Now:',
    Removed: 'removed: ',
    Added: 'added: ',
    Same: 'Nothing that is entered here differs from the version before.',
    First: 'It is the first version: it replaces none.',
    AsEntered: 'What this version changes'
  };
});
