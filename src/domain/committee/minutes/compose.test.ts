import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';
import type { Zone } from '../../../schema/kinds/kind';
import { lists } from '../../../schema/lists';
import { shippedPack } from '../../../programs';
import type { AgendaItem } from '../agenda';
import { movedOn } from '../agenda';
import type { PackBody } from '../../program/pack';
import { readPack } from '../../program/pack';
import { requiredChoices } from '../../program/vocabulary';
import { blocksOf, textOf } from '../documentText';
import { composeAgenda } from './agendaText';
import { composeMinutes } from './compose';
import type { ComposingGiven } from './composing';
import { meetings, ofOtherBodies } from './golden/meetings';

const read = readPack(shippedPack, requiredChoices(lists));
if (!('pack' in read)) throw new Error('The shipped pack is broken.');
const { pack } = read;
const zone: Zone = {
  name: 'America/Toronto', dayOf: instant => new Date(Date.parse(instant) - 5 * 3_600_000).toISOString().slice(0, 10), midnightOf: day => `${day}T05:00:00Z`
};
const given = (language: 'en' | 'fr', body = 'operations-strategy'): ComposingGiven =>
  ({ pack, zone, language, rules: pack.bodies.find(one => one.key === body) as PackBody });
const languages = ['en', 'fr'] as const;

/** What was agreed to be right, as a file; `UPDATE_GOLDEN=1` writes it anew, to be read before it is committed. */
function expectGolden(name: string, text: string): void {
  const file = path.join(__dirname, 'golden', `${name}.txt`);
  if (process.env.UPDATE_GOLDEN) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  expect(existsSync(file) ? readFileSync(file, 'utf8') : 'there is no such file').toBe(text);
}

test.each(['open', 'in progress', 'closed'] as const)(
  'an agenda and its minutes, of a meeting that is %s, number alike: without what was moved on before it, with what it left to a later one', State => {
    const base = meetings.reopened;
    const [first, second, third] = [1, 2, 3].map(Id => ({ ...base.items[0], Id, ChangeRequest: undefined, Title: `Item ${Id}`, Order: Id, State: 'waiting' as const }));
    const numbers = (text: string): readonly string[] => text.split('\n').filter(line => line.startsWith('### ')).map(line => line.slice(4));
    const both = (moved: AgendaItem): ReadonlyArray<readonly string[]> => {
      const record = { ...base, meeting: { ...base.meeting, State }, items: [first, moved, third], resolutions: [], actions: [], openActions: [] };
      return [numbers(composeAgenda(record, given('en'))), numbers(composeMinutes(record, given('en')))];
    };
    const without = ['1. Item 1', '2. Item 3'];
    expect(both({ ...second, State: movedOn.State, Order: undefined })).toEqual([without, without]);
    const withIt = ['1. Item 1', '2. Item 2', '3. Item 3'];
    expect(both({ ...second, State: 'carried' })).toEqual([withIt, withIt]);
  });

describe.each(languages)('in %s', language => {
  test.each(Object.keys(meetings))('the minutes of a meeting: %s', name => {
    expectGolden(`minutes-${name}.${language}`, composeMinutes(meetings[name], given(language, ofOtherBodies[name])));
  });

  test.each(['quorate', 'consent-block', 'every-subject', 'in-progress', 'cancelled', 'nothing-recorded'])('the agenda of a meeting: %s', name => {
    expectGolden(`agenda-${name}.${language}`, composeAgenda({ ...meetings[name], openActions: [] }, given(language)));
  });

  test('the agenda of a meeting names the open action items under their line, the most pressing first', () => {
    const [item] = meetings.quorate.items;
    const line: AgendaItem = { Id: 9, Title: 'Open action items', Kind: 'actions', State: 'waiting', Order: 1 };
    const [vendors, room] = meetings.quorate.actions;
    const openActions = [room, vendors, { ...room, Id: 3, Due: '2026-11-02', Title: '# Late\n- and long' }, { ...vendors, Id: 4, State: 'done' as const }];
    expectGolden(`agenda-open-actions.${language}`, composeAgenda({ meeting: meetings.quorate.meeting, items: [line, item], openActions }, given(language)));
    // Without such a line none is named.
    expect(composeAgenda({ ...meetings.quorate, openActions }, given(language))).toBe(composeAgenda({ ...meetings.quorate, openActions: [] }, given(language)));
  });
});

