define([], function () {
  return {
    FiscalYear: 'Fiscal year',
    Through: 'Through',
    Title: 'Spent from {0} through {1}',
    Spent: 'Spent',
    Budget: 'Budget',
    Left: 'Left',
    Over: '{0} over',
    Total: 'Total'
  };
});
