import type { TestSite } from '../../../local/testSite';
import { must, openTestSite } from '../../../local/testSite';
import { agendaItems } from '../../schema/lists/agendaItems';
import { bodies } from '../../schema/lists/bodies';
import { meetings } from '../../schema/lists/meetings';
import { shippedPack } from '../../programs';
import { lists } from '../../schema/lists';
import type { MeetingRecord } from '../../domain/committee/record';
import { readPack } from '../../domain/program/pack';
import { requiredChoices } from '../../domain/program/vocabulary';
import { postAgenda } from '../documents/post';
import { readPostedAgenda, saysTheSame } from './postedAgenda';

const read = readPack(shippedPack, requiredChoices(lists));
if (!('pack' in read)) throw new Error('The shipped pack is broken.');
const { pack } = read;
const [rules] = pack.bodies;

let site: TestSite;
beforeEach(async () => { site = await openTestSite({ seed: 60 }); });
afterEach(() => site.close());

test('a posted agenda is up to date until what it says changes, and again once it is posted anew', async () => {
  const store = site.storeAs('chair');
  const body = must(await store.find(bodies, `body:${rules.key}`));
  if (!body) throw new Error('There is no body.');
  const meeting = must(await store.add(meetings, { Title: 'Sample', Body: { Id: body.Id, Title: '' }, StartsAt: '2027-03-01T15:00:00Z', State: 'draft' }, 'test:meeting'));
  const item = must(await store.add(agendaItems, { Title: 'Alpha', Meeting: { Id: meeting.Id, Title: '' }, Order: 1, State: 'waiting', Kind: 'discussion' }, 'test:item'));
  const record: MeetingRecord = { meeting, items: [item], members: [], attendance: [], positions: [], resolutions: [], actions: [], requests: [] };
  const given = { pack, rules, body, zone: must(await store.zone()), today: '2026-11-20' };
  expect(must(await readPostedAgenda(store, meeting.Id, rules.code))).toEqual({ files: [] });

  must(await postAgenda(store, record, given));
  const posted = must(await readPostedAgenda(store, meeting.Id, rules.code));
  expect(posted.files.length).toBe(4);
  expect(saysTheSame(posted, record, given)).toBe(true);
  // What the meeting decides is not on its agenda.
  expect(saysTheSame(posted, { meeting, items: [{ ...item, State: 'decided' }] }, given)).toBe(true);

  const changed = { ...record, items: [{ ...item, Presenter: 'Sample Member 2' }] };
  expect(saysTheSame(posted, changed, given)).toBe(false);
  must(await postAgenda(store, changed, given));
  expect(saysTheSame(must(await readPostedAgenda(store, meeting.Id, rules.code)), changed, given)).toBe(true);
});
