define([], function () {
  return {
    UnknownList: 'This list is not one of the hub’s, so the hub has no form for it.',
    UnknownList_do: 'Ask an owner of the site to give the list SharePoint’s own form again: the content type of the list names the hub’s form.',
    NoRow: 'The address names no row. Go back to the list and open one there.',
    MayNotAdd: 'You may read this list, but not add to it. Ask an owner of the site if you need to.',
    DoneInCommittee: 'The hub writes this list by itself. Meetings, agendas, votes, decisions, minutes and action items are made on the page “Committee”.',
    DoneInPublishedLists: 'The hub writes this list by itself. Editions are published, and tried again, on the page “Published lists”.'
  };
});
