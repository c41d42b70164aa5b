define([], function () {
  return {
    RankLabel: 'Demandes de changement par ordre de priorité',
    RankHelp: 'Demandes à l’étude ou priorisées, par ordre de priorité. Faites glisser une ligne par sa poignée, appuyez sur Alt+Haut ou Alt+Bas (Alt+Début ou Alt+Fin pour la première ou la dernière place), ou utilisez les boutons.',
    RankWaits: 'Lecture en cours… Le classement sera possible une fois toutes les demandes lues.',
    RankCommands: 'Déplacer',
    MoveRow: 'Déplacer {0}',
    ChooseRow: 'Choisissez une ligne à déplacer',
    ToTop: 'Au début',
    Up: 'Monter',
    Down: 'Descendre',
    ToBottom: 'À la fin',
    ToPosition: 'À une position…',
    Undo: 'Annuler le dernier déplacement',
    Position: 'Position (de 1 à {0})',
    Move: 'Déplacer',
    Cancel: 'Annuler',
    MovedTo: '{0} est maintenant à la position {1} sur {2}.',
    RankTakenAway: '{0} est de nouveau parmi les demandes sans rang.',
    AlreadyFirst: '{0} est déjà à la première place.',
    AlreadyLast: '{0} est déjà à la dernière place.',
    Overtaken: 'Quelqu’un d’autre a déplacé {0} entre-temps : votre déplacement n’a pas été fait. La demande est maintenant là où cette personne l’a mise; déplacez-la de nouveau au besoin.',
    Ranked: 'Classées',
    NotRanked: 'Pas encore classées',
    NothingToRank: 'Aucune demande n’est à l’étude ni priorisée en ce moment.'
  };
});
