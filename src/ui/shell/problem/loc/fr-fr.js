define([], function () {
  return {
    NoPack: 'Ce site n’a pas encore de programme.',
    NoPack_do: 'Le programme contient les mots, les choix et les comités. Un propriétaire du site peut l’installer.',
    BadPack: 'Le programme de ce site contient des erreurs; la page ne peut donc pas s’ouvrir.',
    BadPack_do: 'Un propriétaire peut le corriger dans la liste « Programmes ». Voici les erreurs et leur place :',
    SetUp: 'Installer ce site',
    SettingUp: 'Installation du site…',
    SetUpStep: 'Étape {0} de {1}',
    SetUpDone: 'Ce site est installé.',
    ThisSite: 'Ce site',
    SetUpAgain: 'Installez-le de nouveau après une mise à jour : les listes, colonnes, formulaires et commandes d’une version plus récente s’ajoutent, et rien n’est supprimé. Réservé aux propriétaires.'
  };
});
