import { date, defineList, link, note, text } from '../define';

/** Supplementary questions of the ministry, about a reporting period or one of its figures; committee members from the ministry ask their own. */
export const ministryQuestions = defineList({
  name: 'MinistryQuestions',
  kind: 'list',
  title: { en: 'Ministry Questions', fr: 'Questions du ministère' },
  fields: {
    Title: text({ title: { en: 'Question', fr: 'Question' }, required: true }),
    AskedOn: date({ title: { en: 'Asked on', fr: 'Posée le' }, indexed: true, required: true }),
    AskedBy: text({ title: { en: 'Asked by', fr: 'Posée par' } }),
    Period: text({
      title: { en: 'Period', fr: 'Période' }, indexed: true, max: 50,
      help: { en: 'The reporting period that it is about.', fr: 'La période de rapport dont il s’agit.' }
    }),
    Measure: text({
      title: { en: 'Measure', fr: 'Mesure' }, indexed: true, max: 50,
      help: { en: 'The figure that it is about; empty for the whole period.', fr: 'Le chiffre dont il s’agit; vide pour toute la période.' }
    }),
    AttachedTo: link({ title: { en: 'About', fr: 'À propos de' } }),
    Details: note({ title: { en: 'Details', fr: 'Détails' } }),
    Due: date({ title: { en: 'Answer due', fr: 'Réponse attendue le' }, indexed: true }),
    Answer: note({ title: { en: 'Answer', fr: 'Réponse' } }),
    AnsweredOn: date({ title: { en: 'Answered on', fr: 'Réponse donnée le' }, indexed: true })
  },
  views: { All: ['Title', 'AskedOn', 'Period', 'Measure', 'Due', 'AnsweredOn'] },
  access: { owner: 'write', chair: 'write', committee: 'own', society: 'read', reader: 'read' }
});
