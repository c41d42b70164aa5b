import * as fc from 'fast-check';
import { changeRequests } from '../../schema/lists/changeRequests';
import { practices } from '../../schema/lists/practices';
import { trainingResources } from '../../schema/lists/trainingResources';
import { workItems } from '../../schema/lists/workItems';
import { lookup, lookups, defineList, text } from '../../schema/define';
import type { Found } from './related';
import { groupsOf, namedIn, otherSide } from './related';
import type { Relation } from './relations';
import { linkedLists, pointedAtBy, pointingAt, relationsAmong } from './relations';

const named = (relations: readonly Relation[]): readonly string[] => relations.map(({ list, column, target, many }) => `${list.name}.${column} → ${target.name}${many ? '*' : ''}`);

describe('relations out of the list definitions', () => {
  test('are the lookups among the linked lists, and no others', () => {
    expect(named(pointingAt(changeRequests))).toEqual([
      'ChangeRequests.MergedInto → ChangeRequests', 'Practices.ChangeRequests → ChangeRequests*', 'TrainingResources.ChangeRequests → ChangeRequests*',
      'WorkItems.ChangeRequests → ChangeRequests*'
    ]);
    expect(named(pointingAt(practices))).toEqual(['Practices.Replaces → Practices', 'TrainingResources.Practice → Practices', 'WorkItems.Practice → Practices']);
    expect(named(pointedAtBy(workItems))).toEqual([
      'WorkItems.Practice → Practices', 'WorkItems.TrainingResource → TrainingResources', 'WorkItems.ChangeRequests → ChangeRequests*'
    ]);
    expect(pointedAtBy(trainingResources).map(({ column }) => column)).not.toContain('LastResolution');
  });

  test('follow a definition that gets another lookup', () => {
    const common = { kind: 'list', views: {}, access: { owner: 'write', chair: 'write', committee: 'read', society: 'read', reader: 'read' } } as const;
    const a = defineList({ ...common, name: 'A', title: { en: 'A', fr: 'A' }, fields: { Title: text({ title: { en: 'T', fr: 'T' } }), B: lookup({ title: { en: 'B', fr: 'B' }, list: 'B' }), Far: lookup({ title: { en: 'F', fr: 'F' }, list: 'Far' }) } });
    const b = defineList({ ...common, name: 'B', title: { en: 'B', fr: 'B' }, fields: { As: lookups({ title: { en: 'As', fr: 'As' }, list: 'A' }) } });
    expect(named(relationsAmong([a, b]))).toEqual(['A.B → B', 'B.As → A*']);
  });

  test('can be asked for at any size: a lookup of one row is indexed, a lookup of several is said to be none', () => {
    for (const { list, column, many } of relationsAmong(linkedLists)) expect(list.fields[column].indexed ?? false).toBe(!many);
  });
});

const relation = fc.constantFrom(...relationsAmong(linkedLists));
const found: fc.Arbitrary<Found> = fc.record({
  relation, way: fc.constantFrom('out' as const, 'in' as const), rows: fc.uniqueArray(fc.record({ Id: fc.integer({ min: 1, max: 9 }) }), { selector: row => row.Id, maxLength: 6 })
});

describe('related rows', () => {
  test('are there once each, with every tie, newest first, and never the row itself', () => {
    fc.assert(fc.property(fc.constantFrom(...linkedLists), fc.integer({ min: 1, max: 9 }), fc.array(found, { maxLength: 8 }), (list, id, all) => {
      const groups = groupsOf({ list, id }, all, linkedLists);
      const ties = all.flatMap(one => one.rows.map(row => `${otherSide(one).name} ${row.Id}`)).filter(key => key !== `${list.name} ${id}`);
      const keys = groups.flatMap(group => group.rows.map(({ row }) => `${group.list.name} ${row.Id}`));
      expect([...keys].sort()).toEqual([...new Set(ties)].sort());
      expect(groups.flatMap(group => group.rows.flatMap(one => one.ties))).toHaveLength(ties.length);
      for (const { rows } of groups) expect(rows.map(({ row }) => row.Id)).toEqual(rows.map(({ row }) => row.Id).sort((a, b) => b - a));
    }));
  });

  test('are named by one reference, by several, or by none', () => {
    expect(namedIn({ Id: 3, Title: 'x' })).toEqual([3]);
    expect(namedIn([{ Id: 3, Title: 'x' }, { Id: 5, Title: 'y' }])).toEqual([3, 5]);
    expect([namedIn(undefined), namedIn(null), namedIn([])]).toEqual([[], [], []]);
  });
});
