import { choice, defineList, lookup, note, number, text } from '../define';

/** Where an agenda item stands; `carried` went to a later meeting undecided. */
export const agendaItemStates = ['waiting', 'decided', 'carried'] as const;

/** What a meeting deals with. One row per meeting and subject: its Key says which. */
export const agendaItems = defineList({
  name: 'AgendaItems',
  kind: 'list',
  title: { en: 'Agenda Items', fr: 'Points à l’ordre du jour' },
  fields: {
    Title: text({ title: { en: 'Subject', fr: 'Sujet' }, required: true }),
    Meeting: lookup({ title: { en: 'Meeting', fr: 'Réunion' }, list: 'Meetings', indexed: true, required: true }),
    Order: number({ title: { en: 'Order', fr: 'Ordre' } }),
    ChangeRequest: lookup({
      title: { en: 'Change request', fr: 'Demande de changement' }, list: 'ChangeRequests', indexed: true
    }),
    State: choice({
      title: { en: 'State', fr: 'État' }, options: agendaItemStates, vocabulary: 'agendaItemState', indexed: true, computed: true
    }),
    Text: note({ title: { en: 'Note', fr: 'Note' } })
  },
  views: { All: ['Title', 'Meeting', 'Order', 'ChangeRequest', 'State'] },
  access: { owner: 'write', chair: 'write', committee: 'read', society: 'read', reader: 'read' }
});
