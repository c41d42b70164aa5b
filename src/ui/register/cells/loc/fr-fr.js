define([], function () {
  return {
    Hint: 'Modification dans le tableau : cliquez sur une cellule, ou appuyez sur Entrée ou F2. Les cellules soulignées de points peuvent être modifiées.',
    NotEditable: 'Cette cellule ne peut pas être modifiée ici.',
    Keys: 'Entrée enregistre, Tab enregistre et passe à la cellule suivante, Échap abandonne.',
    CellOf: '{0} de {1}',
    Changed: '{0} : « {1} » est modifié.',
    Undo: 'Annuler la modification',
    Undone: '{0} : « {1} » est de nouveau comme avant.',
    NotUndone: 'Quelqu’un a modifié {0} de {1} entre-temps; rien n’a été annulé.'
  };
});
