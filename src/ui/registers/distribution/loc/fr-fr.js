define([], function () {
  return {
    AsOf: 'En date du',
    Title: 'Les listes au {0}',
    Export: 'Excel des membres au {0}',
    Members: 'Membres',
    Addresses: 'Adresses',
    Missing: 'Ce qui manque',
    CopyAddresses: 'Copier les adresses de {1} : {0}',
    NoAddresses: 'Aucune adresse',
    Lacks: 'Personne de {0}. La liste doit en compter au moins une.',
    SocietiesMissing: 'Sociétés sans personne : {0}',
    NothingMissing: 'Rien'
  };
});
