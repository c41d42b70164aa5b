import type { TestSite } from '../../../local/testSite';
import { must, openTestSite } from '../../../local/testSite';
import { agendaItems } from '../../schema/lists/agendaItems';
import { bodies } from '../../schema/lists/bodies';
import { changeRequests } from '../../schema/lists/changeRequests';
import { meetings } from '../../schema/lists/meetings';
import { proposals } from '../../schema/lists/proposals';
import type { AgendaItem, Meeting } from '../../domain/committee/agenda';
import { subjectKey } from '../../domain/committee/agenda';
import { byOrder } from '../../domain/committee/order';
import type { Proposal } from '../../domain/committee/record';
import type { Move } from './order';
import { moveItem } from './order';
import { carryOver, putOnAgenda, readTakenOff, takeOff } from './prepare';
import { readBacklog, setAside, takeProposal, takeUpAgain } from './proposals';
import { readRecord } from './readRecord';

const given = { body: { waitsFor: ['prioritized' as const] }, today: '2026-11-20', decides: true };
let site: TestSite;
let body: { readonly Id: number; readonly Title: string };
let meeting: Meeting;
let later: Meeting;

beforeEach(async () => {
  site = await openTestSite({ seed: 60 });
  const owner = site.storeAs('owner');
  const [row] = must(await owner.page(bodies, { top: 1 })).rows;
  body = { Id: row.Id, Title: row.Title ?? '' };
  const make = async (day: string): Promise<Meeting> =>
    must(await owner.add(meetings, { Title: day, Body: body, StartsAt: `${day}T15:00:00Z`, State: 'draft' }, `test:${day}`));
  meeting = await make('2027-03-01');
  later = await make('2027-04-01');
});
afterEach(() => site.close());

const add = async (count: number, Section?: string): Promise<readonly AgendaItem[]> => {
  const made: AgendaItem[] = [];
  for (let index = 1; index <= count; index++) {
    made.push(must(await putOnAgenda(site.storeAs('chair'), {
      Title: `Item ${index}`, Meeting: { Id: meeting.Id, Title: '' }, Order: index, ...(Section ? { Section } : {})
    }, `test:item:${index}`, given)).item);
  }
  return made;
};
const agenda = async (of = meeting): Promise<readonly AgendaItem[]> => [...must(await site.storeAs('owner').page(agendaItems, {
  where: [{ column: 'Meeting', is: 'eq', value: { Id: of.Id, Title: '' } }], top: 500
})).rows].sort(byOrder);
const titles = async (of = meeting): Promise<readonly string[]> => (await agenda(of)).map(item => item.Title ?? '');
const moving = (item: AgendaItem, after: AgendaItem | undefined, before?: AgendaItem): Move =>
  ({ meetingId: meeting.Id, id: item.Id, after: after?.Id, before: before?.Id, seen: item.Order });

