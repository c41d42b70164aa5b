define([], function () {
  return {
    AsOf: 'As of',
    Title: 'The lists on {0}',
    Export: 'Excel of the members on {0}',
    Members: 'Members',
    Addresses: 'Addresses',
    Missing: 'What is missing',
    CopyAddresses: 'Copy the addresses of {1}: {0}',
    NoAddresses: 'No address yet',
    Lacks: 'Nobody of {0}. The list must include at least one.',
    SocietiesMissing: 'Societies without anybody: {0}',
    NothingMissing: 'Nothing'
  };
});
