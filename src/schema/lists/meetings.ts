import { choice, date, dateTime, defineList, flag, lookup, note, number, text } from '../define';

/** domain.md, "Registers": a meeting's states. Reopening goes back to `in progress`, with a reason. */
export const meetingStates = ['draft', 'open', 'in progress', 'closed', 'cancelled'] as const;

/** Meetings of the bodies. */
export const meetings = defineList({
  name: 'Meetings',
  kind: 'list',
  title: { en: 'Meetings', fr: 'Réunions' },
  fields: {
    Title: text({ title: { en: 'Meeting', fr: 'Réunion' }, required: true }),
    Body: lookup({ title: { en: 'Body', fr: 'Comité' }, list: 'Bodies', indexed: true, required: true }),
    Type: choice({ title: { en: 'Type', fr: 'Type' }, vocabulary: 'meetingType', indexed: true }),
    Consultation: flag({
      title: { en: 'Consultation', fr: 'Consultation' },
      help: { en: 'Counts as an associated consultation in the report-back.', fr: 'Compte comme consultation connexe dans le rapport.' }
    }),
    StartsAt: dateTime({ title: { en: 'Starts', fr: 'Début' }, indexed: true, required: true }),
    Minutes: number({ title: { en: 'Length in minutes', fr: 'Durée en minutes' } }),
    Place: text({ title: { en: 'Place', fr: 'Lieu' } }),
    State: choice({
      title: { en: 'State', fr: 'État' }, options: meetingStates, vocabulary: 'meetingState', indexed: true, computed: true
    }),
    StartedAt: dateTime({ title: { en: 'Called to order', fr: 'Ouverture' }, computed: true }),
    ClosedAt: dateTime({ title: { en: 'Adjourned', fr: 'Levée' }, computed: true }),
    StateReason: note({ title: { en: 'Reason', fr: 'Motif' }, computed: true }),
    CurrentItem: lookup({ title: { en: 'Under discussion', fr: 'À l’étude' }, list: 'AgendaItems', computed: true }),
    CurrentSince: dateTime({ title: { en: 'Under discussion since', fr: 'À l’étude depuis' }, computed: true }),
    AgendaPostedOn: date({ title: { en: 'Agenda posted on', fr: 'Ordre du jour affiché le' }, computed: true }),
    MinutesPostedOn: date({ title: { en: 'Minutes posted on', fr: 'Procès-verbal affiché le' }, computed: true }),
    MinutesAdoptedBy: lookup({ title: { en: 'Minutes adopted by', fr: 'Procès-verbal adopté par' }, list: 'Resolutions', computed: true }),
    AdoptedBefore: lookup({
      title: { en: 'Adopted before it was reopened by', fr: 'Adopté avant la réouverture par' }, list: 'Resolutions', computed: true,
      help: { en: 'The text that this resolution adopted was opened again.', fr: 'Le texte que cette résolution a adopté a été rouvert.' }
    })
  },
  views: { All: ['Title', 'Body', 'Type', 'StartsAt', 'State', 'AgendaPostedOn', 'MinutesPostedOn'] },
  access: { owner: 'write', chair: 'write', committee: 'read', society: 'read', reader: 'read' }
});
