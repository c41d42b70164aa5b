import type { Person, TestSite } from '../../../local/testSite';
import { must, openTestSite } from '../../../local/testSite';
import type { Ref } from '../../schema/define';
import { actionItems } from '../../schema/lists/actionItems';
import { agendaItems } from '../../schema/lists/agendaItems';
import { bodies } from '../../schema/lists/bodies';
import { bodyMembers } from '../../schema/lists/bodyMembers';
import { changeRequests } from '../../schema/lists/changeRequests';
import { meetingDocuments } from '../../schema/lists/meetingDocuments';
import { meetings } from '../../schema/lists/meetings';
import { positions } from '../../schema/lists/positions';
import { resolutions } from '../../schema/lists/resolutions';
import { societies } from '../../schema/lists/societies';
import type { AgendaItem } from '../../domain/committee/agenda';
import { drop, finish } from '../../domain/committee/actions';
import { courseOf } from '../../domain/committee/course';
import { lastCallOutcome } from '../../domain/committee/lastCall';
import type { Member, Position } from '../../domain/committee/record';
import type { Store } from '../../data/store';
import { addAction, changeActions, readActions, takeBackActions } from './actions';
import { readCourse } from './course';
import { readMyTurn } from './myTurn';
import { putBack, setLastCall, takePosition } from './positions';

let site: TestSite;
let body: Ref;
let item: AgendaItem;
let members: Map<Person, Member>;

beforeEach(async () => {
  site = await openTestSite({ seed: 30 });
  const owner = site.storeAs('owner');
  const row = must(await owner.page(bodies, { top: 1 })).rows[0];
  body = { Id: row.Id, Title: row.Title ?? '' };
  const added = must(await owner.add(meetings, { Title: 'Next', Body: body, StartsAt: '2026-12-16T15:00:00Z', State: 'open' }, 'meeting:next'));
  item = must(await owner.add(agendaItems, { Title: 'A subject', Meeting: { Id: added.Id, Title: '' }, State: 'waiting' }, 'agenda:next'));
  const sitting = must(await owner.page(bodyMembers, { where: [{ column: 'Body', is: 'eq', value: body }], top: 500 })).rows;
  members = new Map();
  for (const person of ['owner', 'chair', 'member'] as const) {
    const me = must(await site.storeAs(person).me());
    members.set(person, sitting.find(member => member.Person?.Id === me.Id) as Member);
  }
});
afterEach(() => site.close());

const say = async (person: Person, said: Parameters<typeof takePosition>[4]): ReturnType<typeof takePosition> => {
  const store = site.storeAs(person);
  return takePosition(store, item, members.get(person) as Member, must(await store.me()), said);
};
const said = async (): Promise<readonly Position[]> => must(await site.storeAs('reader').page(positions, { top: 50 })).rows;

/** What any page has asked before: the zone, and the digest that a batch needs. From here requests count. */
const warmed = async (store: Store): Promise<void> => {
  await Promise.all([store.zone(), store.count(bodies), store.count(meetings)]);
  await site.requests();
};

