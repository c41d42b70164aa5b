import { choice, defineList, lookup, note, number, text } from '../define';

/** Where a proposal stands; whether an agenda took it follows from the agenda items that name it. */
export const proposalStates = ['proposed', 'taken', 'set aside'] as const;

/**
 * The backlog of a body: what anyone proposes for an agenda, until the chair takes it. Anyone is whoever reads the site, guests too
 * (issue "Committees", point 2).
 */
export const proposals = defineList({
  name: 'Proposals',
  kind: 'list',
  title: { en: 'Proposals', fr: 'Propositions' },
  fields: {
    Title: text({ title: { en: 'Subject', fr: 'Sujet' }, required: true }),
    Body: lookup({ title: { en: 'Body', fr: 'Comité' }, list: 'Bodies', indexed: true, required: true }),
    Text: note({ title: { en: 'Why', fr: 'Pourquoi' } }),
    ChangeRequest: lookup({
      title: { en: 'Change request', fr: 'Demande de changement' }, list: 'ChangeRequests', indexed: true
    }),
    Presenter: text({ title: { en: 'Presenter', fr: 'Présenté par' } }),
    MinutesAllotted: number({ title: { en: 'Minutes asked for', fr: 'Minutes demandées' } }),
    State: choice({
      title: { en: 'State', fr: 'État' }, options: proposalStates, vocabulary: 'proposalState', indexed: true, computed: true
    }),
    Reason: note({ title: { en: 'Reason', fr: 'Motif' }, computed: true })
  },
  views: { All: ['Title', 'Body', 'Presenter', 'State'] },
  access: { owner: 'write', chair: 'write', committee: 'own', society: 'own', reader: 'own' }
});
