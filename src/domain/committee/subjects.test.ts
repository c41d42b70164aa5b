import { changeRequestStatuses } from '../../schema/lists/changeRequests';
import { isOpenSubject, isSubjectList, subjectItem } from './subjects';

const meeting = { Id: 7, Title: 'Sample meeting' };

test('what was decided on, withdrawn or returned is not spoken about; other lists have no such end', () => {
  expect(changeRequestStatuses.filter(Status => isOpenSubject('ChangeRequests', { Id: 1, Status })))
    .toEqual(['received', 'in review', 'prioritized', 'tabled', 'deferred']);
  expect(isOpenSubject('ChangeRequests', { Id: 1 })).toBe(true);
  expect(isOpenSubject('WorkItems', { Id: 1, Status: 'complete' })).toBe(true);
});

test('only three lists have rows for an agenda', () => {
  expect(['ChangeRequests', 'Practices', 'WorkItems'].every(isSubjectList)).toBe(true);
  expect(['Inquiries', 'Resolutions', 'toString'].some(isSubjectList)).toBe(false);
});

test('an item comes last, and is to decide on only where the body decides', () => {
  const row = { Id: 3, Title: 'Sample practice' };
  expect(subjectItem('Practices', row, meeting, [{ Order: 4 }, { Order: 9.5 }, {}], { decides: ['endorsed'] })).toMatchObject({
    Title: 'Sample practice', Order: 10, Kind: 'decision', Practice: { Id: 3 }, Meeting: { Id: 7 }, State: 'waiting'
  });
  expect(subjectItem('WorkItems', row, meeting, [], { decides: [] })).toMatchObject({ Order: 1, Kind: 'discussion', WorkItem: { Id: 3 } });
});
