define([], function () {
  return {
    Hint: 'Editing in the table: click a cell, or press Enter or F2 on it. Cells with a dotted line can be changed.',
    NotEditable: 'This cell cannot be changed here.',
    Keys: 'Enter saves, Tab saves and goes to the next cell, Escape gives up.',
    CellOf: '{0} of {1}',
    Changed: '{0}: “{1}” is changed.',
    Undo: 'Undo',
    Undone: '{0}: “{1}” is as it was before.',
    NotUndone: 'Somebody changed {0} of {1} meanwhile, so nothing was undone.'
  };
});
