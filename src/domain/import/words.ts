/** A text reduced to what makes two names the same: no case, accents, punctuation or doubled spaces. */
export const folded = (text: string): string => text
  .normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replace(/[^\p{L}\p{N}#]+/gu, ' ').trim();

/**
 * Names that registers kept elsewhere give to a column, by our column's name, the likeliest first. Column titles and internal names are
 * known without being listed; names of choices come from the program pack (`alsoKnownAs`).
 */
export const columnSynonyms: Readonly<Record<string, readonly string[]>> = {
  Title: ['Name', 'Nom', 'Subject', 'Objet', 'Sujet', 'Summary', 'Résumé', 'Intitulé'],
  Details: ['Description', 'Detail', 'Détail', 'Comments', 'Commentaires', 'Notes'],
  Society: ['Society', 'Société', 'Agency', 'Organisme', 'Organization', 'Organisation', 'Requester', 'Demandeur', 'Requested by'],
  CoSponsors: ['Cosponsors', 'Sponsors', 'Other societies', 'Autres sociétés'],
  Category: ['Type', 'Kind', 'Genre', 'Class', 'Classe'],
  Modules: ['Module', 'Component', 'Composant', 'Application'],
  DateReceived: [
    'Received', 'Reçue le', 'Reçu le', 'Created', 'Created on', 'Créé le', 'Créée le', 'Date created', 'Date de création',
    'Submitted on', 'Opened', 'Date'
  ],
  Reference: [
    'Number', 'Numéro', 'No', 'Nº', 'Num', 'Nr', '#', 'Reference', 'Référence', 'Ref', 'Réf', 'ID', 'Identifier', 'Identifiant',
    'CR number', 'CR', 'Ticket', 'Key'
  ],
  Status: ['State', 'Statut', 'Phase'],
  Score: ['Points', 'Priority score', 'Pointage']
};
