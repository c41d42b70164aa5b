import { choice, date, defineList, flag, lookup, note, number, text } from '../define';

/** Presentations given. Measure 12 counts those that are not about a new practice process. */
export const presentations = defineList({
  name: 'Presentations',
  kind: 'list',
  title: { en: 'Presentations', fr: 'Présentations' },
  fields: {
    Title: text({ title: { en: 'Topic', fr: 'Sujet' }, required: true }),
    HeldOn: date({ title: { en: 'Held on', fr: 'Donnée le' }, indexed: true, required: true }),
    Audience: choice({ title: { en: 'Audience', fr: 'Public' }, vocabulary: 'audience', indexed: true, required: true }),
    NewProcess: flag({
      title: { en: 'About a new practice process', fr: 'Porte sur un nouveau processus' }, indexed: true,
      help: {
        en: 'Presentations about a new practice process are counted with the practice, not here.',
        fr: 'Les présentations sur un nouveau processus sont comptées avec la pratique, et non ici.'
      }
    }),
    Practice: lookup({ title: { en: 'Practice', fr: 'Pratique' }, list: 'Practices', indexed: true }),
    TrainingResource: lookup({
      title: { en: 'Training resource', fr: 'Ressource de formation' }, list: 'TrainingResources', indexed: true
    }),
    Presenter: text({ title: { en: 'Presented by', fr: 'Présentée par' } }),
    Participants: number({ title: { en: 'Participants', fr: 'Participants' } }),
    Note: note({ title: { en: 'Note', fr: 'Note' } })
  },
  views: { All: ['Title', 'HeldOn', 'Audience', 'NewProcess', 'Presenter', 'Participants'] },
  access: { owner: 'write', chair: 'write', committee: 'read', society: 'read', reader: 'read' }
});
