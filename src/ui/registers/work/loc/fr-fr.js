define([], function () {
  return {
    Hint: 'Les cartes sont en ordre de priorité. Glissez-en une à sa place, choisissez son état sur la carte ou appuyez sur Alt et une flèche : gauche et droite changent l’état, haut et bas la priorité.',
    Moved: '{0} : l’état est maintenant « {1} ».',
    Ranked: '{0} : numéro {1} de {2} sous « {3} ».',
    AlreadyFirst: '{0} est déjà le premier.',
    AlreadyLast: '{0} est déjà le dernier qui a une priorité.',
    Overtaken: 'Quelqu’un d’autre a déplacé « {0} » entre-temps : l’élément reste où il a été mis. Déplacez-le de nouveau si ce n’est pas juste.',
    PutBack: '{0} est de nouveau à sa place.',
    Up: 'Monter : {0}',
    Down: 'Descendre : {0}',
    Undo: 'Annuler',
    Column: '{0}, cartes : {1}',
    Due: 'Échéance le {0}',
    Late: 'En retard depuis le {0}',
    StatusOf: 'État de {0}',
    More: '{0} de plus'
  };
});
