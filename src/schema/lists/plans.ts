import { choice, date, defineList, lookup, note, text } from '../define';

/** Plans and frameworks with their versions: each version a file of its own (domain.md, "Documents required each period"). */
export const plans = defineList({
  name: 'Plans',
  kind: 'library',
  title: { en: 'Plans', fr: 'Plans' },
  fields: {
    Kind: choice({ title: { en: 'Kind', fr: 'Genre' }, vocabulary: 'planKind', indexed: true }),
    Version: text({ title: { en: 'Version', fr: 'Version' }, max: 50 }),
    VersionDate: date({ title: { en: 'Version date', fr: 'Date de la version' }, indexed: true }),
    ApprovedOn: date({ title: { en: 'Approved on', fr: 'Approuvé le' }, indexed: true }),
    ApprovedBy: lookup({ title: { en: 'Approved by', fr: 'Approuvé par' }, list: 'Bodies', indexed: true }),
    Resolution: lookup({ title: { en: 'Resolution', fr: 'Résolution' }, list: 'Resolutions', indexed: true }),
    Note: note({ title: { en: 'What changed', fr: 'Ce qui a changé' } })
  },
  views: { All: ['Kind', 'Version', 'VersionDate', 'ApprovedOn', 'ApprovedBy'] },
  access: { owner: 'write', chair: 'write', committee: 'read', society: 'read', reader: 'read' }
});
