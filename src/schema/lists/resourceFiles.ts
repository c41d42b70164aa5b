import { choice, date, defineList, lookup, text } from '../define';
import { minutesLanguages } from './minutes';

/**
 * The library of published resources: the files of practices and training resources, each with the row it belongs to
 * and the version it is of.
 */
export const resourceFiles = defineList({
  name: 'ResourceFiles',
  kind: 'library',
  title: { en: 'Resources', fr: 'Ressources' },
  fields: {
    Practice: lookup({ title: { en: 'Practice', fr: 'Pratique' }, list: 'Practices', indexed: true }),
    TrainingResource: lookup({
      title: { en: 'Training resource', fr: 'Ressource de formation' }, list: 'TrainingResources', indexed: true
    }),
    Version: text({ title: { en: 'Version', fr: 'Version' }, max: 50 }),
    Language: choice({ title: { en: 'Language', fr: 'Langue' }, options: minutesLanguages, vocabulary: 'language', indexed: true }),
    PublishedOn: date({ title: { en: 'Published on', fr: 'Publié le' }, indexed: true })
  },
  views: { All: ['Practice', 'TrainingResource', 'Version', 'Language', 'PublishedOn'] },
  access: { owner: 'write', chair: 'write', committee: 'read', society: 'read', reader: 'read' }
});
