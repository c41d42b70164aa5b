define([], function () {
  return {
    Needs: 'Pour être adoptée, une motion doit recueillir {0}.',
    All: 'la totalité {0}',
    More_half: 'plus de la moitié {0}',
    More_twoThirds: 'plus des deux tiers {0}',
    More_threeQuarters: 'plus des trois quarts {0}',
    More_other: 'plus de {1} {0}',
    Least_half: 'au moins la moitié {0}',
    Least_twoThirds: 'au moins les deux tiers {0}',
    Least_threeQuarters: 'au moins les trois quarts {0}',
    Least_other: 'au moins {1} {0}',
    Of_cast: 'des voix exprimées (les abstentions ne comptent pas)',
    Of_present: 'des voix des membres votants présents',
    Of_members: 'des voix de tous les membres votants'
  };
});
