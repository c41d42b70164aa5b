import * as fc from 'fast-check';
import type { TestSite } from '../../../local/testSite';
import { must, openTestSite } from '../../../local/testSite';
import { agendaItems } from '../../schema/lists/agendaItems';
import { bodies } from '../../schema/lists/bodies';
import { meetings } from '../../schema/lists/meetings';
import { resolutions } from '../../schema/lists/resolutions';
import { shippedPack } from '../../programs';
import { lists } from '../../schema/lists';
import type { AgendaItem, Meeting } from '../../domain/committee/agenda';
import type { Decision } from '../../domain/committee/decision';
import type { PackBody } from '../../domain/program/pack';
import { readPack } from '../../domain/program/pack';
import { requiredChoices } from '../../domain/program/vocabulary';
import { recordDecisions } from './recordDecision';
import type { Recording } from './recordDecision';

const read = readPack(shippedPack, requiredChoices(lists));
if (!('pack' in read)) throw new Error('The shipped pack is broken.');
const body = read.pack.bodies.find(one => one.key === 'business-harmonization') as PackBody;

let site: TestSite;
let bodyRef: { Id: number; Title: string };

beforeAll(async () => {
  site = await openTestSite();
  const row = must(await site.storeAs('owner').find(bodies, `body:${body.key}`));
  bodyRef = { Id: row?.Id ?? 0, Title: row?.Title ?? '' };
});
afterAll(() => site.close());

let turn = 0;
async function meetingWith(howMany: number): Promise<{ readonly meeting: Meeting; readonly items: readonly AgendaItem[] }> {
  const store = site.storeAs('owner');
  const key = `recording:${turn++}`;
  const meeting = must(await store.add(meetings, { Title: key, Body: bodyRef, StartsAt: '2026-11-20T15:00:00Z', State: 'in progress' }, key));
  const items = await Promise.all(Array.from({ length: howMany }, async (_, index) => must(await store.add(agendaItems, {
    Title: `Item ${index}`, Meeting: { Id: meeting.Id, Title: key }, Kind: 'decision', State: 'waiting'
  }, `${key}:${index}`))));
  return { meeting, items };
}

const decision = (mover: string): Decision =>
  ({ outcome: 'endorsed', mover, seconder: 'Sample Member 9', decidedOn: '2026-11-20', vote: { method: 'consensus' } });

/** Whatever happens on the way to SharePoint, and what each of two recorders presses. */
const fault = fc.record({
  every: fc.integer({ min: 2, max: 5 }), times: fc.integer({ min: 1, max: 6 }),
  kind: fc.constantFrom({ drop: 'before' }, { drop: 'after' }, { status: 429, retryAfter: 0 }, { status: 503, retryAfter: 0 }, { part: 2, status: 503, retryAfter: 0 })
}).map(({ kind, ...rest }) => ({ method: 'POST', path: '\\$batch', ...rest, ...kind }));
const choice = (most: number): fc.Arbitrary<readonly number[]> => fc.uniqueArray(fc.nat(most - 1), { minLength: 1, maxLength: most });

test('numbers have no gap and no double, and every item has one resolution: two recorders, lost answers, throttling', async () => {
  await fc.assert(fc.asyncProperty(fc.array(fault, { maxLength: 2 }), choice(5), choice(5), async (faults, first, second) => {
    const { meeting, items } = await meetingWith(5);
    if (faults.length > 0) await site.faults(...faults);
    const press = async (mover: string, chosen: readonly number[]): Promise<void> => {
      const recordings: readonly Recording[] = chosen.map(at => ({ item: items[at], decision: decision(mover) }));
      for (let attempt = 0; attempt < 3; attempt++) await recordDecisions(site.storeAs('owner'), meeting, body, bodyRef, recordings);
    };
    await Promise.all([press('Sample Member 1', first), press('Sample Member 2', second)]);
    await site.faults();
    // Each presses once more for what was told as not recorded.
    await press('Sample Member 1', first);
    await press('Sample Member 2', second);
    const all = must(await site.storeAs('owner').page(resolutions, { top: 5000 })).rows;
    expect(all.map(one => one.Sequence ?? 0).sort((a, b) => a - b)).toEqual(all.map((_, index) => index + 1));
    const here = all.filter(one => one.Meeting?.Id === meeting.Id).map(one => one.AgendaItem?.Id ?? 0).sort((a, b) => a - b);
    expect(here).toEqual([...new Set([...first, ...second])].map(at => items[at].Id).sort((a, b) => a - b));
    const states = must(await site.storeAs('owner').page(agendaItems, { where: [{ column: 'Meeting', is: 'eq', value: { Id: meeting.Id, Title: '' } }] })).rows;
    expect(states.filter(one => one.State === 'decided').length).toBe(here.length);
  }), { numRuns: 8 });
}, 120_000);

test('a correction has a number of its own, once, whoever corrects', async () => {
  const { meeting, items: [item] } = await meetingWith(1);
  const { recorded: [{ resolution }] } = await recordDecisions(site.storeAs('owner'), meeting, body, bodyRef, [{ item, decision: decision('Sample Member 1') }]);
  if (!resolution) throw new Error('Not recorded.');
  const correction = (mover: string): Recording => ({
    item, decision: { ...decision(mover), outcome: 'declined', reason: 'Misheard' },
    circumstances: { rules: body, quorum: { voters: [], present: [], conflicted: [], met: true }, supersedes: resolution }
  });
  const both = await Promise.all(['Sample Member 1', 'Sample Member 2'].map(mover =>
    recordDecisions(site.storeAs('owner'), meeting, body, bodyRef, [correction(mover)], [resolution])));
  expect(both.map(one => one.recorded[0].resolution?.Supersedes?.Id)).toEqual([resolution.Id, resolution.Id]);
  expect(both.filter(one => one.recorded[0].overtaken).length).toBe(1);
  const here = must(await site.storeAs('owner').page(resolutions, { where: [{ column: 'Meeting', is: 'eq', value: { Id: meeting.Id, Title: '' } }] })).rows;
  expect(here.map(one => one.Outcome)).toEqual(['endorsed', 'declined']);
});

test('a defeated motion settles nothing: the item waits for another, and its number is kept', async () => {
  const { meeting, items: [item] } = await meetingWith(1);
  const quorum = { voters: [], present: [], conflicted: [], met: true };
  const against: Recording = {
    item, circumstances: { rules: body, quorum }, decision: { ...decision('Sample Member 1'), vote: { method: 'count', for: 1, against: 2, abstain: 0 } }
  };
  const store = site.storeAs('owner');
  const first = await recordDecisions(store, meeting, body, bodyRef, [against]);
  expect(first.recorded[0].resolution?.Outcome).toBe('defeated');
  expect(must(await store.get(agendaItems, item.Id)).State).toBe('waiting');
  const known = first.recorded.flatMap(one => one.resolution ?? []);
  const second = await recordDecisions(store, meeting, body, bodyRef, [{ item, decision: decision('Sample Member 2') }], known);
  expect(second.recorded[0]).toMatchObject({ resolution: { Outcome: 'endorsed', Mover: 'Sample Member 2' } });
  expect(second.recorded[0].overtaken).toBeUndefined();
  expect(must(await store.get(agendaItems, item.Id)).State).toBe('decided');
});
