import * as fc from 'fast-check';
import { shippedPack } from '../../programs';
import type { Resolution } from '../committee/resolution';
import type { ChangeRequest } from '../changeRequest/move';
import type { EditionDefinition } from '../program/editions';
import { packIn } from '../program/shape';
import { vocabularyOf } from '../program/vocabulary';
import { changesBetween, nothingChanged } from './changes';
import type { Material } from './compose';
import { composeRows } from './compose';
import type { EditionRow, Publication, SourceRow } from './edition';
import { canonical, identityOf } from './edition';
import { publishedMark } from './publishedMark';
import { nextStep } from './saga';

const pack = packIn(shippedPack);
if (!pack) throw new Error('The shipped pack is broken.');
const listed = (key: string): EditionDefinition => {
  const found = pack.editions.find(one => one.key === key);
  if (!found) throw new Error(`There is no list ${key}.`);
  return found;
};
const terms = { asOf: '2026-11-20', optionsOf: vocabularyOf(pack).optionsOf };
const endorsed = listed('endorsed-change-requests');
const resolution = (Id: number, request: number, Outcome: Resolution['Outcome'], more: Partial<Resolution> = {}): Resolution =>
  ({ Id, Title: `OS-2026-${Id}`, Outcome, DecidedOn: '2026-11-20', ChangeRequest: { Id: request, Title: '' }, ...more });
const request = (Id: number, RankKey?: string): ChangeRequest =>
  ({ Id, Title: `Request ${Id}`, Category: 'training', Status: 'endorsed', EndorsedOn: '2026-11-20', RankKey });
const compose = (definition: EditionDefinition, rows: ReadonlyArray<readonly object[]>, more: Partial<Material> = {}): readonly EditionRow[] =>
  composeRows(definition, { rows: rows as ReadonlyArray<readonly SourceRow[]>, resolutions: [], resources: [], ...more }, terms);

describe('the endorsed change requests', () => {
  test('are each there once, by priority, with their resolution, byte for byte as they always were', () => {
    const rows = compose(endorsed, [[request(5, 'm'), request(6), request(7, 'c')]], {
      resolutions: [resolution(1, 5, 'endorsed'), resolution(2, 6, 'declined'), resolution(3, 7, 'endorsed as amended')]
    });
    expect(canonical(rows)).toBe(
      '[{"Id":7,"category":"training","endorsedOn":"2026-11-20","number":"CR-000007","rank":1,"resolution":"OS-2026-3","status":"endorsed","title":"Request 7"},'
      + '{"Id":5,"category":"training","endorsedOn":"2026-11-20","number":"CR-000005","rank":2,"resolution":"OS-2026-1","status":"endorsed","title":"Request 5"}]');
  });

  test('a corrected endorsement counts no more, a defeated motion changes nothing', () => {
    const corrected = [resolution(1, 5, 'endorsed'), resolution(2, 5, 'declined', { Supersedes: { Id: 1, Title: '' } })];
    expect(compose(endorsed, [[request(5)]], { resolutions: corrected })).toEqual([]);
    const defeated = [resolution(1, 5, 'endorsed'), resolution(2, 5, 'defeated')];
    expect(compose(endorsed, [[request(5)]], { resolutions: defeated })).toMatchObject([{ Id: 5, resolution: 'OS-2026-1' }]);
  });

  test('a status alone, without a resolution, does not put anything on the list', () => {
    expect(compose(endorsed, [[request(5)]])).toEqual([]);
  });
});