describe('the order of an agenda', () => {
  test('two who move different items at once lose nothing, and one write each is enough', async () => {
    const [one, two, three, four] = await add(4);
    const results = await Promise.all([
      moveItem(site.storeAs('chair'), moving(one, three, four)), moveItem(site.storeAs('owner'), moving(four, undefined, one))
    ]);
    expect(results.map(result => 'moved' in result ? result.moved.length : result)).toEqual([1, 1]);
    expect(await titles()).toEqual(['Item 4', 'Item 2', 'Item 3', 'Item 1']);
    expect(two.Order).toBe((await agenda())[1].Order);
  });

  test('who moves what somebody else moved meanwhile is told, and theirs stands', async () => {
    const [one, two, three] = await add(3);
    await moveItem(site.storeAs('owner'), moving(one, three));
    expect(await moveItem(site.storeAs('chair'), moving(one, two))).toEqual({ overtaken: true });
    expect(await titles()).toEqual(['Item 2', 'Item 3', 'Item 1']);
  });

  test('a neighbour that went away, or the item itself, is no trouble', async () => {
    const [one, two, three, four] = await add(4);
    must(await takeOff(site.storeAs('owner'), three, given));
    expect(await moveItem(site.storeAs('chair'), moving(one, three, four))).toHaveProperty('moved');
    expect((await agenda()).filter(item => item.State === 'waiting').map(item => item.Id)).toEqual([two.Id, one.Id, four.Id]);
    expect(await moveItem(site.storeAs('chair'), moving(three, undefined))).toEqual({ gone: true });
  });

  test('goes on when there is no room left, and when answers get lost', async () => {
    await add(3);
    await site.faults({ method: 'POST', every: 3, drop: 'after' });
    for (let turn = 0; turn < 30; turn++) {
      const [first, second, third] = await agenda();
      const result = await moveItem(site.storeAs('chair'), moving(third, first, second));
      // A move whose answer was lost is repeated by the connection and finds itself overtaken by its own write, or done.
      expect('failure' in result ? result.failure : undefined).toBeUndefined();
    }
    await site.faults();
    const items = await agenda();
    expect(items.map(item => item.Title).sort()).toEqual(['Item 1', 'Item 2', 'Item 3']);
    expect(new Set(items.map(item => item.Order)).size).toBe(3);
  });

  test('an item put into a section goes to its end', async () => {
    const [one] = await add(2);
    const [, last] = await agenda();
    await moveItem(site.storeAs('chair'), { meetingId: meeting.Id, id: last.Id, section: 'New business' });
    await moveItem(site.storeAs('chair'), { meetingId: meeting.Id, id: one.Id, section: 'New business' });
    expect((await agenda()).map(item => [item.Title, item.Section])).toEqual([['Item 2', 'New business'], ['Item 1', 'New business']]);
  });
});

describe('an item', () => {
  test('that is about a change request is there once, and comes back with what is typed when it is put on again', async () => {
    const owner = site.storeAs('owner');
    const [request] = must(await owner.page(changeRequests, { where: [{ column: 'Status', is: 'eq', value: 'prioritized' }], top: 1 })).rows;
    const draft = { Title: 'By hand', Meeting: { Id: meeting.Id, Title: '' }, Order: 1, ChangeRequest: { Id: request.Id, Title: '' }, Presenter: 'Sample Member 2', Section: 'Reports' };
    const key = subjectKey(meeting.Id, draft) ?? '';
    const puts = await Promise.all([putOnAgenda(site.storeAs('chair'), draft, key, given), putOnAgenda(owner, draft, key, given)]);
    expect(new Set(puts.map(put => must(put).item.Id)).size).toBe(1);
    expect(must(await owner.get(changeRequests, request.Id)).Status).toBe('tabled');
    const { item } = must(puts[0]);
    must(await takeOff(site.storeAs('chair'), item, given));
    expect(must(await readTakenOff(owner, meeting.Id)).map(one => one.Id)).toEqual([item.Id]);
    expect(must(await owner.get(changeRequests, request.Id)).Status).toBe('prioritized');
    const typed = { Title: 'Typed', Presenter: 'Sample Member 9', MinutesAllotted: 25, Text: 'With figures', Order: 7 };
    expect(must(await putOnAgenda(owner, { ...draft, ...typed, Section: null }, key, given)).item)
      .toMatchObject({ Id: item.Id, State: 'waiting', ...typed, Section: 'Reports' });
    expect(must(await putOnAgenda(owner, draft, key, given))).toMatchObject({ already: true });
    expect(must(await owner.get(changeRequests, request.Id)).Status).toBe('tabled');
  });

  test('that was moved on comes back with what is typed, and with where it comes from and its own last call', async () => {
    const [one] = await add(1);
    const owner = site.storeAs('owner');
    const own = { LastCallUntil: '2027-02-20', CarriedFrom: [{ Id: one.Id, Title: '' }], State: 'carried' as const };
    must(await owner.change(agendaItems, { Id: one.Id, ETag: one.ETag ?? '' }, own));
    const draft = { Title: 'Item 1', Meeting: { Id: meeting.Id, Title: '' }, Presenter: 'Sample Member 9', LastCallUntil: '2027-02-25', CarriedFrom: [] };
    expect(must(await putOnAgenda(site.storeAs('chair'), draft, 'test:item:1', given)).item)
      .toMatchObject({ ...own, Id: one.Id, State: 'waiting', Presenter: 'Sample Member 9', CarriedFrom: [{ Id: one.Id }] });
  });

  test('that was decided meanwhile is not taken off', async () => {
    const [one] = await add(1);
    const owner = site.storeAs('owner');
    const row = must(await owner.get(agendaItems, one.Id));
    must(await owner.change(agendaItems, { Id: row.Id, ETag: row.ETag ?? '' }, { State: 'decided' }));
    expect(must(await takeOff(site.storeAs('chair'), one, given))).toMatchObject({ already: true, item: { State: 'decided' } });
  });

  test('is carried to the next meeting by hand, as prepared, once and also by two at once', async () => {
    const made = must(await putOnAgenda(site.storeAs('chair'), {
      Title: 'A discussion', Meeting: { Id: meeting.Id, Title: '' }, Order: 1, Kind: 'discussion', Presenter: 'Sample Member 2', MinutesAllotted: 15,
      Section: 'Reports', Consent: true, Text: 'With figures'
    }, 'test:discussion', given)).item;
    await Promise.all([carryOver(site.storeAs('chair'), made, later, given), carryOver(site.storeAs('owner'), made, later, given)]);
    must(await carryOver(site.storeAs('chair'), made, later, given));
    expect((await agenda()).map(item => item.State)).toEqual(['carried']);
    expect(await agenda(later)).toMatchObject([{
      Title: 'A discussion', State: 'waiting', Kind: 'discussion', Presenter: 'Sample Member 2', MinutesAllotted: 15, Section: 'Reports', Consent: true, Text: 'With figures'
    }]);
  });
});

