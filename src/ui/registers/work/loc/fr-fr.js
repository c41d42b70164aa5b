define([], function () {
  return {
    Hint: 'Glissez une carte vers une autre colonne, choisissez son état sur la carte ou appuyez sur Alt et la flèche gauche ou droite.',
    Moved: '{0} : l’état est maintenant « {1} ».',
    Undo: 'Annuler',
    Column: '{0}, cartes : {1}',
    Due: 'Échéance le {0}',
    Late: 'En retard depuis le {0}',
    StatusOf: 'État de {0}',
    More: '{0} de plus'
  };
});