describe('a list from registers', () => {
  test('practices stand in their endorsed version in force, with the published resources of every version before', () => {
    const practice = (Id: number, Version: string, Replaces?: number): object =>
      ({ Id, Title: 'Intake', Version, VersionDate: '2026-01-01', ...(Replaces ? { Replaces: { Id: Replaces, Title: '' } } : {}) });
    const resource = (Id: number, of: number, more: object = {}): SourceRow =>
      ({ Id, Title: `Guide ${Id}`, Version: '1', Practice: { Id: of, Title: '' }, PublishedOn: '2026-02-01', ...more });
    const about = (Id: number, subject: number, Outcome: Resolution['Outcome'] = 'endorsed'): Resolution =>
      ({ Id, Title: `BH-2026-${Id}`, Outcome, DecidedOn: '2026-03-01', Practice: { Id: subject, Title: '' } });
    // The third version is not endorsed yet, so the second stands; the guide of the first belongs to it still.
    const rows = compose(listed('endorsed-practices'), [[practice(1, '1'), practice(2, '2', 1), practice(3, '3', 2)]], {
      resolutions: [about(1, 1), about(2, 2), about(3, 3, 'deferred')],
      resources: [resource(1, 1), resource(2, 2), resource(3, 2, { PublishedOn: undefined }), resource(4, 9), resource(5, 1, { Replaces: { Id: 1, Title: '' }, Version: '2' })]
    });
    expect(rows).toEqual([{
      Id: 2, Title: 'Intake', Version: '2', VersionDate: '2026-01-01', EndorsedOn: '2026-03-01', resolution: 'BH-2026-2', resources: ['Guide 2 (1)', 'Guide 5 (2)']
    }]);
  });

  test('rows of two lists stand together, told apart though their Ids are the same', () => {
    const row = (Id: number, VersionDate: string): object => ({ Id, Title: `Row ${Id}`, VersionDate, Newness: 'updated', PublishedOn: '2026-05-05' });
    const rows = compose(listed('updated-practices-and-materials'), [[row(1, '2026-01-01'), row(2, '2026-02-01')], [row(1, '2026-03-01')]]);
    expect(rows.map(one => `${identityOf(one)} ${one.register}`)).toEqual(['Practices 2 Practices', 'Practices 1 Practices', 'TrainingResources 1 TrainingResources']);
  });

  test('who is on a distribution list follows from the day; choices stand in the order of the program, without any address', () => {
    const member = (Id: number, Title: string, List: string, more: object = {}): object =>
      ({ Id, Title, List, Email: 'sample@example.invalid', From: '2025-01-01', Society: { Id: 3, Title: 'Sample Society 3' }, ...more });
    const rows = compose(listed('distribution-lists'), [[
      member(1, 'Sample Person B', 'technical'), member(2, 'Sample Person É', 'leads'), member(3, 'Sample Person F', 'leads', { Until: '2026-11-19' }),
      member(4, 'sample person f', 'leads', { Until: '2026-11-20' }), member(5, 'Sample Person A', 'leads', { From: '2026-11-21' })
    ]]);
    expect(rows).toEqual([
      { Id: 2, List: 'leads', Title: 'Sample Person É', Society: 'Sample Society 3' },
      { Id: 4, List: 'leads', Title: 'sample person f', Society: 'Sample Society 3' },
      { Id: 1, List: 'technical', Title: 'Sample Person B', Society: 'Sample Society 3' }
    ]);
  });

  test('what was completed before this fiscal year is off the list; what was not is on it', () => {
    const item = (Id: number, CompletedOn?: string): object => ({ Id, Title: `Item ${Id}`, Kind: 'practice-development', Status: 'ongoing', RankKey: 'm', CompletedOn });
    const rows = compose(listed('prioritized-work-items'), [[item(1), item(2, '2026-03-31'), item(3, '2026-04-01'), { ...item(4), Kind: 'milestone' }]]);
    expect(rows.map(row => [row.Id, row.rank])).toEqual([[1, 1], [3, 2]]);
  });
});

