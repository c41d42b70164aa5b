import type { Person } from '../choices';
import type { Culture } from '../pageData';
import { words as pageWords } from '../words';
import type { ClientScriptWords } from './clientData';
import type { Locale, Look, TabName, ViewName } from './views';

/** The words of the Teams-like client. */
export interface ClientWords extends ClientScriptWords {
  title: string;
  skip: string;
  choices: string;
  where: string;
  look: string;
  language: string;
  person: string;
  show: string;
  setUp: string;
  tabSettings: string;
  save: string;
  cancel: string;
  notice: string;
  views: Record<ViewName, string>;
  looks: Record<Look, string>;
  locales: Record<Locale, string>;
  tabs: Record<TabName, string>;
  people: Record<Person, string>;
}

export const clientWords: Record<Culture, ClientWords> = {
  'en-US': {
    title: 'Teams-like frame',
    skip: 'Skip to the tab',
    choices: 'How Teams is looked at',
    where: 'Where',
    look: 'Look',
    language: 'Language',
    person: 'As',
    show: 'Show',
    setUp: 'Set up the tab…',
    tabSettings: 'Settings of the tab',
    save: 'Save',
    cancel: 'Cancel',
    close: 'Close',
    linkTo: 'Link to {0}',
    unknown: 'The tab asked for “{0}”, which this frame does not do.',
    notSaved: 'The tab could not be saved: {0}',
    notice: 'Not Teams: a frame that speaks the protocol of teams-js. Sample people and data; nothing leaves this computer.',
    views: {
      channel: 'Channel tab', beforeMeeting: 'Meeting tab (details, before)', afterMeeting: 'Meeting tab (chat, after)',
      sidePanel280: 'Meeting side panel, 280 pixels', sidePanel320: 'Meeting side panel, 320 pixels', personal: 'Personal app'
    },
    looks: { default: 'Default', dark: 'Dark', contrast: 'High contrast' },
    locales: { 'en-ca': 'English', 'fr-ca': 'Français' },
    tabs: { channel: 'Channel: Operations & Strategy', meeting: 'Meeting: Operations & Strategy', personal: 'CPIN Sustainment Hub' },
    people: pageWords['en-US'].people
  },
  'fr-FR': {
    title: 'Cadre semblable à Teams',
    skip: 'Passer à l’onglet',
    choices: 'Comment on regarde Teams',
    where: 'Endroit',
    look: 'Apparence',
    language: 'Langue',
    person: 'En tant que',
    show: 'Afficher',
    setUp: 'Configurer l’onglet…',
    tabSettings: 'Paramètres de l’onglet',
    save: 'Enregistrer',
    cancel: 'Annuler',
    close: 'Fermer',
    linkTo: 'Lien vers {0}',
    unknown: 'L’onglet a demandé « {0} », ce que ce cadre ne fait pas.',
    notSaved: 'L’onglet n’a pas pu être enregistré : {0}',
    notice: 'Ce n’est pas Teams : un cadre qui parle le protocole de teams-js. Personnes et données fictives; rien ne quitte cet ordinateur.',
    views: {
      channel: 'Onglet de canal', beforeMeeting: 'Onglet de réunion (détails, avant)', afterMeeting: 'Onglet de réunion (conversation, après)',
      sidePanel280: 'Panneau latéral de réunion, 280 pixels', sidePanel320: 'Panneau latéral de réunion, 320 pixels', personal: 'Application personnelle'
    },
    looks: { default: 'Par défaut', dark: 'Sombre', contrast: 'Contraste élevé' },
    locales: { 'en-ca': 'English', 'fr-ca': 'Français' },
    tabs: { channel: 'Canal : Operations & Strategy', meeting: 'Réunion : Operations & Strategy', personal: 'Carrefour de pérennité du RIPE' },
    people: pageWords['fr-FR'].people
  }
};
