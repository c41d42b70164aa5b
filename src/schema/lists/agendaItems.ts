import { choice, date, defineList, flag, lookup, lookups, note, number, text } from '../define';

/**
 * Where an agenda item stands; `discussed` was dealt with without a decision, `carried` went to a later meeting undecided, `removed` was taken off
 * by hand: its row stays, so that what fills the agenda does not bring it back.
 */
export const agendaItemStates = ['waiting', 'decided', 'discussed', 'carried', 'removed'] as const;

/** What is expected of the meeting. `minutes` adopts the minutes of an earlier meeting, `actions` goes through open action items. */
export const agendaItemKinds = ['decision', 'minutes', 'actions', 'discussion', 'information'] as const;

/** What a meeting deals with. One row per meeting and subject: its Key says which. */
export const agendaItems = defineList({
  name: 'AgendaItems',
  kind: 'list',
  title: { en: 'Agenda Items', fr: 'Points à l’ordre du jour' },
  fields: {
    Title: text({ title: { en: 'Subject', fr: 'Sujet' }, required: true }),
    Meeting: lookup({ title: { en: 'Meeting', fr: 'Réunion' }, list: 'Meetings', indexed: true, required: true }),
    Order: number({ title: { en: 'Order', fr: 'Ordre' }, computed: true }),
    Kind: choice({ title: { en: 'Kind', fr: 'Genre' }, options: agendaItemKinds, vocabulary: 'agendaItemKind' }),
    Section: text({
      title: { en: 'Section', fr: 'Section' }, max: 100,
      help: { en: 'Items of one section stand together under its name.', fr: 'Les points d’une même section sont réunis sous son nom.' }
    }),
    ChangeRequest: lookup({
      title: { en: 'Change request', fr: 'Demande de changement' }, list: 'ChangeRequests', indexed: true
    }),
    Practice: lookup({ title: { en: 'Practice', fr: 'Pratique' }, list: 'Practices', indexed: true }),
    WorkItem: lookup({ title: { en: 'Work item', fr: 'Élément de travail' }, list: 'WorkItems', indexed: true }),
    MinutesOf: lookup({ title: { en: 'Minutes of', fr: 'Procès-verbal de' }, list: 'Meetings', indexed: true }),
    CarriedFrom: lookups({ title: { en: 'Carried over from', fr: 'Repris de' }, list: 'AgendaItems', computed: true }),
    Proposal: lookup({ title: { en: 'Proposal', fr: 'Proposition' }, list: 'Proposals', indexed: true, computed: true }),
    Presenter: text({ title: { en: 'Presenter', fr: 'Présenté par' } }),
    MinutesAllotted: number({ title: { en: 'Minutes allotted', fr: 'Minutes prévues' } }),
    Consent: flag({
      title: { en: 'Routine', fr: 'Courant' },
      help: {
        en: 'Routine items are decided together; any member can pull one out.',
        fr: 'Les points courants sont décidés ensemble; tout membre peut en retirer un.'
      }
    }),
    LastCallUntil: date({
      title: { en: 'Last call until', fr: 'Dernier appel jusqu’au' },
      help: {
        en: 'Until this day members say whether they object; without an objection it becomes routine.',
        fr: 'Jusqu’à ce jour, les membres disent s’ils s’opposent; sans opposition, le point devient courant.'
      }
    }),
    Conflicts: lookups({ title: { en: 'Conflicts of interest', fr: 'Conflits d’intérêts' }, list: 'BodyMembers', computed: true }),
    State: choice({
      title: { en: 'State', fr: 'État' }, options: agendaItemStates, vocabulary: 'agendaItemState', indexed: true, computed: true
    }),
    Text: note({ title: { en: 'Note', fr: 'Note' } })
  },
  views: { All: ['Title', 'Meeting', 'Order', 'Kind', 'ChangeRequest', 'State'] },
  access: { owner: 'write', chair: 'write', committee: 'read', society: 'read', reader: 'read' }
});
