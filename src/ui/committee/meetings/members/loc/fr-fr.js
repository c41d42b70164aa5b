define([], function () {
  return {
    Members: 'Membres',
    Add: 'Ajouter un membre',
    Search: 'Chercher par nom, société',
    Empty: 'Aucun membre de ce comité n’est inscrit.',
    EmptyMayAdd: 'Aucun membre de ce comité n’est inscrit. Le quorum et les votes se comptent par ses membres : choisissez « Ajouter un membre ».',
    Locked: 'Seuls les propriétaires et les présidences modifient les membres.',
    Standing: 'Mandat',
    Standing_now: 'Actuel',
    Standing_coming: 'À venir',
    Standing_former: 'Ancien',
    Quorum: 'Quorum : {0} des {1} membres votants.',
    Share: '({0}, arrondi vers le haut)',
    NoQuorum: 'Ce comité ne demande pas de quorum. Membres votants : {0}.',
    NoVoters: 'Aucun membre votant n’est inscrit : le quorum ne peut pas être compté.',
    TooFew: 'Il y a moins de membres votants.',
    End: 'Mettre fin au mandat',
    EndHow: 'Mettre fin au mandat : sélectionnez d’abord des membres',
    EndTitle: 'Mettre fin au mandat de {0}?',
    EndTitles: 'Mettre fin à {0} mandats?',
    EndText: 'Les réunions passées gardent leurs membres du jour. Pour un autre rôle ou droit de vote, mettez fin au mandat et ajoutez-en un nouveau à partir du lendemain.',
    Ending: 'En cours…',
    Ended: 'Mandats terminés : {0}.',
    BeforeFrom: 'Choisissez un jour qui n’est pas avant le premier jour du mandat de {0}.'
  };
});
