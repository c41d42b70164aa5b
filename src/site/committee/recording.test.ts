import * as fc from 'fast-check';
import type { TestSite } from '../../../local/testSite';
import { must, openTestSite } from '../../../local/testSite';
import { agendaItems } from '../../schema/lists/agendaItems';
import { bodies } from '../../schema/lists/bodies';
import { meetings } from '../../schema/lists/meetings';
import { positions } from '../../schema/lists/positions';
import { resolutions } from '../../schema/lists/resolutions';
import { shippedPack } from '../../programs';
import { lists } from '../../schema/lists';
import type { AgendaItem, Meeting } from '../../domain/committee/agenda';
import type { Decision } from '../../domain/committee/decision';
import type { PackBody } from '../../domain/program/pack';
import { readPack } from '../../domain/program/pack';
import { requiredChoices } from '../../domain/program/vocabulary';
import { recordDecisions } from './recordDecision';
import type { Deciding, Recording } from './recordDecision';

const read = readPack(shippedPack, requiredChoices(lists));
if (!('pack' in read)) throw new Error('The shipped pack is broken.');
const body = read.pack.bodies.find(one => one.key === 'business-harmonization') as PackBody;

let site: TestSite;
let bodyRef: { Id: number; Title: string };

beforeAll(async () => {
  site = await openTestSite({ seed: 30 });
  const row = must(await site.storeAs('owner').find(bodies, `body:${body.key}`));
  bodyRef = { Id: row?.Id ?? 0, Title: row?.Title ?? '' };
});
afterAll(() => site.close());

let turn = 0;
async function meetingWith(
  howMany: number, day = '2026-11-20'
): Promise<{ readonly meeting: Meeting; readonly items: readonly AgendaItem[]; readonly sitting: Deciding }> {
  const store = site.storeAs('owner');
  const key = `recording:${turn++}`;
  const meeting = must(await store.add(meetings, { Title: key, Body: bodyRef, StartsAt: `${day}T15:00:00Z`, State: 'in progress' }, key));
  const items = await Promise.all(Array.from({ length: howMany }, async (_, index) => must(await store.add(agendaItems, {
    Title: `Item ${index}`, Meeting: { Id: meeting.Id, Title: key }, Kind: 'decision', State: 'waiting'
  }, `${key}:${index}`))));
  return { meeting, items, sitting: { meeting: { Id: meeting.Id, Title: key }, body: bodyRef, rules: body, day } };
}

const decision = (mover: string): Decision =>
  ({ outcome: 'endorsed', mover, seconder: 'Sample Member 9', vote: { method: 'consensus' } });

/** Whatever happens on the way to SharePoint, and what each of two recorders presses. */
const fault = fc.record({
  every: fc.integer({ min: 2, max: 5 }), times: fc.integer({ min: 1, max: 6 }),
  kind: fc.constantFrom({ drop: 'before' }, { drop: 'after' }, { status: 429, retryAfter: 0 }, { status: 503, retryAfter: 0 }, { part: 2, status: 503, retryAfter: 0 })
}).map(({ kind, ...rest }) => ({ method: 'POST', path: '\\$batch', ...rest, ...kind }));
const choice = (most: number): fc.Arbitrary<readonly number[]> => fc.uniqueArray(fc.nat(most - 1), { minLength: 1, maxLength: most });

/** The day of the meeting: in one year or the next. */
const day = fc.constantFrom('2026-11-20', '2027-01-08');
/** What one recorder does: decides on some items, and corrects some of what was decided before. */
const recorder = fc.record({
  chosen: choice(4), corrects: fc.uniqueArray(fc.nat(2), { maxLength: 3 }), again: fc.integer({ min: 1, max: 3 })
});
type Recorder = typeof recorder extends fc.Arbitrary<infer R> ? R : never;

