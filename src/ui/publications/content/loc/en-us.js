define([], function () {
  return {
    Changes: 'What changed since the edition before',
    FirstEdition: 'This is the first edition.',
    NothingChanged: 'Nothing changed.',
    Added: 'Added:',
    Removed: 'Removed:',
    Changed: 'Changed:',
    CellChanged: '{0} is now {1} (was {2})',
    NoValue: 'empty',
    MoreChanges: 'More changes: {0}. The page of the edition has them all.',
    NoRows: 'There is nothing on this edition.',
    NotGiven: 'Not given',
    Group: '{0}: {1}',
    FirstRows: 'The first {0} of {1} rows. The files have them all.'
  };
});
