define([], function () {
  return {
    Title: 'Change requests',
    Number: 'Number',
    Priority: 'Priority',
    Empty: 'There are no change requests yet.',
    EmptyMayAdd: 'There are no change requests yet. Choose “New change request” to hand in the first one.',
    New: 'New change request',
    Search: 'Search by number, title, society',
    Rank: 'Rank',
    BackToTable: 'Back to the table',
    NoGroups: 'No groups',
    PropertiesDescription: 'How the register looks when the page opens. Everybody can change it for themselves.',
    PropertyTitle: 'Heading',
    PropertyTitleHelp: 'Leave it empty where the page has a title already.',
    PropertyGroupBy: 'Group by',
    PropertyShowFirst: 'Show at first',
    ShowAll: 'All',
    ShowOpen: 'Those not yet decided',
    ShowRanked: 'Those in review or prioritized'
  };
});
