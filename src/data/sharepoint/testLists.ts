import {
  choice, choices, date, dateTime, defineList, flag, link, lookup, lookups, money, note, number, people, person, text
} from '../../schema/define';

const access = { owner: 'write', chair: 'write', committee: 'write', society: 'write', reader: 'read' } as const;
const named = (name: string): { readonly en: string; readonly fr: string } => ({ en: `${name} (en)`, fr: `${name} (fr)` });

/** What the references of {@link samples} point at. */
export const targets = defineList({
  name: 'Targets', kind: 'list', title: named('Targets'),
  fields: { Title: text({ title: named('Title'), required: true }) },
  views: { All: ['Title'] }, access
});

/** One column of every kind, so that the data layer is tried with all of them. */
export const samples = defineList({
  name: 'Samples', kind: 'list', title: named('Samples'),
  fields: {
    Title: text({ title: named('Title'), required: true }),
    Code: text({ title: named('Code'), unique: true, indexed: true, max: 50 }),
    Words: text({ title: named('Words'), indexed: true }),
    Details: note({ title: named('Details') }),
    Count: number({ title: named('Count'), indexed: true }),
    Price: money({ title: named('Price') }),
    Open: flag({ title: named('Open'), indexed: true }),
    Day: date({ title: named('Day'), indexed: true }),
    At: dateTime({ title: named('At'), indexed: true }),
    State: choice({ title: named('State'), options: ['new', 'in work', 'don\'t know', 'fermé 🙂'], indexed: true }),
    Marks: choices({ title: named('Marks'), options: ['red', 'green', 'l\'été'] }),
    Owner: person({ title: named('Owner'), indexed: true }),
    Team: people({ title: named('Team') }),
    Target: lookup({ title: named('Target'), list: 'Targets', indexed: true }),
    Targets: lookups({ title: named('Targets'), list: 'Targets' }),
    Link: link({ title: named('Link') })
  },
  views: { All: ['Title'] }, access
});

/** A library with columns of its own. */
export const papers = defineList({
  name: 'Papers', kind: 'library', title: named('Papers'),
  fields: {
    Edition: number({ title: named('Edition'), indexed: true }),
    AsOf: date({ title: named('As of') }),
    Topic: text({ title: named('Topic'), indexed: true, max: 50 })
  },
  views: { All: ['Edition'] }, access
});

/** Defined, but on no site. */
export const nowhere = defineList({
  name: 'Nowhere', kind: 'list', title: named('Nowhere'),
  fields: { Title: text({ title: named('Title') }) }, views: { All: ['Title'] }, access
});

/** {@link targets} as a definition that asks for a column which its site does not have. */
export const outdatedTargets = defineList({
  ...targets, fields: { Title: targets.fields.Title, Absent: text({ title: named('Absent'), indexed: true }) }, views: { All: ['Title'] }
});
