import { choice, date, defineList, flag, lookup, person, text } from '../define';

/** What a member is to the body. */
export const memberRoles = ['chair', 'co-chair', 'secretary', 'member', 'observer'] as const;

/**
 * Who sits on a body, from when until when. Attendance, quorum and votes go by these rows, so that a meeting of years ago
 * still knows who belonged to the body on its day.
 */
export const bodyMembers = defineList({
  name: 'BodyMembers',
  kind: 'list',
  title: { en: 'Body Members', fr: 'Membres des comités' },
  fields: {
    Title: text({ title: { en: 'Name', fr: 'Nom' }, required: true }),
    Body: lookup({ title: { en: 'Body', fr: 'Comité' }, list: 'Bodies', indexed: true, required: true }),
    Person: person({
      title: { en: 'Account', fr: 'Compte' }, indexed: true,
      help: { en: 'Lets the hub tell this person when it is their turn.', fr: 'Permet au carrefour d’indiquer à cette personne quand c’est son tour.' }
    }),
    Society: lookup({ title: { en: 'Society', fr: 'Société' }, list: 'Societies', indexed: true }),
    Role: choice({ title: { en: 'Role', fr: 'Rôle' }, options: memberRoles, vocabulary: 'memberRole', required: true }),
    Votes: flag({ title: { en: 'Has a vote', fr: 'A droit de vote' } }),
    From: date({ title: { en: 'From', fr: 'Du' }, required: true, indexed: true }),
    Until: date({
      title: { en: 'Until', fr: 'Au' }, indexed: true,
      help: { en: 'The last day of membership.', fr: 'Le dernier jour du mandat.' }
    })
  },
  views: { All: ['Title', 'Body', 'Role', 'Votes', 'Society', 'From', 'Until'] },
  access: { owner: 'write', chair: 'write', committee: 'read', society: 'read', reader: 'read' }
});
