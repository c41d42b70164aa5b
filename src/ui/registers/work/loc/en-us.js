define([], function () {
  return {
    Hint: 'Cards stand in order of priority. Drag one to its place, choose its status on the card, or press Alt with an arrow key: left and right change the status, up and down the priority.',
    Moved: '{0}: the status is now “{1}”.',
    Ranked: '{0}: number {1} of {2} under “{3}”.',
    AlreadyFirst: '{0} is already the first.',
    AlreadyLast: '{0} is already the last that has a priority.',
    Overtaken: 'Somebody else moved “{0}” meanwhile: it stands where they put it. Move it again if that is not right.',
    PutBack: '{0} is where it was.',
    Up: 'Move up: {0}',
    Down: 'Move down: {0}',
    Undo: 'Undo',
    Column: '{0}, cards: {1}',
    Due: 'Due {0}',
    Late: 'Overdue since {0}',
    StatusOf: 'Status of {0}',
    More: '{0} more'
  };
});
