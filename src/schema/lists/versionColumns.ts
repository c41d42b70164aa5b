import { choice, choices, date, lookups, note, text } from '../define';

/** domain.md, "Registers": status of work items, practices and resources, exactly these five. */
export const workStatuses = ['pending', 'in-progress', 'ongoing', 'deferred', 'complete'] as const;

/** Is a version of a practice or resource its first, or an update (measures 3, 7, 9)? */
export const newness = ['new', 'updated'] as const;

/** What practices and training resources say of their versions alike. */
export const versionColumns = {
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
  ReviewDue: date({ title: { en: 'Review due', fr: 'Révision prévue' }, indexed: true })
} as const;
