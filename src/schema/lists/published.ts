import { date, defineList, number, text } from '../define';

/**
 * The published editions' files, one folder per definition. The page of an edition is written last,
 * so an edition whose page is there is whole.
 */
export const published = defineList({
  name: 'Published',
  kind: 'library',
  title: { en: 'Published', fr: 'Publications officielles' },
  fields: {
    Definition: text({ title: { en: 'Definition', fr: 'Définition' }, indexed: true, max: 50 }),
    Edition: number({ title: { en: 'Edition number', fr: 'Numéro d’édition' }, indexed: true }),
    AsOf: date({ title: { en: 'As of', fr: 'En date du' } }),
    RowCount: number({ title: { en: 'Rows', fr: 'Lignes' } }),
    ContentHash: text({ title: { en: 'Content hash', fr: 'Empreinte du contenu' }, max: 64 })
  },
  views: { All: ['Definition', 'Edition', 'AsOf', 'RowCount'] },
  access: { owner: 'write', chair: 'write', committee: 'read', society: 'read', reader: 'read' }
});
