define([], function () {
  return {
    Loading: 'Loading…'
  };
});
