import { choice, date, defineList, lookup, text } from '../define';
import { versionColumns } from './versionColumns';

/**
 * Training resources. One without a practice is an *additional* resource (measures 7 and 11; with one, 9 and 10). A row stands for a version,
 * also for one that is only planned; its files are in the library of resources. A new version is a new row that replaces the old.
 */
export const trainingResources = defineList({
  name: 'TrainingResources',
  kind: 'list',
  title: { en: 'Training Resources', fr: 'Ressources de formation' },
  fields: {
    Title: text({ title: { en: 'Name', fr: 'Nom' }, required: true }),
    Kind: choice({ title: { en: 'Kind', fr: 'Genre' }, vocabulary: 'resourceKind', indexed: true, required: true }),
    Practice: lookup({
      title: { en: 'Associated practice', fr: 'Pratique connexe' }, list: 'Practices', indexed: true,
      help: { en: 'Without one it is an additional resource.', fr: 'Sans pratique, la ressource est supplémentaire.' }
    }),
    ...versionColumns,
    PublishedOn: date({ title: { en: 'Published on', fr: 'Publiée le' }, indexed: true }),
    Replaces: lookup({ title: { en: 'Replaces', fr: 'Remplace' }, list: 'TrainingResources', indexed: true, computed: true })
  },
  views: { All: ['Title', 'Kind', 'Practice', 'Version', 'VersionDate', 'Status', 'PublishedOn'] },
  access: { owner: 'write', chair: 'write', committee: 'read', society: 'read', reader: 'read' }
});
