define([], function () {
  return {
    None: 'Nothing is linked to it yet. Links are made in the Details of a practice, a training resource or a work item.',
    Group: '{0} ({1})',
    Out: 'named here as “{0}”',
    In: 'names this one as “{0}”',
    Version: 'version {0}',
    NewWindow: '(opens in a new tab)',
    More: 'There is more than is shown here: only the newest are listed. The registers’ filters find all of them.'
  };
});
