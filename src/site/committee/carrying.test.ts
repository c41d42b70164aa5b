import type { Person, TestSite } from '../../../local/testSite';
import { must, openTestSite } from '../../../local/testSite';
import type { Ref } from '../../schema/define';
import { agendaItems } from '../../schema/lists/agendaItems';
import { bodies } from '../../schema/lists/bodies';
import { bodyMembers } from '../../schema/lists/bodyMembers';
import { meetings } from '../../schema/lists/meetings';
import { subjectKey } from '../../domain/committee/agenda';
import type { AgendaItem, Meeting } from '../../domain/committee/agenda';
import { consentBlock } from '../../domain/committee/consent';
import { lastCallOutcome } from '../../domain/committee/lastCall';
import type { LastCallOutcome } from '../../domain/committee/lastCall';
import type { MeetingRecord, Member } from '../../domain/committee/record';
import { readPack } from '../../domain/program/pack';
import { requiredChoices, vocabularyOf } from '../../domain/program/vocabulary';
import { shippedPack } from '../../programs';
import { lists } from '../../schema/lists';
import { fillAgenda } from './fillAgenda';
import { readMyTurn } from './myTurn';
import { setLastCall, takePosition } from './positions';
import { carryOver, putOnAgenda } from './prepare';
import { readRecord } from './readRecord';

const read = readPack(shippedPack, requiredChoices(lists));
if (!('pack' in read)) throw new Error('The shipped pack is broken.');
const { pack } = read;
const given = { body: { waitsFor: [] }, today: '2026-11-20' };
let site: TestSite;
let body: Ref;
let [first, second, third]: readonly Meeting[] = [];
let item: AgendaItem;
let members: ReadonlyMap<Person, Member>;

beforeEach(async () => {
  site = await openTestSite({ seed: 30 });
  const owner = site.storeAs('owner');
  const row = must(await owner.find(bodies, `body:${pack.bodies[0].key}`));
  if (!row) throw new Error('There is no body.');
  body = { Id: row.Id, Title: row.Title ?? '' };
  const make = async (day: string): Promise<Meeting> =>
    must(await owner.add(meetings, { Title: day, Body: body, StartsAt: `${day}T15:00:00Z`, State: 'draft' }, `test:${day}`));
  [first, second, third] = [await make('2027-03-01'), await make('2027-04-01'), await make('2027-05-01')];
  const sitting = must(await owner.page(bodyMembers, { where: [{ column: 'Body', is: 'eq', value: body }], top: 500 })).rows;
  members = new Map(await Promise.all((['chair', 'member'] as const).map(async person => {
    const me = must(await site.storeAs(person).me());
    return [person, sitting.find(member => member.Person?.Id === me.Id) as Member] as const;
  })));
  item = must(await putOnAgenda(site.storeAs('chair'), { Title: 'A subject', Meeting: { Id: first.Id, Title: '' }, Order: 1, Kind: 'decision' }, 'test:item', given)).item;
  expect(await setLastCall(site.storeAs('chair'), [item], '2026-12-01')).toBeUndefined();
});
afterEach(() => site.close());

const say = async (person: Person, on: AgendaItem, said: Parameters<typeof takePosition>[4]): Promise<void> => {
  const store = site.storeAs(person);
  must(await takePosition(store, on, members.get(person) as Member, must(await store.me()), said));
};
const recordOf = async (meeting: Meeting): Promise<MeetingRecord> => {
  const record = await readRecord(site.storeAs('reader'), meeting.Id, body.Id);
  if ('kind' in record) throw new Error(JSON.stringify(record));
  return record;
};
/** The item as a meeting has it now. */
const itemOn = async (meeting: Meeting): Promise<AgendaItem> =>
  (await recordOf(meeting)).items.find(one => one.Title === 'A subject') as AgendaItem;
const standing = async (meeting: Meeting, day: string): Promise<LastCallOutcome> => {
  const { items, positions, members: all } = await recordOf(meeting);
  return lastCallOutcome(items.find(one => one.Title === 'A subject') as AgendaItem, positions, all, day);
};
const carry = async (from: Meeting, to: Meeting): Promise<void> => {
  must(await carryOver(site.storeAs('chair'), await itemOn(from), to, given));
};

