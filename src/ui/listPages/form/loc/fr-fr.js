define([], function () {
  return {
    UnknownList: 'Cette liste ne fait pas partie de celles de l’application, qui n’a donc pas de formulaire pour elle.',
    UnknownList_do: 'Demandez à un propriétaire du site de rendre à la liste le formulaire de SharePoint : le type de contenu de la liste nomme celui de l’application.',
    NoRow: 'L’adresse ne nomme aucune ligne. Retournez à la liste et ouvrez-en une.',
    MayNotAdd: 'Vous pouvez lire cette liste, mais non y ajouter. Au besoin, adressez-vous à un propriétaire du site.',
    DoneInCommittee: 'L’application remplit elle-même cette liste. Les réunions, ordres du jour, votes, décisions, procès-verbaux et mesures de suivi se font à la page « Comité ».',
    DoneInPublishedLists: 'L’application remplit elle-même cette liste. Les éditions se publient, et se reprennent, à la page « Listes publiées ».'
  };
});
