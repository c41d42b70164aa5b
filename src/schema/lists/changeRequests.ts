import { choice, choices, date, defineList, lookup, lookups, note, number, text } from '../define';

/** Statuses of a change request in the order of its life (domain.md, "Change request lifecycle"); the last five are ways out. */
export const changeRequestStatuses = [
  'received', 'in review', 'prioritized', 'tabled', 'endorsed', 'submitted', 'in release', 'implemented',
  'returned', 'deferred', 'declined', 'merged', 'withdrawn'
] as const;

/** Change requests (CRs) to the case system. Society staff add and edit their own; the committees decide through resolutions. */
export const changeRequests = defineList({
  name: 'ChangeRequests',
  kind: 'list',
  title: { en: 'Change Requests', fr: 'Demandes de changement' },
  fields: {
    Title: text({ title: { en: 'Title', fr: 'Titre' }, required: true }),
    Details: note({
      title: { en: 'Details', fr: 'Détails' },
      help: {
        en: 'What should change, and why. Leave out anything about a child or family.',
        fr: 'Ce qui devrait changer, et pourquoi. N’inscrivez rien au sujet d’un enfant ou d’une famille.'
      }
    }),
    Society: lookup({ title: { en: 'Submitted by', fr: 'Soumise par' }, list: 'Societies', indexed: true, required: true }),
    CoSponsors: lookups({ title: { en: 'Co-sponsors', fr: 'Coparrains' }, list: 'Societies' }),
    Category: choice({ title: { en: 'Category', fr: 'Catégorie' }, vocabulary: 'category', indexed: true, required: true }),
    Modules: choices({ title: { en: 'Affected modules', fr: 'Modules touchés' }, vocabulary: 'module' }),
    Legislation: choices({ title: { en: 'Legislative changes', fr: 'Changements législatifs' }, vocabulary: 'legislation' }),
    DateReceived: date({ title: { en: 'Date received', fr: 'Date de réception' }, indexed: true, required: true }),
    Reference: text({
      title: { en: 'Earlier number', fr: 'Ancien numéro' },
      help: { en: 'The number in the register it came from.', fr: 'Le numéro dans le registre d’origine.' },
      indexed: true, max: 100
    }),
    Status: choice({
      title: { en: 'Status', fr: 'État' }, options: changeRequestStatuses, vocabulary: 'changeRequestStatus',
      indexed: true, computed: true
    }),
    StatusReason: note({ title: { en: 'Reason', fr: 'Motif' }, computed: true }),
    RankKey: text({ title: { en: 'Rank key', fr: 'Clé de rang' }, indexed: true, computed: true }),
    Score: number({ title: { en: 'Score', fr: 'Note' } }),
    DeferredUntil: date({ title: { en: 'Deferred until', fr: 'Reportée au' }, computed: true }),
    MergedInto: lookup({ title: { en: 'Merged into', fr: 'Fusionnée avec' }, list: 'ChangeRequests', indexed: true, computed: true }),
    LastResolution: lookup({ title: { en: 'Last resolution', fr: 'Dernière résolution' }, list: 'Resolutions', indexed: true, computed: true }),
    EndorsedOn: date({ title: { en: 'Endorsed on', fr: 'Approuvée le' }, indexed: true, computed: true }),
    SubmittedOn: date({ title: { en: 'Submitted to the ministry on', fr: 'Transmise au ministère le' }, indexed: true, computed: true }),
    ImplementedOn: date({ title: { en: 'Implemented on', fr: 'Mise en œuvre le' }, computed: true }),
    Revision: number({ title: { en: 'Revision', fr: 'Révision' }, computed: true })
  },
  views: {
    All: ['Id', 'Title', 'Status', 'Category', 'Society', 'DateReceived', 'Modules', 'EndorsedOn'],
    'Waiting for review': ['Id', 'Title', 'Status', 'Society', 'DateReceived']
  },
  access: { owner: 'write', chair: 'write', committee: 'own', society: 'own', reader: 'read' }
});
