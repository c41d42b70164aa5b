define([], function () {
  return {
    EndorsedText: 'Its name, version and scope are endorsed. A change to them is a new version.',
    PublishedText: 'Its name and version are published. A change to them is a new version.',
    Changed: 'What changed',
    Files: 'Files'
  };
});
