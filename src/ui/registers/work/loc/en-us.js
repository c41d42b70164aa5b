define([], function () {
  return {
    Hint: 'Drag a card to another column, choose its status on the card, or press Alt with the left or right arrow.',
    Moved: '{0}: the status is now “{1}”.',
    Undo: 'Undo',
    Column: '{0}, cards: {1}',
    Due: 'Due {0}',
    Late: 'Overdue since {0}',
    StatusOf: 'Status of {0}',
    More: '{0} more'
  };
});