describe('an item that is moved to a later meeting', () => {
  test('keeps its last call: the day, every answer and reason, and who has not answered', async () => {
    await say('member', item, { position: 'object', reason: 'The cost is not known.' });
    await say('chair', item, { position: 'agree' });
    const before = await standing(first, '2026-11-20');
    expect(before).toMatchObject({ state: 'running', until: '2026-12-01', counts: { agree: 1, object: 1 } });
    await carry(first, second);
    const after = await standing(second, '2026-11-20');
    expect(after).toMatchObject({
      state: 'running', until: '2026-12-01', counts: { agree: 1, object: 1 }, stops: [{ position: { Reason: 'The cost is not known.' } }]
    });
    if (before.state === 'none' || after.state === 'none') throw new Error('There is no last call.');
    expect(after.unanswered.map(member => member.Id)).toEqual(before.unanswered.map(member => member.Id));
  });

  test('takes it along from meeting to meeting; an answer given on the way takes the place of the one before', async () => {
    await say('member', item, { position: 'hold', reason: 'Ask first' });
    await say('chair', item, { position: 'abstain' });
    await carry(first, second);
    await say('member', await itemOn(second), { position: 'agree' });
    await carry(second, third);
    expect(await standing(third, '2026-11-20')).toMatchObject({ counts: { agree: 1, hold: 0, abstain: 1 } });
    expect(await standing(third, '2026-12-02')).toMatchObject({ state: 'unobjected' });
  });

  test('leaves out of the count who declared a conflict of interest in it', async () => {
    const fresh = must(await site.storeAs('owner').get(agendaItems, item.Id));
    const conflicted = members.get('member') as Member;
    must(await site.storeAs('owner').change(agendaItems, { Id: item.Id, ETag: fresh.ETag ?? '' }, { Conflicts: [{ Id: conflicted.Id, Title: '' }] }));
    await say('member', item, { position: 'object', reason: 'Mine' });
    await carry(first, second);
    expect(await standing(second, '2026-12-02')).toMatchObject({ state: 'unobjected', counts: { object: 0 } });
  });

  test('goes into the next consent block when its last call ended unobjected, and stays pulled out of it', async () => {
    await carry(first, second);
    const block = async (): Promise<ReturnType<typeof consentBlock>> => consentBlock(await recordOf(second), { decides: ['endorsed'], waitsFor: [] }, '2026-12-02');
    expect((await block()).items.map(one => one.Title)).toEqual(['A subject']);
    await say('member', await itemOn(second), { position: 'pull' });
    expect((await block()).pulled.map(one => one.item.Title)).toEqual(['A subject']);
  });

  test('gives its last call to the item about the same subject that is there already', async () => {
    const owner = site.storeAs('owner');
    const draft = { Title: 'A subject', Order: 5, Kind: 'minutes' as const, MinutesOf: { Id: third.Id, Title: '' } };
    const here = must(await putOnAgenda(owner, { ...draft, Meeting: { Id: first.Id, Title: '' } }, 'test:about', given)).item;
    expect(await setLastCall(owner, [here], '2026-12-05')).toBeUndefined();
    await say('member', here, { position: 'object', reason: 'Not so' });
    const key = subjectKey(second.Id, draft) ?? '';
    must(await putOnAgenda(owner, { ...draft, Meeting: { Id: second.Id, Title: '' } }, key, given));
    must(await carryOver(site.storeAs('chair'), must(await owner.get(agendaItems, here.Id)), second, given));
    expect(await standing(second, '2026-12-06')).toMatchObject({ state: 'stopped', until: '2026-12-05', counts: { object: 1 } });
  });

  test('keeps it when the meeting closes and the next agenda fills itself', async () => {
    await say('member', item, { position: 'object', reason: 'No' });
    const owner = site.storeAs('owner');
    const fresh = must(await owner.get(meetings, first.Id));
    must(await owner.change(meetings, { Id: first.Id, ETag: fresh.ETag ?? '' }, { State: 'closed' }));
    // The sample's meeting in progress takes what waits.
    const [running] = must(await owner.page(meetings, { where: [{ column: 'Body', is: 'eq', value: body }, { column: 'State', is: 'eq', value: 'in progress' }] })).rows;
    const filled = await fillAgenda(owner, running, pack.bodies[0], { vocabulary: vocabularyOf(pack), zone: must(await owner.zone()), today: '2026-11-20' });
    expect(filled).not.toHaveProperty('failure');
    expect(await standing(running, '2027-03-20')).toMatchObject({ state: 'stopped', counts: { object: 1 } });
    expect(must(await owner.get(agendaItems, item.Id)).State).toBe('carried');
  });

  test('is not asked of somebody who answered before it was moved', async () => {
    await say('member', item, { position: 'agree' });
    await carry(first, second);
    const member = site.storeAs('member');
    const turn = await readMyTurn(member, must(await member.me()), '2026-11-20');
    if ('kind' in turn) throw new Error(JSON.stringify(turn));
    const moved = await itemOn(second);
    expect(turn.called.map(one => one.Id)).toContain(moved.Id);
    expect(turn.said).toMatchObject([{ AgendaItem: { Id: moved.Id }, Position: 'agree' }]);
  });
});
