import { defineList, flag, number, text } from '../define';

/** Committees and working groups. Their rules come from the program pack; a row is what other lists point at. */
export const bodies = defineList({
  name: 'Bodies',
  kind: 'list',
  title: { en: 'Bodies', fr: 'Comités' },
  fields: {
    Title: text({ title: { en: 'Name', fr: 'Nom' }, required: true }),
    BodyKey: text({ title: { en: 'Pack key', fr: 'Clé du programme' }, required: true, unique: true, max: 50 }),
    Quorum: number({ title: { en: 'Quorum', fr: 'Quorum' }, computed: true }),
    IntervalDays: number({ title: { en: 'Days between meetings', fr: 'Jours entre les réunions' }, computed: true }),
    Active: flag({ title: { en: 'Active', fr: 'Actif' } })
  },
  views: { All: ['Title', 'BodyKey', 'Quorum', 'IntervalDays', 'Active'] },
  access: { owner: 'write', chair: 'read', committee: 'read', society: 'read', reader: 'read' }
});