test('numbers of each body and year have no gap and no double, and every item one resolution: two recorders, corrections, lost answers, throttling', async () => {
  let met = 0;
  await fc.assert(fc.asyncProperty(fc.array(fault, { minLength: 1, maxLength: 3 }), day, recorder, recorder, async (faults, held, first, second) => {
    const { meeting, items, sitting } = await meetingWith(7, held);
    const owner = site.storeAs('owner');
    const before = await recordDecisions(owner, sitting, items.slice(4).map(item => ({ item, decision: decision('Sample Member 1') })));
    const earlier = before.recorded.flatMap(one => one.resolution ?? []);
    expect(earlier.length).toBe(3);
    await site.faults(...faults);
    const press = async (as: 'owner' | 'chair', mover: string, { chosen, corrects, again }: Recorder): Promise<void> => {
      const made = decision(mover);
      const recordings: readonly Recording[] = [
        ...chosen.map(at => ({ item: items[at], decision: made })),
        ...corrects.map(at => ({
          item: items[4 + at], decision: { ...made, reason: 'Misheard' },
          circumstances: { rules: body, quorum: { voters: [], present: [], conflicted: [], met: true }, supersedes: earlier[at] }
        }))
      ];
      for (let attempt = 0; attempt < again; attempt++) {
        const { recorded } = await recordDecisions(site.storeAs(as), sitting, recordings, earlier);
        met += recorded.filter(one => one.failure ?? one.overtaken).length;
      }
    };
    await Promise.all([press('owner', 'Sample Member 1', first), press('chair', 'Sample Member 2', second)]);
    await site.faults();
    // Each presses once more for what was told as not recorded.
    await press('owner', 'Sample Member 1', { ...first, again: 1 });
    await press('chair', 'Sample Member 2', { ...second, again: 1 });
    const all = must(await owner.page(resolutions, { top: 5000 })).rows;
    for (const series of new Set(all.map(one => one.Series))) {
      const numbers = all.filter(one => one.Series === series);
      expect(numbers.map(one => one.Sequence ?? 0).sort((a, b) => a - b)).toEqual(numbers.map((_, index) => index + 1));
      expect(new Set(numbers.map(one => one.Title)).size).toBe(numbers.length);
    }
    const here = all.filter(one => one.Meeting?.Id === meeting.Id);
    const ids = (some: readonly number[]): readonly number[] => [...some].sort((a, b) => a - b);
    expect(ids(here.filter(one => !one.Supersedes).map(one => one.AgendaItem?.Id ?? 0)))
      .toEqual(ids([...new Set([...first.chosen, ...second.chosen, 4, 5, 6])].map(at => items[at].Id)));
    expect(ids(here.flatMap(one => one.Supersedes ? [one.Supersedes.Id] : [])))
      .toEqual(ids([...new Set([...first.corrects, ...second.corrects])].map(at => earlier[at].Id)));
    const states = must(await owner.page(agendaItems, { where: [{ column: 'Meeting', is: 'eq', value: { Id: meeting.Id, Title: '' } }] })).rows;
    expect(states.filter(one => one.State === 'decided').length).toBe(here.filter(one => !one.Supersedes).length);
  }), { numRuns: 12 });
  // The recorders did get into each other's way, or lost answers: otherwise nothing was tried.
  expect(met).toBeGreaterThan(0);
}, 240_000);

test('a correction has a number of its own, once, whoever corrects', async () => {
  const { meeting, sitting, items: [item] } = await meetingWith(1);
  const { recorded: [{ resolution }] } = await recordDecisions(site.storeAs('owner'), sitting, [{ item, decision: decision('Sample Member 1') }]);
  if (!resolution) throw new Error('Not recorded.');
  const correction = (mover: string): Recording => ({
    item, decision: { ...decision(mover), outcome: 'declined', reason: 'Misheard' },
    circumstances: { rules: body, quorum: { voters: [], present: [], conflicted: [], met: true }, supersedes: resolution }
  });
  const both = await Promise.all(['Sample Member 1', 'Sample Member 2'].map(mover =>
    recordDecisions(site.storeAs('owner'), sitting, [correction(mover)], [resolution])));
  expect(both.map(one => one.recorded[0].resolution?.Supersedes?.Id)).toEqual([resolution.Id, resolution.Id]);
  expect(both.filter(one => one.recorded[0].overtaken).length).toBe(1);
  const here = must(await site.storeAs('owner').page(resolutions, { where: [{ column: 'Meeting', is: 'eq', value: { Id: meeting.Id, Title: '' } }] })).rows;
  expect(here.map(one => one.Outcome)).toEqual(['endorsed', 'declined']);
});

test('who comes second is told so whatever differs: a day, a reason, votes', async () => {
  const store = site.storeAs('owner');
  const deferral = (deferredUntil: string, against: number): Decision => ({
    ...decision('Sample Member 1'), outcome: 'deferred', reason: 'Costs', deferredUntil, vote: { method: 'count', for: 5, against, abstain: 0 }
  });
  for (const second of [deferral('2027-06-01', 1), deferral('2027-02-01', 0), { ...deferral('2027-02-01', 1), reason: 'Staff' }]) {
    const { sitting, items: [item] } = await meetingWith(1);
    const record = (made: Decision): ReturnType<typeof recordDecisions> => recordDecisions(store, sitting, [{ item, decision: made }]);
    await record(deferral('2027-02-01', 1));
    expect((await record(deferral('2027-02-01', 1))).recorded[0].overtaken).toBeUndefined();
    expect((await record(second)).recorded[0]).toMatchObject({ overtaken: true, resolution: { DeferredUntil: '2027-02-01', VotesAgainst: 1, Reason: 'Costs' } });
  }
});

