import { choice, date, defineList, lookup, note, number, text } from '../define';

/** Outcomes a body can record; the first two are endorsements (domain.md, "Vocabulary"). */
export const outcomes = ['endorsed', 'endorsed as amended', 'deferred', 'declined', 'returned'] as const;

/**
 * Recorded decisions, append-only: nobody but a site owner can edit or delete a row, a correction is a new row that supersedes.
 * Title is the number (body, year, sequence) and unique, so two recorders cannot give one number twice.
 */
export const resolutions = defineList({
  name: 'Resolutions',
  kind: 'list',
  title: { en: 'Resolutions', fr: 'Résolutions' },
  fields: {
    Title: text({ title: { en: 'Number', fr: 'Numéro' }, required: true, unique: true, max: 50 }),
    Series: text({
      title: { en: 'Series', fr: 'Série' }, required: true, indexed: true, max: 50,
      help: { en: 'Body and year that the number counts in.', fr: 'Comité et année de la numérotation.' }
    }),
    Sequence: number({ title: { en: 'Sequence', fr: 'Rang dans la série' }, required: true }),
    Body: lookup({ title: { en: 'Body', fr: 'Comité' }, list: 'Bodies', indexed: true, required: true }),
    Meeting: lookup({ title: { en: 'Meeting', fr: 'Réunion' }, list: 'Meetings', indexed: true }),
    AgendaItem: lookup({ title: { en: 'Agenda item', fr: 'Point à l’ordre du jour' }, list: 'AgendaItems', indexed: true }),
    ChangeRequest: lookup({
      title: { en: 'Change request', fr: 'Demande de changement' }, list: 'ChangeRequests', indexed: true
    }),
    Outcome: choice({
      title: { en: 'Outcome', fr: 'Décision' }, options: outcomes, vocabulary: 'outcome', indexed: true, required: true
    }),
    DecidedOn: date({ title: { en: 'Decided on', fr: 'Décidée le' }, indexed: true, required: true }),
    Mover: text({ title: { en: 'Moved by', fr: 'Proposée par' } }),
    Seconder: text({ title: { en: 'Seconded by', fr: 'Appuyée par' } }),
    Reason: note({ title: { en: 'Reason', fr: 'Motif' } }),
    DeferredUntil: date({ title: { en: 'Deferred until', fr: 'Reportée au' } }),
    Supersedes: lookup({ title: { en: 'Supersedes', fr: 'Remplace' }, list: 'Resolutions', indexed: true })
  },
  views: { All: ['Title', 'Body', 'DecidedOn', 'ChangeRequest', 'Outcome', 'Mover', 'Seconder'] },
  access: { owner: 'append', chair: 'append', committee: 'read', society: 'read', reader: 'read' }
});