describe('an item that is moved to a later meeting', () => {
  const shown = async (of: Meeting): Promise<readonly string[]> => {
    const record = await readRecord(site.storeAs('chair'), of.Id, body.Id);
    if ('kind' in record) throw new Error(JSON.stringify(record));
    return record.items.map(item => `${item.Title} ${item.State}`);
  };
  const start = async (): Promise<void> => {
    const owner = site.storeAs('owner');
    const row = must(await owner.get(meetings, meeting.Id));
    must(await owner.change(meetings, { Id: row.Id, ETag: row.ETag ?? '' }, { State: 'in progress', StartedAt: '2027-03-01T15:00:00Z' }));
  };

  test('before its own began is not on that agenda any more, also once that meeting runs; its last place is free for it to come back', async () => {
    const [, two] = await add(3);
    must(await carryOver(site.storeAs('chair'), two, later, given));
    expect(await shown(meeting)).toEqual(['Item 1 waiting', 'Item 3 waiting']);
    expect(must(await readTakenOff(site.storeAs('chair'), meeting.Id))).toEqual([]);
    await start();
    expect(await shown(meeting)).toEqual(['Item 1 waiting', 'Item 3 waiting']);
    must(await putOnAgenda(site.storeAs('chair'), { Title: 'Item 2', Meeting: { Id: meeting.Id, Title: '' }, Order: 9 }, 'test:item:2', given));
    expect(await shown(meeting)).toEqual(['Item 1 waiting', 'Item 3 waiting', 'Item 2 waiting']);
  });

  test('once its own has begun stays in its place there, carried over', async () => {
    const [, two] = await add(3);
    await start();
    must(await carryOver(site.storeAs('chair'), two, later, given));
    expect(await shown(meeting)).toEqual(['Item 1 waiting', 'Item 2 carried', 'Item 3 waiting']);
    expect(await shown(later)).toEqual(['Item 2 waiting']);
  });
});

