import * as fc from 'fast-check';
import type { Resolution } from '../committee/decision';
import type { ChangeRequest } from '../changeRequest/move';
import { changesBetween, nothingChanged } from './changes';
import type { EditionRow, Publication } from './edition';
import { canonical, composeRows } from './edition';
import { nextStep } from './saga';

const definition = {
  columns: ['rank', 'number', 'title', 'category', 'status', 'endorsedOn', 'resolution'] as const,
  outcomes: ['endorsed', 'endorsed as amended'] as const
};
const mutable = { columns: [...definition.columns], outcomes: [...definition.outcomes] };
const resolution = (Id: number, request: number, Outcome: Resolution['Outcome'], more: Partial<Resolution> = {}): Resolution =>
  ({ Id, Title: `OS-2026-${Id}`, Outcome, DecidedOn: '2026-11-20', ChangeRequest: { Id: request, Title: '' }, ...more });
const request = (Id: number, RankKey?: string): ChangeRequest =>
  ({ Id, Title: `Request ${Id}`, Category: 'training', Status: 'endorsed', RankKey });

describe('an edition', () => {
  test('has each endorsed change request once, by priority, with its resolution', () => {
    const rows = composeRows(mutable, [resolution(1, 5, 'endorsed'), resolution(2, 6, 'declined'), resolution(3, 7, 'endorsed as amended')],
      [request(5, 'm'), request(6), request(7, 'c')]);
    expect(rows).toEqual([
      { Id: 7, rank: 1, number: 'CR-000007', title: 'Request 7', category: 'training', status: 'endorsed', endorsedOn: '2026-11-20', resolution: 'OS-2026-3' },
      { Id: 5, rank: 2, number: 'CR-000005', title: 'Request 5', category: 'training', status: 'endorsed', endorsedOn: '2026-11-20', resolution: 'OS-2026-1' }
    ]);
  });

  test('a corrected endorsement counts no more', () => {
    const all = [resolution(1, 5, 'endorsed'), resolution(2, 5, 'declined', { Supersedes: { Id: 1, Title: '' } })];
    expect(composeRows(mutable, all, [request(5)])).toEqual([]);
  });

  test('a status alone, without a resolution, does not put anything on it', () => {
    expect(composeRows(mutable, [], [request(5)])).toEqual([]);
  });

  test('same content, same bytes, whatever order it comes in', () => {
    const ids = fc.uniqueArray(fc.integer({ min: 1, max: 500 }), { maxLength: 20 });
    fc.assert(fc.property(ids, fc.infiniteStream(fc.nat()), (requests, order) => {
      const all = requests.map((id, index) => resolution(index + 1, id, 'endorsed'));
      const rows = requests.map(id => request(id, id % 3 ? 'm' : 'c'));
      const shuffled = <T>(list: readonly T[]): T[] => [...list].sort(() => order.next().value % 2 ? 1 : -1);
      expect(canonical(composeRows(mutable, shuffled(all), shuffled(rows)))).toBe(canonical(composeRows(mutable, all, rows)));
    }));
    expect(canonical({ b: [1, { d: undefined, c: 'é' }], a: null })).toBe('{"a":null,"b":[1,{"c":"é"}]}');
  });
});

describe('what changed since the last edition', () => {
  const row = fc.record({
    Id: fc.integer({ min: 1, max: 12 }), rank: fc.nat(5), title: fc.string(), modules: fc.array(fc.constantFrom('CPIN', 'mFTIS'))
  }, { requiredKeys: ['Id'] });
  const edition = fc.uniqueArray(row, { selector: one => one.Id, maxLength: 12 });

  test('applied to the old edition gives the new one', () => {
    fc.assert(fc.property(edition, edition, (before, after) => {
      const changes = changesBetween(before, after);
      const result = new Map<number, EditionRow>(before.map(one => [one.Id, one]));
      for (const gone of changes.removed) result.delete(gone.Id);
      for (const { row: changed, cells } of changes.changed) {
        const next: Record<string, unknown> = { ...result.get(changed.Id) };
        for (const cell of cells) if (cell.to === undefined) delete next[cell.column]; else next[cell.column] = cell.to;
        result.set(changed.Id, next as unknown as EditionRow);
      }
      for (const one of changes.added) result.set(one.Id, one);
      const byId = (a: EditionRow, b: EditionRow): number => a.Id - b.Id;
      expect(canonical([...result.values()].sort(byId))).toBe(canonical([...after].sort(byId)));
      expect(nothingChanged(changesBetween(after, after))).toBe(true);
    }));
  });
});

describe('the next step of publishing', () => {
  const publication = (State: Publication['State'], more: Partial<Publication> = {}): Publication =>
    ({ Id: 3, Edition: 7, State, ThroughResolution: 10, ...more });

  test('a resolution that no edition takes in queues the next edition', () => {
    expect(nextStep(mutable, [], [resolution(11, 5, 'endorsed')])).toEqual({ do: 'queue', edition: 1, throughResolution: 11 });
    expect(nextStep(mutable, [publication('published')], [resolution(11, 5, 'endorsed')]))
      .toEqual({ do: 'queue', edition: 8, throughResolution: 11 });
    expect(nextStep(mutable, [publication('published')], [resolution(10, 5, 'endorsed')])).toEqual({ do: 'nothing' });
    expect(nextStep(mutable, [publication('published')], [resolution(11, 5, 'deferred')])).toEqual({ do: 'nothing' });
  });

  test('an unfinished edition is gone on with before a new one', () => {
    const recent = [resolution(11, 5, 'endorsed')];
    for (const [state, step] of [['queued', 'compose'], ['composing', 'compose'], ['writing', 'write'], ['failed', 'compose']] as const) {
      expect(nextStep(mutable, [publication(state)], recent).do).toBe(step);
    }
    expect(nextStep(mutable, [publication('failed', { Rows: '[]' })], recent).do).toBe('write');
    expect(nextStep(mutable, [publication('failed', { Attempts: 5 })], recent)).toEqual({ do: 'nothing' });
  });
});
