import { choice, choices, date, defineList, lookup, lookups, note, people, text } from '../define';
import { workStatuses } from './versionColumns';

/** Work of the program: practice development, additional training, sector initiatives (domain.md, "Registers"). */
export const workItems = defineList({
  name: 'WorkItems',
  kind: 'list',
  title: { en: 'Work Items', fr: 'Éléments de travail' },
  fields: {
    Title: text({ title: { en: 'Short description', fr: 'Brève description' }, required: true }),
    Kind: choice({ title: { en: 'Kind', fr: 'Genre' }, vocabulary: 'workItemKind', indexed: true, required: true }),
    Initiative: choice({
      title: { en: 'Initiative', fr: 'Initiative' }, vocabulary: 'initiative', indexed: true,
      help: { en: 'For sector initiatives: which one.', fr: 'Pour les initiatives sectorielles : laquelle.' }
    }),
    Status: choice({
      title: { en: 'Status', fr: 'État' }, options: workStatuses, vocabulary: 'workStatus', indexed: true, required: true
    }),
    RankKey: text({ title: { en: 'Rank key', fr: 'Clé de rang' }, indexed: true, computed: true }),
    Lead: text({ title: { en: 'Lead', fr: 'Responsable' } }),
    Experts: people({ title: { en: 'Subject experts', fr: 'Spécialistes' } }),
    Due: date({ title: { en: 'Due', fr: 'Échéance' }, indexed: true }),
    CompletedOn: date({ title: { en: 'Completed on', fr: 'Terminé le' }, indexed: true }),
    Modules: choices({ title: { en: 'Affected modules', fr: 'Modules touchés' }, vocabulary: 'module' }),
    Legislation: choices({ title: { en: 'Legislative changes', fr: 'Changements législatifs' }, vocabulary: 'legislation' }),
    Practice: lookup({ title: { en: 'Practice', fr: 'Pratique' }, list: 'Practices', indexed: true }),
    TrainingResource: lookup({
      title: { en: 'Training resource', fr: 'Ressource de formation' }, list: 'TrainingResources', indexed: true
    }),
    ChangeRequests: lookups({ title: { en: 'Change requests', fr: 'Demandes de changement' }, list: 'ChangeRequests' }),
    Details: note({ title: { en: 'Details', fr: 'Détails' } })
  },
  views: { All: ['Title', 'Kind', 'Status', 'Lead', 'Due'] },
  access: { owner: 'write', chair: 'write', committee: 'read', society: 'read', reader: 'read' }
});