describe('proposals', () => {
  const propose = async (more: object = {}): Promise<Proposal> => must(await site.storeAs('society').add(proposals, {
    Title: 'Talk about access', Body: body, Text: 'It takes too long', Presenter: 'Sample Member 3', MinutesAllotted: 20, State: 'proposed', ...more
  }, 'test:proposal'));

  test('a society proposes and edits its own; only the chair takes it, once', async () => {
    const proposal = await propose();
    const society = site.storeAs('society');
    expect(await takeProposal(society, proposal, meeting, given)).toMatchObject({ ok: false, failure: { kind: 'denied' } });
    const row = must(await society.get(proposals, proposal.Id));
    must(await society.change(proposals, { Id: row.Id, ETag: row.ETag ?? '' }, { Title: 'Talk about quick access' }));
    const other = must(await site.storeAs('member').get(proposals, proposal.Id));
    expect(await site.storeAs('member').change(proposals, { Id: other.Id, ETag: other.ETag ?? '' }, { Title: 'Mine' }))
      .toMatchObject({ ok: false, failure: { kind: 'denied' } });
    const fresh = must(await society.get(proposals, proposal.Id));
    await Promise.all([takeProposal(site.storeAs('chair'), fresh, meeting, given), takeProposal(site.storeAs('owner'), fresh, meeting, given)]);
    must(await takeProposal(site.storeAs('chair'), fresh, meeting, given));
    expect(await agenda()).toMatchObject([{
      Title: 'Talk about quick access', Kind: 'discussion', Presenter: 'Sample Member 3', MinutesAllotted: 20, Text: 'It takes too long', State: 'waiting'
    }]);
    expect(must(await readBacklog(society, body.Id)).rows).toMatchObject([{ state: 'taken', on: { Meeting: { Id: meeting.Id } } }]);
  });

  test('one whose item was taken off again is proposed again', async () => {
    const proposal = await propose();
    const { item } = must(await takeProposal(site.storeAs('chair'), proposal, meeting, given));
    must(await takeOff(site.storeAs('chair'), item, given));
    expect(must(await readBacklog(site.storeAs('chair'), body.Id)).rows.map(row => row.state)).toEqual(['proposed']);
    must(await takeProposal(site.storeAs('chair'), proposal, later, given));
    expect(await titles(later)).toEqual(['Talk about access']);
  });

  test('one about a change request that is on the agenda already makes no second item', async () => {
    const [request] = must(await site.storeAs('owner').page(changeRequests, { where: [{ column: 'Status', is: 'eq', value: 'prioritized' }], top: 1 })).rows;
    const about = { ChangeRequest: { Id: request.Id, Title: request.Title ?? '' } };
    const draft = { Title: 'There', Meeting: { Id: meeting.Id, Title: '' }, Order: 1, ...about };
    must(await putOnAgenda(site.storeAs('chair'), draft, subjectKey(meeting.Id, draft) ?? '', given));
    const proposal = await propose(about);
    must(await takeProposal(site.storeAs('chair'), proposal, meeting, given));
    expect(await agenda()).toMatchObject([{ Title: 'There', Proposal: { Id: proposal.Id } }]);
  });

  test('is set aside with a reason, and taken up again', async () => {
    const proposal = await propose();
    must(await setAside(site.storeAs('chair'), proposal, ' Another body deals with it. '));
    expect(must(await readBacklog(site.storeAs('society'), body.Id)).rows)
      .toMatchObject([{ state: 'set aside', proposal: { Reason: 'Another body deals with it.' } }]);
    must(await takeUpAgain(site.storeAs('chair'), proposal));
    expect(must(await readBacklog(site.storeAs('society'), body.Id)).rows.map(row => row.state)).toEqual(['proposed']);
  });
});
