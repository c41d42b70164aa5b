import type { Culture } from '../pageData';

/** The words of SharePoint's own list pages, as the local page draws them. */
export interface ListWords {
  siteContents: string;
  intro: string;
  lists: string;
  libraries: string;
  noList: string;
  ownForm: string;
  back: string;
  newItem: string;
  edit: string;
  commands: string;
  views: string;
  rows: string;
  selectAll: string;
  select: string;
  newest: string;
  none: string;
  loading: string;
  failed: string;
  modes: Record<FormName, string>;
}

/** SharePoint's three form pages of a list. */
export type FormName = 'NewForm' | 'DispForm' | 'EditForm';

export const listWords: Record<Culture, ListWords> = {
  'en-US': {
    siteContents: 'Site contents',
    intro: 'SharePoint’s own pages of each list, plainly drawn, with the form and the commands that the package adds to them.',
    lists: 'Lists',
    libraries: 'Libraries',
    noList: 'This list is not there, or you may not see it.',
    ownForm: 'SharePoint shows its own form here: the content type of the list names no form of the package.',
    back: 'Back to the list',
    newItem: 'New',
    edit: 'Edit',
    commands: 'Command bar',
    views: 'Views',
    rows: 'Rows',
    selectAll: 'Select all rows',
    select: 'Select row {0}',
    newest: 'The newest {0} rows.',
    none: 'The list is empty.',
    loading: 'Loading…',
    failed: 'This could not be shown.',
    modes: { NewForm: 'New item', DispForm: 'Item', EditForm: 'Edit item' }
  },
  'fr-FR': {
    siteContents: 'Contenu du site',
    intro: 'Les pages que SharePoint donne à chaque liste, dessinées simplement, avec le formulaire et les commandes que la solution y ajoute.',
    lists: 'Listes',
    libraries: 'Bibliothèques',
    noList: 'Cette liste n’existe pas, ou vous ne pouvez pas la voir.',
    ownForm: 'SharePoint montre ici son propre formulaire : le type de contenu de la liste ne nomme aucun formulaire de la solution.',
    back: 'Retour à la liste',
    newItem: 'Nouveau',
    edit: 'Modifier',
    commands: 'Barre de commandes',
    views: 'Affichages',
    rows: 'Lignes',
    selectAll: 'Sélectionner toutes les lignes',
    select: 'Sélectionner la ligne {0}',
    newest: 'Les {0} lignes les plus récentes.',
    none: 'La liste est vide.',
    loading: 'Chargement…',
    failed: 'Cela n’a pas pu être affiché.',
    modes: { NewForm: 'Nouvel élément', DispForm: 'Élément', EditForm: 'Modifier l’élément' }
  }
};
