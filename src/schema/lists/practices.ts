import { choice, choices, date, defineList, lookup, lookups, note, text } from '../define';

/** domain.md, "Registers": status of work items, practices and resources, exactly these five. */
export const workStatuses = ['pending', 'in-progress', 'ongoing', 'deferred', 'complete'] as const;

/** Is a version of a practice or resource its first, or an update (measures 3, 7, 9)? */
export const newness = ['new', 'updated'] as const;

/** Harmonized business practices (HBPs). Endorsed only through a resolution; a new version is a new row that replaces the old. */
export const practices = defineList({
  name: 'Practices',
  kind: 'list',
  title: { en: 'Practices', fr: 'Pratiques' },
  fields: {
    Title: text({ title: { en: 'Name', fr: 'Nom' }, required: true }),
    Version: text({ title: { en: 'Version', fr: 'Version' }, required: true, max: 50 }),
    VersionDate: date({ title: { en: 'Version date', fr: 'Date de la version' }, required: true, indexed: true }),
    Scope: note({ title: { en: 'Scope', fr: 'Portée' } }),
    Status: choice({
      title: { en: 'Status', fr: 'État' }, options: workStatuses, vocabulary: 'workStatus', indexed: true, required: true
    }),
    Newness: choice({ title: { en: 'New or updated', fr: 'Nouvelle ou mise à jour' }, options: newness, vocabulary: 'newness', indexed: true }),
    Modules: choices({ title: { en: 'Affected modules', fr: 'Modules touchés' }, vocabulary: 'module' }),
    Legislation: choices({ title: { en: 'Legislative changes', fr: 'Changements législatifs' }, vocabulary: 'legislation' }),
    ChangeRequests: lookups({ title: { en: 'Change requests', fr: 'Demandes de changement' }, list: 'ChangeRequests' }),
    Lead: text({ title: { en: 'Lead', fr: 'Responsable' } }),
    ReviewDue: date({ title: { en: 'Review due', fr: 'Révision prévue' }, indexed: true }),
    EndorsedOn: date({ title: { en: 'Endorsed on', fr: 'Approuvée le' }, indexed: true, computed: true }),
    PublishedOn: date({ title: { en: 'Published on', fr: 'Publiée le' }, indexed: true }),
    Replaces: lookup({ title: { en: 'Replaces', fr: 'Remplace' }, list: 'Practices', indexed: true, computed: true }),
    LastResolution: lookup({ title: { en: 'Last resolution', fr: 'Dernière résolution' }, list: 'Resolutions', indexed: true, computed: true })
  },
  views: { All: ['Title', 'Version', 'VersionDate', 'Status', 'EndorsedOn', 'PublishedOn', 'ReviewDue'] },
  access: { owner: 'write', chair: 'write', committee: 'read', society: 'read', reader: 'read' }
});
