define([], function () {
  return {
    Add: 'Add',
    Search: 'Search',
    Empty: 'There is nothing here yet.',
    EmptyMayAdd: 'There is nothing here yet. Choose “Add” to enter the first row.',
    Registers: 'Registers',
    NoRegister: 'None of these registers is open to you. An owner of the site can give you access.',
    PropertyPane: 'Which registers this page is for.',
    PropertyPage: 'Registers',
    Page_practices: 'Practices and training',
    Page_work: 'Work items',
    Page_registers: 'Inquiries, presentations, questions, expenditures, societies',
    Page_distribution: 'Distribution lists',
    Board: 'Board',
    BoardBack: 'Back to the list',
    Ripple: 'What a change touches',
    Overdue: 'Overdue',
    Stale: 'Unchanged since {0}',
    Priority: 'Priority'
  };
});