/** Rows with every column that the shipped lists use, some of them empty. */
const anyRow = fc.record({
  Id: fc.integer({ min: 1, max: 40 }), Title: fc.string({ maxLength: 6 }), Version: fc.constantFrom('1', '2'),
  VersionDate: fc.constantFrom('2026-01-01', '2026-09-01'), PublishedOn: fc.constantFrom('2025-01-01', '2026-05-01'),
  DateReceived: fc.constantFrom('2024-05-01', '2026-05-01'), EndorsedOn: fc.constantFrom('2026-05-01'), From: fc.constant('2025-01-01'),
  Status: fc.constantFrom('pending', 'ongoing', 'received'), Kind: fc.constantFrom('practice-development', 'guide'), List: fc.constantFrom('leads', 'finance'),
  Newness: fc.constantFrom('new', 'updated'), RankKey: fc.constantFrom('c', 'm'), Modules: fc.subarray(['CPIN', 'mFTIS'], { minLength: 1 }),
  Society: fc.constantFrom({ Id: 1, Title: 'Sample Society 1' }, { Id: 2, Title: 'Sample Society 2' }),
  Replaces: fc.integer({ min: 1, max: 40 }).map(Id => ({ Id, Title: '' })), Practice: fc.integer({ min: 1, max: 40 }).map(Id => ({ Id, Title: '' }))
}, { requiredKeys: ['Id', 'Title', 'From'] });
const someRows = fc.uniqueArray(anyRow, { selector: row => row.Id, maxLength: 15 });

describe.each(pack.editions.map(definition => [definition.key, definition] as const))('every edition of %s', (_, definition) => {
  test('is the same bytes from the same rows, whatever order they come in', () => {
    fc.assert(fc.property(someRows, someRows, fc.infiniteStream(fc.nat()), (first, second, order) => {
      const shuffled = <T>(list: readonly T[]): T[] => list.map(one => [order.next().value, one] as const).sort(([a], [b]) => a - b).map(([, one]) => one);
      const resolutions = first.map((row, index) => ({
        ...resolution(index + 1, row.Id, index % 5 ? 'endorsed' : 'declined'), Practice: { Id: row.Id, Title: '' }
      }));
      const rows = definition.sources.map((__, index) => index === 0 ? first : second);
      const straight = canonical(compose(definition, rows, { resolutions, resources: second }));
      const other = { resolutions: shuffled(resolutions), resources: shuffled(second) };
      expect(canonical(compose(definition, rows.map(shuffled), other))).toBe(straight);
    }));
  });

  test('is what the one before becomes by the changes', () => {
    fc.assert(fc.property(someRows, someRows, (before, after) => {
      const edition = (rows: readonly object[]): readonly EditionRow[] => compose({ ...definition, sources: definition.sources.map(source =>
        ({ ...source, governedBy: undefined })) }, definition.sources.map(() => rows));
      const [old, now] = [edition(before), edition(after)];
      const changes = changesBetween(old, now);
      const result = new Map<string, EditionRow>(old.map(row => [identityOf(row), row]));
      for (const gone of changes.removed) result.delete(identityOf(gone));
      for (const { row, cells } of changes.changed) {
        const next: Record<string, unknown> = { ...result.get(identityOf(row)) };
        for (const cell of cells) if (cell.to === undefined) delete next[cell.column]; else next[cell.column] = cell.to;
        result.set(identityOf(row), next as unknown as EditionRow);
      }
      for (const row of changes.added) result.set(identityOf(row), row);
      const inOrder = (rows: Iterable<EditionRow>): string => canonical([...rows].sort((a, b) => identityOf(a) < identityOf(b) ? -1 : 1));
      expect(inOrder(result.values())).toBe(inOrder(now));
      expect(nothingChanged(changesBetween(now, now))).toBe(true);
    }));
  });
});

test('canonical text sorts keys and leaves out what is not there', () => {
  expect(canonical({ b: [1, { d: undefined, c: 'é' }], a: null })).toBe('{"a":null,"b":[1,{"c":"é"}]}');
});

