import { choice, dateTime, defineList, lookup, text } from '../define';

/** domain.md, "Registers": a meeting's states. */
export const meetingStates = ['draft', 'open', 'in progress', 'closed', 'cancelled'] as const;

/** Meetings of the bodies. */
export const meetings = defineList({
  name: 'Meetings',
  kind: 'list',
  title: { en: 'Meetings', fr: 'Réunions' },
  fields: {
    Title: text({ title: { en: 'Meeting', fr: 'Réunion' }, required: true }),
    Body: lookup({ title: { en: 'Body', fr: 'Comité' }, list: 'Bodies', indexed: true, required: true }),
    StartsAt: dateTime({ title: { en: 'Starts', fr: 'Début' }, indexed: true, required: true }),
    State: choice({
      title: { en: 'State', fr: 'État' }, options: meetingStates, vocabulary: 'meetingState', indexed: true, computed: true
    }),
    Place: text({ title: { en: 'Place', fr: 'Lieu' } })
  },
  views: { All: ['Title', 'Body', 'StartsAt', 'State'] },
  access: { owner: 'write', chair: 'write', committee: 'read', society: 'read', reader: 'read' }
});
