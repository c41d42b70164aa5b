import { choice, date, defineList, flag, lookup, note, text } from '../define';

/** General inquiries. Measure 1 counts unique ones: those that share a uniqueness key are one. */
export const inquiries = defineList({
  name: 'Inquiries',
  kind: 'list',
  title: { en: 'Inquiries', fr: 'Demandes de renseignements' },
  fields: {
    Title: text({
      title: { en: 'Question', fr: 'Question' }, required: true,
      help: { en: 'Leave out anything about a child or family.', fr: 'N’inscrivez rien au sujet d’un enfant ou d’une famille.' }
    }),
    ReceivedOn: date({ title: { en: 'Received on', fr: 'Reçue le' }, indexed: true, required: true }),
    Society: lookup({ title: { en: 'Society', fr: 'Société' }, list: 'Societies', indexed: true }),
    Channel: choice({ title: { en: 'Channel', fr: 'Voie' }, vocabulary: 'channel', indexed: true, required: true }),
    Topic: choice({ title: { en: 'Topic', fr: 'Sujet' }, vocabulary: 'inquiryTopic', indexed: true }),
    UniquenessKey: text({
      title: { en: 'Counts once as', fr: 'Compte une fois comme' }, indexed: true, max: 100,
      help: {
        en: 'Inquiries with the same words here are one instance in the report-back.',
        fr: 'Les demandes qui portent ici les mêmes mots comptent pour une seule dans le rapport.'
      }
    }),
    Details: note({ title: { en: 'Details', fr: 'Détails' } }),
    Answer: note({ title: { en: 'Answer', fr: 'Réponse' } }),
    AnsweredOn: date({ title: { en: 'Answered on', fr: 'Réponse donnée le' }, indexed: true }),
    PublishedAsQuestion: flag({ title: { en: 'Published as question and answer', fr: 'Publiée comme question et réponse' }, indexed: true })
  },
  views: { All: ['Title', 'ReceivedOn', 'Society', 'Channel', 'Topic', 'AnsweredOn', 'PublishedAsQuestion'] },
  access: { owner: 'write', chair: 'write', committee: 'read', society: 'read', reader: 'read' }
});
