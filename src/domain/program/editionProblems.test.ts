import { shippedPack } from '../../programs';
import { readPack } from './pack';

interface Loose {
  readonly key: string;
  readonly sources: Array<Record<string, unknown>>;
  readonly columns: Array<Record<string, unknown>>;
  [part: string]: unknown;
}

/** What is said about the shipped pack with one of its published lists altered. */
function told(key: string, change: (edition: Loose) => void): readonly string[] {
  const pack = JSON.parse(shippedPack) as { readonly editions: Loose[] };
  change(pack.editions.find(edition => edition.key === key) as Loose);
  const read = readPack(JSON.stringify(pack), []);
  return 'problems' in read ? read.problems.map(problem => `${problem.at}: ${problem.message}`) : [];
}

test.each<readonly [string, string, (edition: Loose) => void, string]>([
  ['an unknown list', 'change-requests', edition => { edition.sources[0].list = 'Nowhere'; }, 'sources.0.list: there is no list "Nowhere"'],
  ['an unknown column', 'change-requests', edition => { edition.columns[1].from = 'Received'; },
    'columns.1.from: the list ChangeRequests has no column "Received"'],
  ['a column that only one of two lists has', 'updated-practices-and-materials', edition => { edition.columns[1].from = 'Kind'; },
    'columns.1.from: the list Practices has no column "Kind"'],
  ['an unknown derived column', 'change-requests', edition => { edition.columns[0].from = 'numeral'; }, 'columns.0.from: there is no derived column "numeral"'],
  ['a derived column of another list', 'distribution-lists', edition => { edition.columns[0] = { from: 'number' }; edition.groupBy = undefined; },
    'columns.0.from: "number" cannot be told of the list DistributionMembers'],
  ['a resolution without a body', 'prioritized-work-items', edition => { edition.columns[0].from = 'resolution'; },
    'columns.0.from: "resolution" needs a source that is governed by resolutions'],
  ['a name that is there twice', 'change-requests', edition => { edition.columns[2].key = 'number'; }, 'columns.2.key: "number" is there twice'],
  ['an unknown column in a condition', 'prioritized-work-items', edition => { edition.sources[0].where = [{ column: 'Nature', is: 'filled' }]; },
    'sources.0.where.0.column: the list WorkItems has no column "Nature"'],
  ['a value that is no choice', 'prioritized-work-items', edition => { edition.sources[0].where = [{ column: 'Status', is: 'in', values: ['done'] }]; },
    'sources.0.where.0: "done" is no choice of Status'],
  ['a day where there is none', 'prioritized-work-items', edition => { edition.sources[0].where = [{ column: 'Status', is: 'before', day: 'today' }]; },
    'sources.0.where.0.column: "Status" is no day, so nothing is before or after it'],
  ['an unknown body', 'endorsed-practices', edition => { edition.sources[0].governedBy = { body: 'nobody', outcomes: ['endorsed'] }; },
    'sources.0.governedBy.body: there is no body "nobody"'],
  ['resolutions about what they are not about', 'distribution-lists',
    edition => { edition.sources[0].governedBy = { body: 'operations-strategy', outcomes: ['endorsed'] }; },
    'sources.0.governedBy: resolutions are not about the list DistributionMembers'],
  ['a replacing that is none', 'additional-training-resources', edition => { edition.sources[0].withoutReplaced = 'Practice'; },
    'sources.0.withoutReplaced: "Practice" does not look into TrainingResources itself'],
  ['an order by what is not there', 'change-requests', edition => { edition.order = [{ by: 'Rank' }]; }, 'order.0.by: the list ChangeRequests has no column "Rank"'],
  ['groups by what is not shown', 'distribution-lists', edition => { edition.groupBy = 'Email'; }, 'groupBy: the list has no column "Email"'],
  ['endorsements of nothing', 'change-requests', edition => { edition.triggers = ['endorsement']; },
    'triggers: nothing is governed by resolutions, so no endorsement publishes it'],
  ['publishing where nothing is published', 'change-requests', edition => { edition.triggers = ['publication']; },
    'triggers: no source has a column "PublishedOn"']
])('a pack with %s is refused, with the place', (_, key, change, problem) => {
  expect(told(key, change)).toEqual([`editions.${key}.${problem}`]);
});

test('a condition that the grammar does not have is refused', () => {
  const [problem] = told('prioritized-work-items', edition => { edition.sources[0].where = [{ column: 'Status', is: 'like', value: 'x' }]; });
  expect(problem).toMatch(/^editions\.1\.sources\.0\.where\.0\.is: /);
});

test('two lists may not share their files', () => {
  expect(told('change-requests', edition => { edition.fileName = 'distribution-lists'; })).toEqual(['editions: "distribution-lists" is there twice']);
});
