import type { TestSite } from '../../../local/testSite';
import { must, openTestSite } from '../../../local/testSite';
import { agendaItems } from '../../schema/lists/agendaItems';
import { bodies } from '../../schema/lists/bodies';
import { meetings } from '../../schema/lists/meetings';
import { shippedPack } from '../../programs';
import { lists } from '../../schema/lists';
import type { AgendaRecord } from '../../domain/committee/minutes/agendaText';
import type { MeetingRecord } from '../../domain/committee/record';
import { readPack } from '../../domain/program/pack';
import { requiredChoices } from '../../domain/program/vocabulary';
import { finish } from '../../domain/committee/actions';
import { postAgenda } from '../documents/post';
import { addAction, changeActions } from './actions';
import { readAgendaActions } from './agendaActions';
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
  const record: MeetingRecord & AgendaRecord = {
    meeting, items: [item], members: [], attendance: [], positions: [], resolutions: [], actions: [], requests: [], openActions: []
  };
  const given = { pack, rules, body, zone: must(await store.zone()), today: '2026-11-20' };
  expect(must(await readPostedAgenda(store, meeting.Id, rules.code))).toEqual({ files: [] });

  must(await postAgenda(store, record, given));
  const posted = must(await readPostedAgenda(store, meeting.Id, rules.code));
  expect(posted.files.length).toBe(4);
  expect(saysTheSame(posted, record, given)).toBe(true);
  // What the meeting decides is not on its agenda.
  expect(saysTheSame(posted, { ...record, items: [{ ...item, State: 'decided' }] }, given)).toBe(true);

  const changed = { ...record, items: [{ ...item, Presenter: 'Sample Member 2' }] };
  expect(saysTheSame(posted, changed, given)).toBe(false);
  must(await postAgenda(store, changed, given));
  expect(saysTheSame(must(await readPostedAgenda(store, meeting.Id, rules.code)), changed, given)).toBe(true);

  // What is open is named under its line, and the agenda is out of date once that was settled.
  const line = must(await store.add(agendaItems, { Meeting: { Id: meeting.Id, Title: '' }, Title: 'Open', Order: 2, State: 'waiting', Kind: 'actions' }, 'test:actions'));
  const action = must(await addAction(store, { Title: 'Ask both vendors', Who: 'Sample Member 5', Due: '2027-02-01', Body: { Id: body.Id, Title: '' } }, 'test'));
  const items = [item, line];
  must(await postAgenda(store, { ...record, items }, given));
  const named = must(await readPostedAgenda(store, meeting.Id, rules.code));
  expect(named.page).toContain('Ask both vendors – Sample Member 5, due ');
  const openActions = must(await readAgendaActions(store, items, body));
  expect(openActions.map(one => one.Id)).toContain(action.Id);
  expect(saysTheSame(named, { ...record, items, openActions }, given)).toBe(true);
  await changeActions(store, [action.Id], row => finish(row, given.today));
  const left = must(await readAgendaActions(store, items, body));
  expect(left.length).toBe(openActions.length - 1);
  expect(saysTheSame(named, { ...record, items, openActions: left }, given)).toBe(false);
  expect(must(await readAgendaActions(store, [item], body))).toEqual([]);
});