describe('positions', () => {
  test('are one row per item and account, which holds what was said last', async () => {
    must(await say('member', { position: 'agree' }));
    must(await say('member', { position: 'object', reason: ' The cost is not known. ' }));
    must(await say('chair', { position: 'agree' }));
    expect((await said()).map(row => [row.Author?.Title, row.Position, row.Reason])).toEqual([
      ['Sample Committee Member', 'object', 'The cost is not known.'], ['Sample Chair', 'agree', undefined]
    ]);
    must(await say('member', { position: 'agree' }));
    expect((await said())[0]).toMatchObject({ Position: 'agree' });
    expect((await said())[0].Reason).toBeUndefined();
  });

  test('from two windows at once end in one row', async () => {
    const answers = await Promise.all([say('member', { position: 'agree' }), say('member', { position: 'hold', reason: 'Ask first' })]);
    answers.forEach(must);
    const rows = await said();
    expect(rows.length).toBe(1);
    expect([['agree', undefined], ['hold', 'Ask first']]).toContainEqual([rows[0].Position, rows[0].Reason]);
  });

  test.each([
    ['lost answers', { method: 'POST', path: 'Positions', every: 2, drop: 'after' }],
    ['lost requests', { method: 'POST', path: 'Positions', every: 2, drop: 'before' }]
  ])('survive %s', async (_, fault) => {
    await site.faults(fault);
    for (const position of ['agree', 'abstain', 'agree'] as const) for (let attempt = 0; attempt < 3; attempt++) await say('member', { position });
    await site.faults();
    expect((await said()).map(row => row.Position)).toEqual(['agree']);
  });

  test('nobody changes what somebody else said, and who only reads says nothing', async () => {
    must(await say('member', { position: 'object', reason: 'No' }));
    const [row] = await said();
    const fresh = must(await site.storeAs('chair').get(positions, row.Id));
    const chair = await site.storeAs('chair').change(positions, { Id: row.Id, ETag: fresh.ETag ?? '' }, { Position: 'agree' });
    expect(chair).toMatchObject({ ok: false, failure: { kind: 'denied' } });
    const reader = site.storeAs('reader');
    expect(await takePosition(reader, item, members.get('member') as Member, must(await reader.me()), { position: 'agree' }))
      .toMatchObject({ ok: false, failure: { kind: 'denied' } });
  });

  test('written in the name of another member do not count', async () => {
    const chair = site.storeAs('chair');
    must(await takePosition(chair, item, members.get('member') as Member, must(await chair.me()), { position: 'object', reason: 'Forged' }));
    const called = { ...item, LastCallUntil: '2026-12-01' };
    const outcome = lastCallOutcome(called, await said(), [members.get('member') as Member], '2026-12-02');
    expect(outcome).toMatchObject({ state: 'unobjected', counts: { object: 0 } });
  });
});

test('taking an item out of the consent block and putting it back leaves what was answered, with its reason', async () => {
  must(await say('member', { position: 'hold', reason: 'Wait for the costs' }));
  must(await say('member', { position: 'pull' }));
  must(await say('member', { position: 'pull' }));
  expect((await said()).map(one => [one.Position, one.Reason])).toEqual([['hold', 'Wait for the costs'], ['pull', undefined]]);
  const wishes = (await said()).filter(one => one.Position === 'pull');
  must(await putBack(site.storeAs('member'), wishes));
  must(await putBack(site.storeAs('member'), wishes));
  expect((await said()).map(one => [one.Position, one.Reason])).toEqual([['hold', 'Wait for the costs']]);
});

describe('a last call', () => {
  const until = async (): Promise<string | undefined> => must(await site.storeAs('owner').get(agendaItems, item.Id)).LastCallUntil;

  test('is opened, ended and called off, also by two at once', async () => {
    const both = await Promise.all([setLastCall(site.storeAs('chair'), [item], '2026-12-01'), setLastCall(site.storeAs('owner'), [item], '2026-12-01')]);
    expect(both).toEqual([undefined, undefined]);
    expect(await until()).toBe('2026-12-01');
    expect(await setLastCall(site.storeAs('chair'), [item], undefined)).toBeUndefined();
    expect(await until()).toBeUndefined();
    expect(await setLastCall(site.storeAs('member'), [item], '2026-12-01')).toMatchObject({ kind: 'denied' });
  });

  test('is not opened on an item that was decided meanwhile', async () => {
    const owner = site.storeAs('owner');
    const fresh = must(await owner.get(agendaItems, item.Id));
    must(await owner.change(agendaItems, { Id: item.Id, ETag: fresh.ETag ?? '' }, { State: 'decided' }));
    expect(await setLastCall(owner, [item], '2026-12-01')).toBeUndefined();
    expect(await until()).toBeUndefined();
  });
});

