define([], function () {
  return {
    Needs: 'To carry, a motion needs {0}.',
    All: 'all {0}',
    More_half: 'more than half {0}',
    More_twoThirds: 'more than two thirds {0}',
    More_threeQuarters: 'more than three quarters {0}',
    More_other: 'more than {1} {0}',
    Least_half: 'at least half {0}',
    Least_twoThirds: 'at least two thirds {0}',
    Least_threeQuarters: 'at least three quarters {0}',
    Least_other: 'at least {1} {0}',
    Of_cast: 'of the votes cast (abstentions are not counted)',
    Of_present: 'of the votes of the voting members present',
    Of_members: 'of the votes of all voting members'
  };
});
