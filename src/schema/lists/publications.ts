import { choice, date, defineList, note, number, text } from '../define';

/** architecture.md, "Publishing is a saga". */
export const publicationStates = ['queued', 'composing', 'writing', 'published', 'failed'] as const;

/**
 * The saga of each edition. Hidden from readers by permission: what they may see is the Published library, which holds finished files only.
 * Title is `<definition>-<edition number>` and unique, so an edition exists once.
 */
export const publications = defineList({
  name: 'Publications',
  kind: 'list',
  title: { en: 'Publications', fr: 'Publications' },
  fields: {
    Title: text({ title: { en: 'Edition', fr: 'Édition' }, required: true, unique: true, max: 100 }),
    Definition: text({ title: { en: 'Definition', fr: 'Définition' }, required: true, indexed: true, max: 50 }),
    Edition: number({ title: { en: 'Edition number', fr: 'Numéro d’édition' }, required: true, indexed: true }),
    State: choice({
      title: { en: 'State', fr: 'État' }, options: publicationStates, vocabulary: 'publicationState', indexed: true, required: true
    }),
    ThroughResolution: number({
      title: { en: 'Through resolution', fr: 'Jusqu’à la résolution' }, required: true,
      help: { en: 'ID of the newest resolution it takes in; 0 for none.', fr: 'ID de la résolution la plus récente qui y figure; 0 s’il n’y en a pas.' }
    }),
    Mark: text({
      title: { en: 'What was published', fr: 'Ce qui était publié' }, max: 100,
      help: { en: 'Changes when something else is published.', fr: 'Change quand autre chose est publié.' }
    }),
    AsOf: date({ title: { en: 'As of', fr: 'En date du' }, required: true }),
    PackVersion: text({ title: { en: 'Program pack version', fr: 'Version du programme' }, max: 50 }),
    ContentHash: text({ title: { en: 'Content hash', fr: 'Empreinte du contenu' }, max: 64 }),
    Rows: note({ title: { en: 'Rows (frozen, JSON)', fr: 'Lignes (figées, JSON)' } }),
    Attempts: number({ title: { en: 'Attempts', fr: 'Tentatives' } }),
    Problem: note({ title: { en: 'Problem', fr: 'Problème' } })
  },
  views: { All: ['Title', 'State', 'AsOf', 'Attempts', 'Problem'] },
  access: { owner: 'write', chair: 'write', committee: 'none', society: 'none', reader: 'none' }
});
