import { choice, defineList, lookup, note, text } from '../define';

/** What a member says of an agenda item outside of a vote; `pull` takes it out of the consent block. */
export const positionKinds = ['agree', 'abstain', 'hold', 'object', 'pull'] as const;

/**
 * What members say of an agenda item in a last call, and which routine items they want discussed. One row per agenda item and person
 * (its Key says which), written by that person; the tally is derived.
 */
export const positions = defineList({
  name: 'Positions',
  kind: 'list',
  title: { en: 'Positions', fr: 'Positions' },
  fields: {
    Title: text({ title: { en: 'Name', fr: 'Nom' }, required: true }),
    Meeting: lookup({ title: { en: 'Meeting', fr: 'Réunion' }, list: 'Meetings', indexed: true, required: true }),
    AgendaItem: lookup({ title: { en: 'Agenda item', fr: 'Point à l’ordre du jour' }, list: 'AgendaItems', indexed: true, required: true }),
    Member: lookup({ title: { en: 'Member', fr: 'Membre' }, list: 'BodyMembers', indexed: true }),
    Position: choice({
      title: { en: 'Position', fr: 'Position' }, options: positionKinds, vocabulary: 'position', required: true
    }),
    Reason: note({ title: { en: 'Reason', fr: 'Motif' } })
  },
  views: { All: ['Title', 'AgendaItem', 'Position', 'Reason'] },
  access: { owner: 'own', chair: 'own', committee: 'own', society: 'read', reader: 'read' }
});
