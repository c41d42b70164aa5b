define([], function () {
  return {
    Never: 'N’a été à l’ordre du jour d’aucune réunion.',
    MeetingOf: '{0}, {1}',
    Decided: '{0} : {1}',
    SupersededBy: '(n’est plus en vigueur : remplacée par {0})',
    Supersedes: '(remplace {0})'
  };
});
