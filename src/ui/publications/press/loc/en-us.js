define([], function () {
  return {
    UnderWay: 'Editions under way',
    Edition: 'Edition {0}',
    Attempts: 'Attempts: {0}',
    TryAgain: 'Try again',
    Preview: 'Preview the next edition',
    Close: 'Close the preview',
    PreviewOf: 'Preview of edition {0}',
    NotPublished: 'Not published. This is what edition {0} would hold today ({1}). Rows: {2}.',
    Publish: 'Publish as edition {0}',
    Final: 'A published edition never changes.',
    Sure: 'Publish edition {0} for everyone on the site?',
    Yes: 'Publish',
    No: 'Not now',
    Publishing: 'Publishing…',
    Overtaken: 'Somebody else published an edition meanwhile. Look at it before you publish another.',
    RowsOf: 'Rows of the preview'
  };
});
