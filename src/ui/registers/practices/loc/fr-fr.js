define([], function () {
  return {
    EndorsedText: 'Son nom, sa version et sa portée sont approuvés. Toute modification est une nouvelle version.',
    PublishedText: 'Son nom et sa version sont publiés. Toute modification est une nouvelle version.',
    Changed: 'Changements',
    Files: 'Fichiers'
  };
});
