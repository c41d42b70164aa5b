import { choice, defineList, money, note, text } from '../define';

/** The approved budget: one row per line and fiscal year (April 1 to March 31), against which expenditures are added up. */
export const budgetLines = defineList({
  name: 'BudgetLines',
  kind: 'list',
  title: { en: 'Budget Lines', fr: 'Postes budgétaires' },
  fields: {
    Title: text({ title: { en: 'Budget line', fr: 'Poste budgétaire' }, required: true }),
    FiscalYear: text({
      title: { en: 'Fiscal year', fr: 'Exercice' }, indexed: true, required: true, max: 7,
      help: { en: 'As in 2026-27.', fr: 'Par exemple 2026-27.' }
    }),
    Category: choice({ title: { en: 'Category', fr: 'Catégorie' }, vocabulary: 'expenditureCategory', indexed: true, required: true }),
    Amount: money({ title: { en: 'Budget', fr: 'Budget' }, required: true }),
    Note: note({ title: { en: 'Note', fr: 'Note' } })
  },
  views: { All: ['FiscalYear', 'Title', 'Category', 'Amount'] },
  access: { owner: 'write', chair: 'read', committee: 'read', society: 'none', reader: 'none' }
});
