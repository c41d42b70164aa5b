define([], function () {
  return {
    Loading: 'Chargement…'
  };
});
