import { choice, defineList, lookup, text } from '../define';

/** How somebody took part; a voting member without a row was absent. */
export const presences = ['present', 'regrets', 'left', 'guest'] as const;

/** Who took part in a meeting: one row per meeting and person, its Key says which. Absentees follow from the membership. */
export const attendance = defineList({
  name: 'Attendance',
  kind: 'list',
  title: { en: 'Attendance', fr: 'Présences' },
  fields: {
    Title: text({ title: { en: 'Name', fr: 'Nom' }, required: true }),
    Meeting: lookup({ title: { en: 'Meeting', fr: 'Réunion' }, list: 'Meetings', indexed: true, required: true }),
    Member: lookup({ title: { en: 'Member', fr: 'Membre' }, list: 'BodyMembers', indexed: true }),
    Presence: choice({
      title: { en: 'Presence', fr: 'Présence' }, options: presences, vocabulary: 'presence', required: true
    })
  },
  views: { All: ['Title', 'Meeting', 'Presence'] },
  access: { owner: 'write', chair: 'write', committee: 'read', society: 'read', reader: 'read' }
});
