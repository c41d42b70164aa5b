import { choice, date, defineList, lookup, money, note, text } from '../define';

/** Ministry-funded expenditures. Measure 18 adds them up from April 1 of the fiscal year. */
export const expenditures = defineList({
  name: 'Expenditures',
  kind: 'list',
  title: { en: 'Expenditures', fr: 'Dépenses' },
  fields: {
    Title: text({ title: { en: 'What for', fr: 'Objet' }, required: true }),
    SpentOn: date({ title: { en: 'Date', fr: 'Date' }, indexed: true, required: true }),
    Amount: money({
      title: { en: 'Amount', fr: 'Montant' }, required: true,
      help: { en: 'Canadian dollars; a refund is negative.', fr: 'En dollars canadiens; un remboursement est négatif.' }
    }),
    Category: choice({ title: { en: 'Category', fr: 'Catégorie' }, vocabulary: 'expenditureCategory', indexed: true, required: true }),
    BudgetLine: lookup({ title: { en: 'Budget line', fr: 'Poste budgétaire' }, list: 'BudgetLines', indexed: true }),
    Reference: text({ title: { en: 'Reference', fr: 'Référence' }, indexed: true, max: 100 }),
    Note: note({ title: { en: 'Note', fr: 'Note' } })
  },
  views: { All: ['SpentOn', 'Title', 'Amount', 'Category', 'BudgetLine', 'Reference'] },
  access: { owner: 'write', chair: 'read', committee: 'read', society: 'none', reader: 'none' }
});
