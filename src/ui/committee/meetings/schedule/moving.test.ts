import type { Change, List } from '../../../../schema/define';
import { meetings } from '../../../../schema/lists/meetings';
import type { Meeting } from '../../../../domain/committee/agenda';
import type { Current } from '../../../item/current';
import { saveRow } from '../../../item/saveRow';
import type { ItemRules } from '../../../item/rules';
import { MemoryStore, sampleOwner } from '../../../shell/testing/memoryStore';
import { meetingsRegister } from './meetingsRegister';
import type { OfMeetings } from './ofMeetings';

const of = { rules: { words: { en: 'Sample body', fr: 'Comité d’essai' } }, body: { Id: 1, Title: 'Sample body' }, records: true } as unknown as OfMeetings;
const zone = { dayOf: (instant: string): string => instant.slice(0, 10) };

let store: MemoryStore;
let rules: ItemRules<List>;
beforeEach(async () => {
  store = new MemoryStore();
  store.put(meetings, { Id: 3, Title: 'Sample body, 2027-01-13', Body: { Id: 1, Title: '' }, State: 'draft', StartsAt: '2027-01-13T15:00:00Z' } as Meeting);
  const { editing } = meetingsRegister(of);
  if (!editing) throw new Error('Meetings are to be changed in their register.');
  rules = await editing.rules();
});
const save = (read: unknown, change: Change<typeof meetings>): Promise<unknown> =>
  saveRow({ store, me: sampleOwner, zone }, { ...rules, columns: Object.keys(change) }, read as Current<List>, change as Change<List>);

test('a meeting that is moved is called by its new day, in the same version', async () => {
  await save(store.row(meetings, 3), { StartsAt: '2027-01-20T15:00:00Z' });
  expect(store.row(meetings, 3)).toMatchObject({ StartsAt: '2027-01-20T15:00:00Z', Title: 'Sample body, 2027-01-20', ETag: '"2"' });
});

test('a title that somebody else gave it meanwhile stays', async () => {
  const read = store.row(meetings, 3);
  store.changeAs('Sample Chair', meetings, 3, { Title: 'Retreat' });
  await save(read, { StartsAt: '2027-01-20T15:00:00Z' });
  expect(store.row(meetings, 3)).toMatchObject({ StartsAt: '2027-01-20T15:00:00Z', Title: 'Retreat' });
});

test('when a meeting was held is beyond change in the table too', () => {
  const editable = (State: Meeting['State']): readonly string[] => rules.editable({ ...store.row(meetings, 3), State } as unknown as Current<List>, sampleOwner);
  expect(editable('closed')).not.toContain('StartsAt');
  expect(editable('draft')).toContain('StartsAt');
});
