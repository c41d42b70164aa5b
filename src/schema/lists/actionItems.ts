import { choice, date, defineList, lookup, note, person, text } from '../define';

/** Where an action item stands. */
export const actionItemStates = ['open', 'done', 'dropped'] as const;

/** What somebody took on in a meeting. */
export const actionItems = defineList({
  name: 'ActionItems',
  kind: 'list',
  title: { en: 'Action Items', fr: 'Mesures de suivi' },
  fields: {
    Title: text({ title: { en: 'What', fr: 'Quoi' }, required: true }),
    Body: lookup({ title: { en: 'Body', fr: 'Comité' }, list: 'Bodies', indexed: true, required: true }),
    Meeting: lookup({ title: { en: 'Meeting', fr: 'Réunion' }, list: 'Meetings', indexed: true }),
    AgendaItem: lookup({ title: { en: 'Agenda item', fr: 'Point à l’ordre du jour' }, list: 'AgendaItems', indexed: true }),
    Who: text({ title: { en: 'Who', fr: 'Qui' }, required: true }),
    Owner: person({ title: { en: 'Account', fr: 'Compte' }, indexed: true }),
    Due: date({ title: { en: 'Due', fr: 'Échéance' }, indexed: true }),
    State: choice({
      title: { en: 'State', fr: 'État' }, options: actionItemStates, vocabulary: 'actionItemState', indexed: true, required: true
    }),
    DoneOn: date({ title: { en: 'Done on', fr: 'Faite le' }, computed: true }),
    Note: note({ title: { en: 'Note', fr: 'Note' } })
  },
  views: { All: ['Title', 'Who', 'Due', 'State', 'Body', 'Meeting'] },
  access: { owner: 'write', chair: 'write', committee: 'write', society: 'read', reader: 'read' }
});
