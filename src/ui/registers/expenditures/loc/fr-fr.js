define([], function () {
  return {
    FiscalYear: 'Exercice',
    Through: 'Jusqu’au',
    Title: 'Dépensé du {0} au {1}',
    Spent: 'Dépensé',
    Budget: 'Budget',
    Left: 'Reste',
    Over: 'Dépassement de {0}',
    Total: 'Total'
  };
});
