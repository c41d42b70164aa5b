define([], function () {
  return {
    NewTitle: 'Nouvelle demande de changement',
    Submit: 'Soumettre',
    Submitting: 'Envoi…',
    Submitted: 'Soumise sous le numéro {0}',
    SubmittedText: 'Conservez ce numéro : il vous permet de retrouver votre demande et de suivre ce qui lui arrive.',
    SubmittedEarlier: 'Un envoi précédent était arrivé malgré tout. Il a été mis à jour; il n’y en a qu’un.',
    OpenIt: 'L’ouvrir',
    SubmitAnother: 'En soumettre une autre',

    Tab_lifecycle: 'Cycle de vie',
    Now: 'État : {0}',
    Frozen: 'Son texte est figé, car elle est décidée. Un changement à son texte est une nouvelle révision.',
    ReadOnly: 'Vous pouvez la lire. Les propriétaires du site peuvent la modifier, et son auteur tant qu’elle est reçue ou retournée.',

    Conflict_frozen: 'Entre-temps, son état est devenu « {0} »; vos changements ne peuvent plus être enregistrés. Les voici, pour que vous puissiez les copier.',

    Actions: 'Ce qu’on peut en faire',
    Move_title: '{0} : {1}',
    Move_text: 'Son état passe de « {0} » à « {1} ».',
    Move_final: 'Cela ne peut pas être annulé ici.',
    Move_savedFirst: 'Vos changements à son texte sont enregistrés d’abord.',
    Move_changed: 'Elle a changé entre-temps ({0}); rien n’a été fait. Regardez sa nouvelle version, puis redonnez la commande.',
    Moving: 'Un instant…',
    Moved: '{0} : son état est maintenant « {1} ».',
    Merge_text: 'L’autre demande reprend ses parrains et la date de réception la plus ancienne.',
    Merge_target: '{0} · {1} · {2}',
    Merge_halfTarget: '{0} a repris les parrains et la date, mais {1} n’est pas encore fusionnée.',
    Merge_halfSource: '{1} est fusionnée, mais {0} n’a pas encore repris ses parrains et sa date.',
    Merge_goOnText: 'Continuez pour terminer. Ce qui est fait ne sera pas refait.',
    Merge_goOn: 'Continuer',

    Lifecycle_title: 'La vie d’une demande de changement',
    Lifecycle_description: 'De la réception à la mise en œuvre en ligne, avec les sorties à côté. Celle-ci en est à : {0}.',
    Lifecycle_here: '{0} (maintenant)',
    Lifecycle_words: 'La même chose en mots',
    Lifecycle_way: '{0} → {1}',
    Lifecycle_wayByAgenda: '{0} → {1} (par l’ordre du jour d’une réunion)',
    Lifecycle_wayByResolution: '{0} → {1} (par résolution d’un comité)',
    Lifecycle_end: 'elle se termine ici'
  };
});
