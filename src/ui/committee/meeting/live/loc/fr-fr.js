define([], function () {
  return {
    Live: 'En direct : ce que les autres consignent paraît ici en quelques secondes.',
    NotLive: 'Plus en direct pour le moment : SharePoint est occupé ou hors d’atteinte. L’affichage peut dater; la page réessaie d’elle-même.',
    LiveAgain: 'La page est de nouveau en direct.',
    Current: 'À l’étude : {0}',
    NotTaken: 'Les présences ne sont pas encore prises : il n’y a donc pas quorum.',
    QuorumMet: 'Il y a quorum : {0} membres votants présents, {1} requis.',
    QuorumMet_one: 'Il y a quorum : {0} membre votant présent, {1} requis.',
    QuorumMissing: 'Il n’y a pas quorum : {0} membres votants présents, {1} requis.',
    QuorumMissing_one: 'Il n’y a pas quorum : {0} membre votant présent, {1} requis.',
    QuorumNone: 'Membres votants présents : {0}. Ce comité ne demande pas de quorum.',
    QuorumUnknown: 'Aucun membre votant n’est inscrit pour ce jour; le quorum n’est donc pas connu.',
    InConflict: 'Non comptés, en conflit d’intérêts : {0}.',
    Consent: 'Bloc de consentement',
    ConsentHelp: 'Points courants décidés ensemble. Tout membre peut en retirer un pour en discuter.',
    Pull: 'Retirer',
    PullOne: 'Retirer « {0} » pour en discuter',
    Pulled: 'Retiré du bloc de consentement : {0}',
    PulledBy: 'retiré par {0}',
    PutBack: 'Remettre',
    PutBackOne: 'Remettre « {0} » dans le bloc de consentement',
    IsBack: 'De nouveau dans le bloc de consentement : {0}'
  };
});
