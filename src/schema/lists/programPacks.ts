import { defineList, note, text } from '../define';

/** The program packs on the site; the row with the newest version in force is used, so a pack can change without a release. */
export const programPacks = defineList({
  name: 'ProgramPacks',
  kind: 'list',
  title: { en: 'Program Packs', fr: 'Programmes' },
  fields: {
    Title: text({ title: { en: 'Program', fr: 'Programme' }, required: true }),
    FiscalYear: text({ title: { en: 'Fiscal year', fr: 'Exercice' }, required: true, indexed: true, max: 20 }),
    PackVersion: text({ title: { en: 'Version', fr: 'Version' }, required: true, max: 50 }),
    Pack: note({ title: { en: 'Pack (JSON)', fr: 'Programme (JSON)' }, required: true })
  },
  views: { All: ['Title', 'FiscalYear', 'PackVersion'] },
  access: { owner: 'write', chair: 'read', committee: 'read', society: 'read', reader: 'read' }
});
