import type { Person } from './choices';
import type { Culture, PaneWords } from './pageData';

/** The frame's own words; the web parts bring theirs. */
export interface FrameWords extends PaneWords {
  language: string;
  skip: string;
  siteNavigation: string;
  display: string;
  look: string;
  light: string;
  dark: string;
  signedInAs: string;
  switchPerson: string;
  people: Record<Person, string>;
  footer: string;
  notBuilt: string;
  noPage: string;
  /** Leads to SharePoint's own pages of the lists. */
  listPages: string;
  noScript: string;
}

export const words: Record<Culture, FrameWords> = {
  'en-US': {
    language: 'English',
    skip: 'Skip to main content',
    siteNavigation: 'Site navigation',
    display: 'Language and look',
    look: 'Look',
    light: 'Light',
    dark: 'Dark',
    signedInAs: 'Signed in as',
    switchPerson: 'See the site as',
    people: {
      owner: 'Owner', chair: 'Chair', member: 'Committee member', society: 'Society member', reader: 'Reader',
      guest: 'Guest'
    },
    footer: 'A local site with sample people and data. Nothing leaves this computer.',
    notBuilt: 'The package has no such web part yet. Build it with "npm run build", then reload this page.',
    noPage: 'This site has no such page.',
    listPages: 'SharePoint’s own list pages',
    noScript: 'This page needs JavaScript to show its web part.',
    edit: 'Edit',
    close: 'Close',
    apply: 'Apply',
    reset: 'Reset to defaults',
    settings: 'Web part settings',
    noSettings: 'This web part has no settings.',
    kept: 'Changes are kept in this browser.',
    on: 'On',
    off: 'Off',
    previous: 'Previous',
    next: 'Next',
    webPartNamed: 'Web part: {0}',
    loading: 'Loading the web part…',
    failed: 'The web part could not be shown.'
  },
  'fr-FR': {
    language: 'Français',
    skip: 'Passer au contenu principal',
    siteNavigation: 'Navigation du site',
    display: 'Langue et apparence',
    look: 'Apparence',
    light: 'Claire',
    dark: 'Sombre',
    signedInAs: 'Session ouverte :',
    switchPerson: 'Voir le site en tant que',
    people: {
      owner: 'Propriétaire', chair: 'Présidence', member: 'Membre du comité', society: 'Membre d’une société',
      reader: 'Lecture seule', guest: 'Invité'
    },
    footer: 'Un site local avec des personnes et des données fictives. Rien ne quitte cet ordinateur.',
    notBuilt: 'Le paquet ne contient pas encore ce composant. Exécutez « npm run build », puis rechargez la page.',
    noPage: 'Ce site n’a pas de page de ce nom.',
    listPages: 'Les pages de liste de SharePoint',
    noScript: 'Cette page a besoin de JavaScript pour afficher son composant.',
    edit: 'Modifier',
    close: 'Fermer',
    apply: 'Appliquer',
    reset: 'Rétablir les valeurs par défaut',
    settings: 'Paramètres du composant',
    noSettings: 'Ce composant n’a pas de paramètres.',
    kept: 'Les changements sont conservés dans ce navigateur.',
    on: 'Activé',
    off: 'Désactivé',
    previous: 'Précédent',
    next: 'Suivant',
    webPartNamed: 'Composant : {0}',
    loading: 'Chargement du composant…',
    failed: 'Le composant n’a pas pu être affiché.'
  }
};
