define([], function () {
  return {
    AddTo: 'Ajouter à : {0}',
    Add: 'Ajouter',
    Adding: 'Ajout en cours…',
    AddAnother: 'Ajouter et continuer',
    AddAnotherKeys: 'Ctrl+Entrée',
    Added: 'Ajout effectué : {0}.',
    SameAgain: 'Reprendre ses valeurs',
    Duplicate: 'Dupliquer',
    Remove: 'Supprimer',
    RemoveTitle: 'Supprimer {0}?',
    RemoveText: 'L’élément va dans la corbeille du site, d’où il peut être restauré pendant 93 jours.',
    Removed: '{0} est dans la corbeille.',
    ReadOnly: 'Vous pouvez la lire. Les propriétaires du site peuvent la modifier.',
    NewVersion: 'Nouvelle version',
    NewVersionOf: 'Nouvelle version de {0}',
    Describe: 'Décrire {0}',
    OpenFile: 'Ouvrir le fichier'
  };
});
