import { courseOf } from './course';

const meetings = [
  { Id: 1, StartsAt: '2026-05-13T14:00:00Z' }, { Id: 2, StartsAt: '2026-07-15T14:00:00Z' }, { Id: 3, StartsAt: '2026-09-16T14:00:00Z' },
  { Id: 4, StartsAt: '2026-11-18T15:00:00Z' }
];
const at = (id: number): { Id: number; Title: string } => ({ Id: id, Title: '' });

test('the way of a subject through committees is told from its newest meeting on', () => {
  const course = courseOf({
    meetings,
    items: [{ Id: 11, Meeting: at(1), State: 'carried' }, { Id: 12, Meeting: at(2), State: 'decided' }, { Id: 13, Meeting: at(3), State: 'removed' }],
    resolutions: [
      { Id: 22, Title: 'OS-2026-009', Meeting: at(4), Supersedes: at(21), Outcome: 'endorsed' },
      { Id: 21, Title: 'OS-2026-004', Meeting: at(2), Outcome: 'deferred' }
    ]
  });
  expect(course.map(({ meeting, item, decisions }) => [meeting.Id, item?.Id, decisions.map(one => [one.resolution.Title, one.supersededBy?.Title])])).toEqual([
    [4, undefined, [['OS-2026-009', undefined]]],
    [2, 12, [['OS-2026-004', 'OS-2026-009']]],
    [1, 11, []]
  ]);
});

test('a subject that no committee saw has none', () => {
  expect(courseOf({ items: [], resolutions: [], meetings: [] })).toEqual([]);
});
