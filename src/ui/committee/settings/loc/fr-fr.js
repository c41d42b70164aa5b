define([], function () {
  return {
    Description: 'À quel comité cette page ou cet onglet est destiné, et sur quel site se trouve le carrefour.',
    Site: 'Adresse du site du carrefour',
    SiteHelp: 'Laissez ce champ vide quand cette page ou cet onglet se trouve sur ce site même. L’onglet d’une réunion ou d’une conversation n’est sur aucun : donnez l’adresse, par exemple /sites/cpin.',
    Site_notAnAddress: 'Ce n’est pas l’adresse d’un site. Copiez-la de votre navigateur, ou écrivez-la comme /sites/cpin.',
    Site_anotherTenant: 'Ce site est celui d’une autre organisation. Seuls les sites de {0} peuvent être choisis.',
    Site_none: 'Il n’y a pas encore de carrefour sur ce site. Un propriétaire du site peut l’installer sur une page où se trouve un composant du carrefour.',
    Site_denied: 'Vous ne pouvez pas lire ce site. Adressez-vous à l’un de ses propriétaires, ou choisissez-en un autre.',
    Site_missing: 'Il n’y a pas de site à cette adresse.',
    Site_silent: 'SharePoint n’a pas répondu. Vérifiez votre connexion et réessayez.',
    Body: 'Comité ou groupe',
    BodyFirst: 'Le premier qui décide des demandes de changement',
    BodyUnknown: '{0} (absent de ce site)',
    BodiesLoading: 'Lecture des comités du site…',
    Again: 'Réessayer'
  };
});
