define([], function () {
  return {
    None: 'Rien n’y est encore lié. Les liens se font dans les précisions d’une pratique, d’une ressource de formation ou d’un élément de travail.',
    Group: '{0} ({1})',
    Out: 'citée ici sous « {0} »',
    In: 'cite cette fiche sous « {0} »',
    Version: 'version {0}',
    NewWindow: '(s’ouvre dans un nouvel onglet)',
    More: 'Il y en a plus qu’il n’en paraît : seuls les liens les plus récents sont affichés. Les filtres des registres les trouvent tous.'
  };
});
