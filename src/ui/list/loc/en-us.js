define([], function () {
  return {
    Empty: 'empty',
    NoValue: '(empty)',
    Move: 'Move',
    SelectAll: 'Select all',
    SelectRow: 'Select {0}',
    SelectedRow: '{0}, selected',
    SelectedCount: 'Selected: {0}',
    DragRow: 'Drag {0}',
    ClearFilters: 'Clear the search and all filters',
    Shown: 'Shown: {0} of {1}',
    Read: '{0} of {1} read',
    SoFar: '(search and filters cover what has been read so far)',
    StoppedReading: 'Reading stopped: {0}. What has been read can be used; search and filters cover only that. Try again to read on.',
    NothingMatches: 'Nothing matches the search and the filters.',
    NothingYet: 'Nothing matches in what has been read so far.'
  };
});