describe('action items', () => {
  const take = async (Title: string, key: string, more: object = {}): Promise<number> =>
    must(await addAction(site.storeAs('member'), { Title, Body: body, Who: 'Sample Member 3', ...more }, key)).Id;
  const states = async (): Promise<ReadonlyArray<readonly [string?, string?, string?, string?]>> =>
    must(await site.storeAs('owner').page(actionItems, { top: 50 })).rows.map(row => [row.Title, row.State, row.DoneOn, row.Note] as const);

  test('are added once, marked as done by several at once, and taken back as they were', async () => {
    const first = await take('Ask the vendor', 'a', { Note: 'By phone', Due: '2026-11-30' });
    expect(await take('Ask the vendor', 'a')).toBe(first);
    const second = await take('Write it down', 'b');
    const runs = await Promise.all((['owner', 'chair'] as const).map(person =>
      changeActions(site.storeAs(person), [first, second], action => finish(action, '2026-11-21'))));
    expect(runs.every(run => run.failure === undefined)).toBe(true);
    expect(runs.flatMap(run => run.changed.map(action => action.Id)).sort()).toEqual([first, second]);
    expect(await states()).toEqual([['Ask the vendor', 'done', '2026-11-21', 'By phone'], ['Write it down', 'done', '2026-11-21', undefined]]);
    for (const run of runs) await takeBackActions(site.storeAs('member'), run.changed);
    expect(await states()).toEqual([['Ask the vendor', 'open', undefined, 'By phone'], ['Write it down', 'open', undefined, undefined]]);
  });

  test('are dropped with a reason', async () => {
    const id = await take('Ask the vendor', 'a', { Note: 'By phone' });
    const run = await changeActions(site.storeAs('chair'), [id], action => drop(action, 'No longer needed'));
    expect(await states()).toEqual([['Ask the vendor', 'dropped', undefined, 'By phone\n\nNo longer needed']]);
    await takeBackActions(site.storeAs('chair'), run.changed);
    expect(await states()).toEqual([['Ask the vendor', 'open', undefined, 'By phone']]);
  });

  test('are read by body and state in one request', async () => {
    await take('Ask the vendor', 'a');
    await take('Write it down', 'b');
    const store = site.storeAs('reader');
    must(await store.zone());
    await site.requests();
    expect(await readActions(store, body, 'open')).toMatchObject({ cut: false, actions: [{ Title: 'Write it down' }, { Title: 'Ask the vendor' }] });
    expect(await site.requests()).toBe(1);
    expect(await readActions(store, body, 'done')).toMatchObject({ actions: [] });
    expect(await readActions(store, { Id: body.Id + 1 }, undefined)).toMatchObject({ actions: [] });
  });

  test('are not for those who only read', async () => {
    expect(await addAction(site.storeAs('society'), { Title: 'Mine', Body: body, Who: 'Me' }, 'c')).toMatchObject({ ok: false, failure: { kind: 'denied' } });
  });
});

