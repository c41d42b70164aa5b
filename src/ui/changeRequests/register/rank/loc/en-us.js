define([], function () {
  return {
    RankLabel: 'Change requests in priority order',
    RankHelp: 'In review or prioritized, in priority order. Drag a row by its handle, press Alt+Up or Alt+Down on it (Alt+Home or Alt+End for first or last), or use the buttons.',
    RankWaits: 'Reading… Ranking starts when all change requests are read.',
    RankCommands: 'Move',
    MoveRow: 'Move {0}',
    ChooseRow: 'Choose a row to move',
    ToTop: 'To the top',
    Up: 'Up',
    Down: 'Down',
    ToBottom: 'To the bottom',
    ToPosition: 'To a position…',
    Undo: 'Undo the last move',
    Position: 'Position (1 to {0})',
    Move: 'Move',
    Cancel: 'Cancel',
    MovedTo: '{0} moved to position {1} of {2}.',
    RankTakenAway: '{0} is back among those without a rank.',
    AlreadyFirst: '{0} is first already.',
    AlreadyLast: '{0} is last already.',
    Overtaken: 'Somebody else moved {0} meanwhile, so your move was not made. It now stands where they put it; move it again if you want to.',
    Ranked: 'Ranked',
    NotRanked: 'Not ranked yet',
    NothingToRank: 'Nothing is in review or prioritized at the moment.'
  };
});
