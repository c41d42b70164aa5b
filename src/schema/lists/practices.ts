import { date, defineList, flag, lookup, text } from '../define';
import { versionColumns } from './versionColumns';

/** Harmonized business practices (HBPs). Endorsed only through a resolution; a new version is a new row that replaces the old. */
export const practices = defineList({
  name: 'Practices',
  kind: 'list',
  title: { en: 'Practices', fr: 'Pratiques' },
  fields: {
    Title: text({ title: { en: 'Name', fr: 'Nom' }, required: true }),
    ...versionColumns,
    ForEndorsement: flag({ title: { en: 'Ready for endorsement', fr: 'Prête pour approbation' }, indexed: true }),
    EndorsedOn: date({ title: { en: 'Endorsed on', fr: 'Approuvée le' }, indexed: true, computed: true }),
    PublishedOn: date({ title: { en: 'Published on', fr: 'Publiée le' }, indexed: true }),
    Replaces: lookup({ title: { en: 'Replaces', fr: 'Remplace' }, list: 'Practices', indexed: true, computed: true }),
    LastResolution: lookup({ title: { en: 'Last resolution', fr: 'Dernière résolution' }, list: 'Resolutions', indexed: true, computed: true })
  },
  views: { All: ['Title', 'Version', 'VersionDate', 'Status', 'EndorsedOn', 'PublishedOn', 'ReviewDue'] },
  access: { owner: 'write', chair: 'write', committee: 'read', society: 'read', reader: 'read' }
});
