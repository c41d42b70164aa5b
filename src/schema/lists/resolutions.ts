import { choice, date, defineList, flag, lookup, note, number, text } from '../define';

/**
 * Outcomes a body can record; the first two are endorsements (domain.md, "Vocabulary"). `adopted` is said of minutes; `defeated` is a motion
 * that did not reach its threshold and moves nothing.
 */
export const outcomes = [
  'endorsed', 'endorsed as amended', 'deferred', 'declined', 'returned', 'adopted', 'adopted as amended', 'defeated'
] as const;

/** How a decision was reached. */
export const decisionMethods = ['consensus', 'count', 'names', 'consent'] as const;

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
    Practice: lookup({ title: { en: 'Practice', fr: 'Pratique' }, list: 'Practices', indexed: true }),
    WorkItem: lookup({ title: { en: 'Work item', fr: 'Élément de travail' }, list: 'WorkItems', indexed: true }),
    MinutesOf: lookup({ title: { en: 'Minutes of', fr: 'Procès-verbal de' }, list: 'Meetings', indexed: true }),
    Outcome: choice({
      title: { en: 'Outcome', fr: 'Décision' }, options: outcomes, vocabulary: 'outcome', indexed: true, required: true
    }),
    DecidedOn: date({ title: { en: 'Decided on', fr: 'Décidée le' }, indexed: true, required: true }),
    Mover: text({ title: { en: 'Moved by', fr: 'Proposée par' } }),
    Seconder: text({ title: { en: 'Seconded by', fr: 'Appuyée par' } }),
    Method: choice({ title: { en: 'Reached by', fr: 'Mode de décision' }, options: decisionMethods, vocabulary: 'decisionMethod' }),
    VotesFor: number({ title: { en: 'For', fr: 'Pour' } }),
    VotesAgainst: number({ title: { en: 'Against', fr: 'Contre' } }),
    Abstentions: number({ title: { en: 'Abstentions', fr: 'Abstentions' } }),
    NamesFor: note({
      title: { en: 'For, by name', fr: 'Pour, par nom' },
      help: { en: 'One name a line, as they were on the day.', fr: 'Un nom par ligne, tel qu’il était ce jour-là.' }
    }),
    NamesAgainst: note({ title: { en: 'Against, by name', fr: 'Contre, par nom' } }),
    NamesAbstained: note({ title: { en: 'Abstained, by name', fr: 'Abstentions, par nom' } }),
    ConflictsDeclared: note({ title: { en: 'Conflicts declared', fr: 'Conflits déclarés' } }),
    CountedPresent: number({
      title: { en: 'Present and counted', fr: 'Présents comptés' },
      help: { en: 'Voting members present, without those in conflict.', fr: 'Membres votants présents, sans ceux en conflit.' }
    }),
    QuorumNeeded: number({ title: { en: 'Quorum', fr: 'Quorum' } }),
    WithoutQuorum: flag({ title: { en: 'Without quorum', fr: 'Sans quorum' } }),
    Reason: note({ title: { en: 'Reason', fr: 'Motif' } }),
    DeferredUntil: date({ title: { en: 'Deferred until', fr: 'Reportée au' } }),
    Supersedes: lookup({ title: { en: 'Supersedes', fr: 'Remplace' }, list: 'Resolutions', indexed: true })
  },
  views: { All: ['Title', 'Body', 'DecidedOn', 'ChangeRequest', 'Outcome', 'Mover', 'Seconder'] },
  access: { owner: 'append', chair: 'append', committee: 'read', society: 'read', reader: 'read' }
});
