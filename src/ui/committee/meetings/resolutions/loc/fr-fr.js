define([], function () {
  return {
    Search: 'Chercher par numéro, sujet, nom',
    Empty: 'Ce comité n’a encore consigné aucune résolution. Les décisions se consignent dans ses réunions.',
    Subject: 'Sujet',
    Votes: 'Pour – contre – abstentions',
    Standing: 'Validité',
    InForce: 'En vigueur',
    NoEffect: 'Sans effet',
    Superseded: 'Remplacée',
    SupersededBy: 'Remplacée par {0}',
    Supersedes: 'En vigueur, remplace {0}'
  };
});