test.each(languages)('in %s, a change request that a body could only discuss was discussed, and is not carried over', language => {
  const rules = pack.bodies.find(one => one.decides.length === 0) as PackBody;
  const [search, outlook, late] = meetings.quorate.items;
  const about = { ChangeRequest: search.ChangeRequest, Kind: 'information' as const };
  const words = pack.templates.minutes;
  const text = composeMinutes({ ...meetings.quorate, resolutions: [], items: [{ ...outlook, ...about }] }, { ...given(language), rules });
  expect([text.includes(words.discussed[language]), text.includes(words.carried[language])]).toEqual([true, false]);
  // Left waiting, it goes on.
  const left = composeMinutes({ ...meetings.quorate, resolutions: [], items: [{ ...late, ...about }] }, { ...given(language), rules });
  expect([left.includes(words.discussed[language]), left.includes(words.carried[language])]).toEqual([false, true]);
});

describe('an item that was decided on', () => {
  const carried = 'This item was carried over to a later meeting.';
  const { meeting, items, resolutions } = meetings['defeated-carried'];
  const linesAbout = (record: Partial<typeof meetings.quorate>): number =>
    composeMinutes({ ...meetings['defeated-carried'], ...record }, given('en')).split(carried).length - 1;

  test('goes on where every motion in force was defeated and it waits when the meeting is closed; not where another settled it', () => {
    expect(linesAbout({ items: items.slice(0, 1) })).toBe(1);
    expect(linesAbout({ items: items.slice(1) })).toBe(0);
  });

  test('does not go on while the meeting runs, nor where a correction of the defeat settled it', () => {
    expect(linesAbout({ meeting: { ...meeting, State: 'in progress', ClosedAt: undefined } })).toBe(0);
    expect(linesAbout({
      items: items.slice(0, 1),
      resolutions: [resolutions[0], { ...resolutions[0], Id: 9, Outcome: 'endorsed', Supersedes: { Id: resolutions[0].Id, Title: '' } }]
    })).toBe(0);
  });
});

test('items after a section have a heading of their own; a pack without one repeats that of the first', () => {
  const headings = (text: string): readonly string[] => text.split('\n').filter(line => line.startsWith('## '));
  const record = meetings['consent-block'];
  expect(headings(composeAgenda({ ...record, openActions: [] }, given('en')))).toEqual(['## Items', '## Business harmonization', '## Other items']);
  const { otherItems, ...meeting } = pack.templates.meeting;
  const older: ComposingGiven = { ...given('en'), pack: { ...pack, templates: { ...pack.templates, meeting } } };
  expect(otherItems).toBeDefined();
  expect(headings(composeAgenda({ ...record, openActions: [] }, older))).toEqual(['## Items', '## Business harmonization', '## Items']);
});

test('whatever was typed stays in its place: the headings are those of the record, and no place of a template is left open', () => {
  const base = meetings.quorate;
  const headingsOf = (text: string): readonly string[] => blocksOf(text).flatMap(block => block.kind === 'heading' ? [`${block.level}`] : []);
  const typed = fc.oneof(fc.string(), fc.constantFrom('# A heading', '## Another\n- one\n# two', 'a\n\nb', '- x', '{number}'));
  fc.assert(fc.property(typed, typed, typed, (note, name, reason) => {
    for (const language of languages) {
      const text = composeMinutes({
        ...base,
        items: base.items.map(item => ({ ...item, Text: note, Presenter: name })),
        resolutions: base.resolutions.map(resolution => ({ ...resolution, Mover: name, Reason: reason })),
        attendance: base.attendance.map(row => ({ ...row, Title: name })),
        actions: base.actions.map(action => ({ ...action, Who: name }))
      }, given(language));
      expect(headingsOf(text)).toEqual(headingsOf(composeMinutes(base, given(language))));
      expect(textOf(blocksOf(text))).toBe(text);
    }
  }));
});
