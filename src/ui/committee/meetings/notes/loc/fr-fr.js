define([], function () {
  return {
    LastMeeting: 'Dernière réunion : {0}',
    NoLast: 'Dernière réunion : aucune depuis le {0}',
    NextMeeting: 'Prochaine réunion : {0}',
    NoNext: 'Prochaine réunion : aucune n’est prévue',
    Overdue: 'En retard',
    OverdueDays: 'Une réunion devait avoir lieu au plus tard le {0} (au moins tous les {1} jours).',
    PlannedLate: 'La prochaine réunion est trop tard : il en faut une au plus tard le {0} (au moins tous les {1} jours).',
    Attention: 'À régler ({0})',
    OverdueBodies: 'Réunion en retard : ',
    DueBy: 'au plus tard le {0}',
    Missing_agenda: 'L’ordre du jour n’est pas affiché :',
    Missing_minutes: 'Le procès-verbal n’est pas affiché :',
    Missing_both: 'Ni l’ordre du jour ni le procès-verbal ne sont affichés :',
    ShowAll: 'Tout afficher ({0})',
    ShowFewer: 'En afficher moins'
  };
});
