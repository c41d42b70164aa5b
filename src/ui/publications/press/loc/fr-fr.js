define([], function () {
  return {
    UnderWay: 'Éditions en cours',
    Edition: 'Édition {0}',
    Attempts: 'Tentatives : {0}',
    TryAgain: 'Réessayer',
    Preview: 'Aperçu de la prochaine édition',
    Close: 'Fermer l’aperçu',
    PreviewOf: 'Aperçu de l’édition {0}',
    NotPublished: 'Non publiée. Voici ce que l’édition {0} contiendrait aujourd’hui ({1}). Lignes : {2}.',
    Publish: 'Publier comme édition {0}',
    Final: 'Une édition publiée ne change jamais.',
    Sure: 'Publier l’édition {0} pour tout le site?',
    Yes: 'Publier',
    No: 'Pas maintenant',
    Publishing: 'Publication en cours…',
    Overtaken: 'Une autre personne a publié une édition entre-temps. Consultez-la avant d’en publier une autre.',
    RowsOf: 'Lignes de l’aperçu'
  };
});
