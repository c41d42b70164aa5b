import type { TestSite } from '../../../local/testSite';
import { must, openTestSite } from '../../../local/testSite';
import type { Draft, List } from '../../schema/define';
import { actionItems } from '../../schema/lists/actionItems';
import { agendaItems } from '../../schema/lists/agendaItems';
import { attendance } from '../../schema/lists/attendance';
import { bodies } from '../../schema/lists/bodies';
import { bodyMembers } from '../../schema/lists/bodyMembers';
import { meetings } from '../../schema/lists/meetings';
import { positions } from '../../schema/lists/positions';
import { resolutions } from '../../schema/lists/resolutions';
import type { AgendaItem, Meeting } from '../../domain/committee/agenda';
import { adding, ok } from '../../data/store';
import type { Query, Store } from '../../data/store';
import { readRecord } from './readRecord';

let site: TestSite;
let owner: Store;
let bodyId: number;
let [earlier, meeting]: readonly Meeting[] = [];
let before: AgendaItem;
let item: AgendaItem;

beforeAll(async () => {
  site = await openTestSite({ seed: 10 });
  owner = site.storeAs('owner');
  bodyId = must(await owner.find(bodies, 'body:operations-strategy'))?.Id ?? 0;
  const make = async (day: string): Promise<Meeting> =>
    must(await owner.add(meetings, { Title: day, Body: { Id: bodyId, Title: '' }, StartsAt: `${day}T15:00:00Z`, State: 'open' }, `test:${day}`));
  [earlier, meeting] = [await make('2026-11-20'), await make('2026-12-11')];
  const put = async (on: Meeting, more: Partial<Draft<typeof agendaItems>>): Promise<AgendaItem> =>
    must(await owner.add(agendaItems, { Title: 'A subject', Meeting: { Id: on.Id, Title: '' }, State: 'waiting', ...more }, `test:item:${on.Id}`));
  before = await put(earlier, { State: 'carried' });
  item = await put(meeting, { CarriedFrom: [{ Id: before.Id, Title: '' }] });
});
afterAll(() => site.close());

test('of more than 500 answers in one meeting the last one counts, also of what was said before it was moved there', async () => {
  const answer = (on: AgendaItem, Title: string, Position: 'agree' | 'object'): ReturnType<typeof adding> => adding(positions, {
    Title, Meeting: on.Meeting ?? { Id: 0, Title: '' }, AgendaItem: { Id: on.Id, Title: '' }, Position
  }, `test:${on.Id} ${Title}`);
  for (const [on, person] of [[before, 'member'], [item, 'chair']] as const) {
    await owner.together(Array.from({ length: 500 }, (_, index) => answer(on, `${index}`, 'agree')));
    for (const late of await site.storeAs(person).together([answer(on, person, 'object')])) must(late);
  }
  const record = await readRecord(owner, meeting.Id, bodyId);
  if ('kind' in record) throw new Error(JSON.stringify(record));
  const against = record.positions.filter(one => one.Position === 'object');
  expect(against.map(one => [one.Title, one.AgendaItem?.Id])).toEqual([['member', item.Id], ['chair', item.Id]]);
}, 60_000);

/** The store as it would answer where there is more than it sends. */
const cutting = (isCut: (list: List, query?: Query<List>) => boolean): Store => Object.assign(Object.create(owner) as Store, {
  page: async (list: List, query?: Query<List>) => {
    const page = must(await owner.page(list, query));
    return ok(isCut(list, query) ? { ...page, next: 'more' } : page);
  }
});

test.each([agendaItems, resolutions, attendance, positions, actionItems, bodyMembers])(
  'where there is more of $name than one request answers with, it fails instead of leaving some out', async ({ name }) => {
    expect(await readRecord(cutting(list => list.name === name), meeting.Id, bodyId)).toEqual({ kind: 'tooLarge', what: `${name} > 5000` });
  });

test('so it does where more was said of an item before it was moved there', async () => {
  expect(await readRecord(cutting((_, query) => query?.where?.[0].column === 'AgendaItem'), meeting.Id, bodyId))
    .toEqual({ kind: 'tooLarge', what: 'Positions > 5000' });
});
