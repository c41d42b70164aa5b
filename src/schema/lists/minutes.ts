import { choice, defineList, lookup, note, text } from '../define';

/** Languages that minutes are kept in. */
export const minutesLanguages = ['en', 'fr'] as const;

/**
 * The minutes of a meeting in one language: what was composed from the record, and the text as people edited it. Keeping both lets a later
 * regeneration be merged without losing an edit. One row per meeting and language, its Key says which.
 */
export const minutes = defineList({
  name: 'Minutes',
  kind: 'list',
  title: { en: 'Minutes', fr: 'Procès-verbaux' },
  fields: {
    Title: text({ title: { en: 'Minutes', fr: 'Procès-verbal' }, required: true }),
    Meeting: lookup({ title: { en: 'Meeting', fr: 'Réunion' }, list: 'Meetings', indexed: true, required: true }),
    Language: choice({
      title: { en: 'Language', fr: 'Langue' }, options: minutesLanguages, vocabulary: 'language', required: true
    }),
    Composed: note({ title: { en: 'As composed', fr: 'Texte composé' }, computed: true }),
    Text: note({ title: { en: 'Text', fr: 'Texte' } })
  },
  views: { All: ['Title', 'Meeting', 'Language'] },
  access: { owner: 'write', chair: 'write', committee: 'read', society: 'none', reader: 'none' }
});
