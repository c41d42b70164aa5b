import { date, defineList, flag, text } from '../define';

/** Children's aid societies and other organizations that submit change requests. */
export const societies = defineList({
  name: 'Societies',
  kind: 'list',
  title: { en: 'Societies', fr: 'Sociétés' },
  fields: {
    Title: text({ title: { en: 'Society', fr: 'Société' }, required: true }),
    Zone: text({ title: { en: 'Zone', fr: 'Zone' }, indexed: true, max: 100 }),
    Indigenous: flag({ title: { en: 'Indigenous agency', fr: 'Organisme autochtone' } }),
    ActiveFrom: date({ title: { en: 'Active from', fr: 'Active depuis' } }),
    ActiveUntil: date({ title: { en: 'Active until', fr: 'Active jusqu’au' } })
  },
  views: { All: ['Title', 'Zone', 'Indigenous', 'ActiveFrom', 'ActiveUntil'] },
  access: { owner: 'write', chair: 'read', committee: 'read', society: 'read', reader: 'read' }
});
