import { changeRequests } from '../../schema/lists/changeRequests';
import { changesIn, entering, formOf, hasUnsaved, leaving, shownProblems, wrong } from './formState';

const columns = ['Title', 'Details', 'Society', 'Category', 'Score'];
const empty = formOf({});
const filled = formOf({ Title: 'A', Society: { Id: 1, Title: 'Sample Society' }, Category: 'training', Modules: ['CPIN'] });

describe('a form', () => {
  test('says nothing before a field is left, then only of that field, and all once saving was tried', () => {
    expect(Object.keys(wrong(empty, changeRequests, columns))).toEqual(['Title', 'Society', 'Category']);
    expect(shownProblems(empty, changeRequests, columns)).toEqual({});
    expect(shownProblems(leaving(empty, 'Title'), changeRequests, columns)).toEqual({ Title: { code: 'required' } });
    expect(Object.keys(shownProblems({ ...empty, tried: true }, changeRequests, columns))).toEqual(['Title', 'Society', 'Category']);
  });

  test('validates as the user types once the field was left', () => {
    const long = entering(leaving(filled, 'Title'), 'Title', 'x'.repeat(300));
    expect(shownProblems(long, changeRequests, columns)).toMatchObject({ Title: { code: 'tooLong', max: 255 } });
    expect(shownProblems(entering(long, 'Title', 'x'), changeRequests, columns)).toEqual({});
  });

  test('keeps what is no value as a problem and as unsaved work', () => {
    const state = entering(filled, 'Score', null, { code: 'notANumber', value: 'many' });
    expect(wrong(state, changeRequests, columns)).toEqual({ Score: { code: 'notANumber', value: 'many' } });
    expect(hasUnsaved(state, columns)).toBe(true);
    expect(hasUnsaved(entering(state, 'Score', null), columns)).toBe(false);
  });

  test('a refusal of the site goes when its value changes', () => {
    const refused = { ...filled, tried: true, refused: { Title: { code: 'tooLong', max: 5 } as const } };
    expect(Object.keys(wrong(refused, changeRequests, columns))).toEqual(['Title']);
    expect(wrong(entering(refused, 'Title', 'B'), changeRequests, columns)).toEqual({});
  });

  test('changes are what differs, trimmed; cleared is null; a reference is compared by its Id', () => {
    let state = entering(filled, 'Title', '  B ');
    state = entering(state, 'Society', { Id: 1, Title: 'Renamed' });
    state = entering(state, 'Category', null);
    state = entering(state, 'Details', '   ');
    expect(changesIn(state, columns)).toEqual({ Title: 'B', Category: null });
    expect(changesIn(entering(state, 'Title', 'A'), ['Title'])).toEqual({});
  });
});
