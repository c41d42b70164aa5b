define([], function () {
  return {
    Search: 'Search',
    Filters: 'Filters',
    FilterBy: 'Filter by {0}',
    FilterOn: '{0}: {1} chosen',
    FiltersOn: 'Filters that are on',
    RemoveFilter: 'Remove the filter {0}',
    ClearAll: 'Clear all',
    Clear: 'Clear',
    Done: 'Done',
    From: 'From',
    Until: 'To',
    DaysBetween: '{0} to {1}',
    DaysFrom: 'from {0}',
    DaysUntil: 'until {0}',
    WrongDays: 'The first day is after the last one, so nothing can match.',
    Columns: 'Columns',
    ColumnsHelp: 'Choose what the table shows, and in what order. It is kept for you on this computer.',
    ColumnUp: 'Move {0} up',
    ColumnDown: 'Move {0} down',
    ColumnMoved: '{0} moved to position {1} of {2}',
    ColumnsReset: 'As it was at first',
    Apply: 'Apply',
    Cancel: 'Cancel',
    LastColumn: 'At least one column must be shown.'
  };
});