describe('what waits for a user', () => {
  const today = '2026-11-21';
  const turnOf = async (person: Person): Promise<Exclude<Awaited<ReturnType<typeof readMyTurn>>, { kind: string }>> => {
    const store = site.storeAs(person);
    const read = await readMyTurn(store, must(await store.me()), today);
    if ('kind' in read) throw new Error(JSON.stringify(read));
    return read;
  };

  test('is read in one request, and in one more while a last call runs', async () => {
    const store = site.storeAs('member');
    const me = must(await store.me());
    await warmed(store);
    await readMyTurn(store, me, today);
    expect(await site.requests()).toBe(1);
    await setLastCall(site.storeAs('chair'), [item], today);
    await site.requests();
    expect(await readMyTurn(store, me, today)).toMatchObject({ called: [{ Id: item.Id }], said: [] });
    expect(await site.requests()).toBe(2);
    must(await say('chair', { position: 'agree' }));
    expect((await turnOf('member')).said).toEqual([]);
    must(await say('member', { position: 'agree' }));
    expect((await turnOf('member')).said).toMatchObject([{ Position: 'agree', AgendaItem: { Id: item.Id } }]);
    // Over the next day.
    expect(await readMyTurn(store, me, '2026-11-22')).toMatchObject({ called: [] });
  });

  test('has one\'s own action items and one\'s own returned change requests only', async () => {
    const owner = site.storeAs('owner');
    const society = site.storeAs('society');
    const [to] = must(await owner.page(societies, { top: 1 })).rows;
    const me = must(await society.me());
    const member = must(await site.storeAs('member').me());
    for (const [Title, Owner] of [['For the member', member], ['For the society', me]] as const) {
      must(await addAction(owner, { Title, Body: body, Who: Owner.Title, Owner: { Id: Owner.Id, Title: '' } }, Title));
    }
    const request = must(await society.add(changeRequests, {
      Title: 'Mine', Society: { Id: to.Id, Title: '' }, Category: 'system', DateReceived: today, Status: 'received'
    }, 'mine'));
    const fresh = must(await owner.get(changeRequests, request.Id));
    must(await owner.change(changeRequests, { Id: request.Id, ETag: fresh.ETag ?? '' }, { Status: 'returned', StatusReason: 'Which screen?' }));
    expect(await turnOf('society')).toMatchObject({ actions: [{ Title: 'For the society' }], returned: [{ Title: 'Mine' }], memberships: [], proposals: [], failed: [] });
    expect(await turnOf('member')).toMatchObject({ actions: [{ Title: 'For the member' }], returned: [] });
  });

  test('asks readers for nothing that they may not read', async () => {
    expect(await turnOf('guest')).toMatchObject({ proposals: [], failed: [], called: [] });
    expect((await turnOf('chair')).memberships.length).toBeGreaterThan(0);
  });
});

describe('the way of a change request through committees', () => {
  test('has its meetings, decisions, corrections and documents, at a cost that does not depend on the lists', async () => {
    const owner = site.storeAs('owner');
    const [decided] = must(await owner.page(resolutions, { top: 1 })).rows;
    const request = decided.ChangeRequest?.Id ?? 0;
    const correction = must(await owner.add(resolutions, {
      Title: 'OS-2026-999', Series: 'OS-2026', Sequence: 999, Body: body, Meeting: decided.Meeting, AgendaItem: decided.AgendaItem,
      ChangeRequest: decided.ChangeRequest, Outcome: 'declined', DecidedOn: '2026-11-18', Supersedes: { Id: decided.Id, Title: '' }
    }, 'resolution:correction'));
    must(await owner.putFile(meetingDocuments, 'OS/2026-05-13-minutes.en.html', new TextEncoder().encode('<p>Minutes</p>'), {
      Meeting: decided.Meeting, Body: body, Kind: 'minutes', Language: 'en', PostedOn: '2026-05-20'
    }));
    const reader = site.storeAs('reader');
    await warmed(reader);
    const course = await readCourse(reader, 'ChangeRequest', request);
    if ('kind' in course) throw new Error(JSON.stringify(course));
    expect(await site.requests()).toBeLessThanOrEqual(3);
    expect(course.documents.filter(file => file.row.Kind === 'minutes').map(file => file.url)).toEqual(['/sites/test/MeetingDocuments/OS/2026-05-13-minutes.en.html']);
    expect(courseOf(course).map(({ meeting, item: on, decisions }) => [meeting.Id, on?.Id, decisions.map(one => [one.resolution.Id, one.supersededBy?.Id])])).toEqual([
      [decided.Meeting?.Id, decided.AgendaItem?.Id, [[decided.Id, correction.Id], [correction.Id, undefined]]]
    ]);
  });

  test('costs one request where there is none', async () => {
    const store = site.storeAs('reader');
    await warmed(store);
    expect(await readCourse(store, 'WorkItem', 1)).toMatchObject({ items: [], resolutions: [], meetings: [] });
    expect(await site.requests()).toBe(1);
  });
});