describe('the next step of publishing', () => {
  const publication = (State: Publication['State'], more: Partial<Publication> = {}): Publication =>
    ({ Id: 3, Edition: 7, State, ThroughResolution: 10, AsOf: '2026-11-01', ...more });
  const seen = (recent: readonly Resolution[]): Parameters<typeof nextStep>[2] => ({ today: '2026-11-20', recent });

  test('a resolution that no edition takes in queues the next edition', () => {
    expect(nextStep(endorsed, [], seen([resolution(11, 5, 'endorsed')]))).toEqual({ do: 'queue', edition: 1, throughResolution: 11 });
    expect(nextStep(endorsed, [publication('published')], seen([resolution(11, 5, 'endorsed')])))
      .toEqual({ do: 'queue', edition: 8, throughResolution: 11 });
    expect(nextStep(endorsed, [publication('published')], seen([resolution(10, 5, 'endorsed')]))).toEqual({ do: 'nothing' });
    expect(nextStep(endorsed, [publication('published')], seen([resolution(11, 5, 'deferred')]))).toEqual({ do: 'nothing' });
  });

  test('an unfinished edition is gone on with before a new one', () => {
    const recent = seen([resolution(11, 5, 'endorsed')]);
    for (const [state, step] of [['queued', 'compose'], ['composing', 'compose'], ['writing', 'write'], ['failed', 'compose']] as const) {
      expect(nextStep(endorsed, [publication(state)], recent).do).toBe(step);
    }
    expect(nextStep(endorsed, [publication('failed', { ContentHash: 'abc' })], recent).do).toBe('write');
    expect(nextStep(endorsed, [publication('failed', { Attempts: 5 })], recent)).toEqual({ do: 'nothing' });
  });

  test('a month that has turned makes a monthly list due, once', () => {
    const monthly = listed('change-requests');
    const on = (today: string): Parameters<typeof nextStep>[2] => ({ today, recent: [] });
    expect(nextStep(monthly, [], on('2026-11-20'))).toEqual({ do: 'queue', edition: 1, throughResolution: 0 });
    expect(nextStep(monthly, [publication('published', { AsOf: '2026-11-01' })], on('2026-11-30'))).toEqual({ do: 'nothing' });
    expect(nextStep(monthly, [publication('published', { AsOf: '2026-11-30' })], on('2026-12-01')).do).toBe('queue');
    expect(nextStep(endorsed, [publication('published', { AsOf: '2020-01-01' })], on('2026-12-01'))).toEqual({ do: 'nothing' });
  });

  test('what is published makes a list due; the same once more does not', () => {
    const published = listed('additional-training-resources');
    const row = (Id: number, PublishedOn?: string): SourceRow => ({ Id, PublishedOn });
    const mark = (...rows: SourceRow[]): string => publishedMark([{ list: 'TrainingResources', where: published.sources[0].where, rows }], '2026-11-20');
    const now = (given: string): Parameters<typeof nextStep>[2] => ({ today: '2026-11-20', recent: [], published: given });
    expect(mark()).toBe('');
    expect(nextStep(published, [], now(mark(row(1))))).toEqual({ do: 'nothing' });
    expect(nextStep(published, [], now(mark(row(1, '2026-05-01')))).do).toBe('queue');
    const taken = publication('published', { Mark: mark(row(1, '2026-05-01'), row(2, '2026-06-01')) });
    expect(nextStep(published, [taken], now(mark(row(2, '2026-06-01'), row(1, '2026-05-01'), row(3))))).toEqual({ do: 'nothing' });
    expect(nextStep(published, [taken], now(mark(row(1, '2026-05-01'), row(2, '2026-06-02')))).do).toBe('queue');
  });

  test('of two who ask for the same edition, the second finds it made', () => {
    const byHand = listed('distribution-lists');
    const asked = { today: '2026-11-20', recent: [], askedAfter: 7 };
    expect(nextStep(byHand, [publication('published')], asked)).toEqual({ do: 'queue', edition: 8, throughResolution: 10 });
    expect(nextStep(byHand, [publication('queued', { Edition: 8 })], asked).do).toBe('compose');
    expect(nextStep(byHand, [publication('published', { Edition: 8 })], asked)).toEqual({ do: 'nothing' });
    expect(nextStep(byHand, [], { ...asked, askedAfter: 0 })).toEqual({ do: 'queue', edition: 1, throughResolution: 0 });
  });
});
