import * as fc from 'fast-check';
import { changeRequests } from '../../schema/lists/changeRequests';
import { practices } from '../../schema/lists/practices';
import { trainingResources } from '../../schema/lists/trainingResources';
import { workItems } from '../../schema/lists/workItems';
import { linkedLists } from './relations';
import type { Review } from './ripple';
import { causeColumns, current, reviewedBy, reviewKey, reviewsIn, touchedStatuses } from './ripple';

test('what ripples is what all linked lists name by the same words', () => {
  expect(causeColumns).toEqual(['Modules', 'Legislation']);
});

test('all but work is reviewed by work, by the column that names it', () => {
  expect(linkedLists.map(list => reviewedBy(list)?.column)).toEqual(['ChangeRequests', 'Practice', 'TrainingResource', undefined]);
  expect(reviewedBy(workItems)).toBeUndefined();
});

test('what is over is not touched; a complete practice is in use', () => {
  expect(touchedStatuses(practices)).toBeUndefined();
  expect(touchedStatuses(trainingResources)).toBeUndefined();
  expect(touchedStatuses(workItems)).toEqual(['pending', 'in-progress', 'ongoing', 'deferred']);
  expect(touchedStatuses(changeRequests)).toEqual(['received', 'in review', 'prioritized', 'tabled', 'endorsed', 'submitted', 'in release', 'returned', 'deferred']);
});

const review = fc.record({
  Id: fc.integer({ min: 1, max: 999 }), list: fc.constantFrom(changeRequests, practices), of: fc.integer({ min: 1, max: 4 }), round: fc.nat(9),
  Status: fc.constantFrom('pending', 'in-progress', 'deferred', 'complete')
});

test('the next review of a row has a key that none has had, and one under way is found', () => {
  fc.assert(fc.property(fc.array(review, { maxLength: 12 }), all => {
    const items: readonly Review[] = all.map(({ Id, list, of, round, Status }) => ({ Id, Status, Key: reviewKey(list, of, round) }));
    const reviews = reviewsIn([...items, { Id: 5000, Key: 'work:1', Status: 'pending' }, { Id: 5001, Status: 'pending' }]);
    for (const list of [changeRequests, practices]) {
      for (const id of [1, 2, 3, 4]) {
        const { open, next } = reviews(list, id);
        expect(items.map(({ Key }) => Key)).not.toContain(reviewKey(list, id, next));
        const underWay = all.filter(one => one.list === list && one.of === id && one.Status !== 'complete').map(({ Id }) => Id);
        if (underWay.length === 0) expect(open).toBeUndefined();
        else expect(underWay).toContain(open?.Id);
      }
    }
  }));
});

test('a replaced version is left out, whether its successor is touched or not', () => {
  const rows = [{ Id: 1 }, { Id: 2, Replaces: { Id: 1, Title: '' } }, { Id: 3 }];
  expect(current(rows, []).map(({ Id }) => Id)).toEqual([2, 3]);
  expect(current(rows, [{ Id: 9, Replaces: { Id: 3, Title: '' } }]).map(({ Id }) => Id)).toEqual([2]);
});
