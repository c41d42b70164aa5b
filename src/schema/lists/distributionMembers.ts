import { choice, date, defineList, lookup, person, text } from '../define';

/** Who is on which distribution list, from when until when: one row per list and person. */
export const distributionMembers = defineList({
  name: 'DistributionMembers',
  kind: 'list',
  title: { en: 'Distribution Lists', fr: 'Listes de distribution' },
  fields: {
    Title: text({ title: { en: 'Name', fr: 'Nom' }, required: true }),
    List: choice({ title: { en: 'List', fr: 'Liste' }, vocabulary: 'distributionList', indexed: true, required: true }),
    Email: text({ title: { en: 'Email', fr: 'Courriel' }, indexed: true }),
    Person: person({ title: { en: 'Account', fr: 'Compte' }, indexed: true }),
    Society: lookup({
      title: { en: 'Society', fr: 'Société' }, list: 'Societies', indexed: true,
      help: { en: 'Leave empty for somebody who is at no society.', fr: 'Laissez vide si la personne ne relève d’aucune société.' }
    }),
    Organization: choice({
      title: { en: 'Other organization', fr: 'Autre organisme' }, vocabulary: 'organization', indexed: true
    }),
    From: date({ title: { en: 'From', fr: 'Du' }, indexed: true, required: true }),
    Until: date({
      title: { en: 'Until', fr: 'Au' }, indexed: true,
      help: { en: 'The last day on the list.', fr: 'Le dernier jour sur la liste.' }
    })
  },
  views: { All: ['List', 'Title', 'Email', 'Society', 'Organization', 'From', 'Until'] },
  access: { owner: 'write', chair: 'write', committee: 'read', society: 'read', reader: 'none' }
});