test('a correction entered in the next year counts in the series, and on the day, of what it corrects', async () => {
  const { sitting, items: [item, other] } = await meetingWith(2, '2031-12-17');
  const store = site.storeAs('owner');
  const { recorded: [{ resolution }] } = await recordDecisions(store, sitting, [{ item, decision: decision('Sample Member 1') }]);
  if (!resolution) throw new Error('Not recorded.');
  // The meeting's row says another day by now: whoever has the old one and whoever has the new one must not count in two series.
  const moved = { ...sitting, day: '2032-01-08' };
  const quorum = { voters: [], present: [], conflicted: [], met: true };
  const correcting = (where: Deciding, mover: string): ReturnType<typeof recordDecisions> => recordDecisions(store, where, [{
    item, decision: { ...decision(mover), reason: 'Misheard' }, circumstances: { rules: body, quorum, supersedes: resolution }
  }, { item: other, decision: decision(mover) }], [resolution]);
  await correcting(moved, 'Sample Member 1');
  await correcting(sitting, 'Sample Member 2');
  const here = must(await store.page(resolutions, { where: [{ column: 'Meeting', is: 'eq', value: sitting.meeting }] })).rows;
  expect(here.map(one => [one.Title, one.DecidedOn])).toEqual([
    [`${body.code}-2031-001`, '2031-12-17'], [`${body.code}-2031-002`, '2031-12-17'], [`${body.code}-2032-001`, '2032-01-08']
  ]);
});

test('a defeated motion settles nothing: the item waits for another, and its number is kept', async () => {
  const { sitting, items: [item] } = await meetingWith(1);
  const quorum = { voters: [], present: [], conflicted: [], met: true };
  const against: Recording = {
    item, circumstances: { rules: body, quorum }, decision: { ...decision('Sample Member 1'), vote: { method: 'count', for: 1, against: 2, abstain: 0 } }
  };
  const store = site.storeAs('owner');
  const first = await recordDecisions(store, sitting, [against]);
  expect(first.recorded[0].resolution?.Outcome).toBe('defeated');
  expect(must(await store.get(agendaItems, item.Id)).State).toBe('waiting');
  const known = first.recorded.flatMap(one => one.resolution ?? []);
  const second = await recordDecisions(store, sitting, [{ item, decision: decision('Sample Member 2') }], known);
  expect(second.recorded[0]).toMatchObject({ resolution: { Outcome: 'endorsed', Mover: 'Sample Member 2' } });
  expect(second.recorded[0].overtaken).toBeUndefined();
  expect(must(await store.get(agendaItems, item.Id)).State).toBe('decided');
});

test('what a member takes out of the consent block up to the moment of recording is left to be discussed, and leaves no gap', async () => {
  const { items, sitting } = await meetingWith(3);
  const owner = site.storeAs('owner');
  must(await owner.add(positions, { Title: 'Sample Member 4', Meeting: sitting.meeting, AgendaItem: { Id: items[0].Id, Title: '' }, Position: 'pull' }, `pull:${items[0].Id}`));
  must(await owner.add(positions, { Title: 'Sample Member 4', Meeting: sitting.meeting, AgendaItem: { Id: items[1].Id, Title: '' }, Position: 'agree' }, `pull:${items[1].Id}`));
  const consent: Decision = { ...decision('Sample Member 1'), vote: { method: 'consent' } };
  const { recorded, failure } = await recordDecisions(owner, sitting, items.map(item => ({ item, decision: consent })));
  expect(failure).toBeUndefined();
  expect(recorded.map(one => [one.takenOut, one.resolution?.Method])).toEqual([[true, undefined], [undefined, 'consent'], [undefined, 'consent']]);
  const [first, second] = recorded.flatMap(one => one.resolution?.Sequence ?? []);
  expect(second - first).toBe(1);
  // Discussed, it is decided like any other.
  const alone = await recordDecisions(owner, sitting, [{ item: items[0], decision: decision('Sample Member 1') }]);
  expect(alone.recorded[0].resolution?.Sequence).toBe(second + 1);
});
