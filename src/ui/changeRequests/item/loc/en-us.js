define([], function () {
  return {
    Submit: 'x'
  };
});
