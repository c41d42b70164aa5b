import type * as plurals from './agreeing';

describe.each([
  ['en-us', ['0 rows', '1 row', '2 rows']],
  ['fr-fr', ['0 row', '1 row', '2 rows']]
])('in %s', (locale, expected) => {
  test('a text agrees with its number', () => {
    jest.resetModules();
    jest.doMock('HubStrings', () => jest.requireActual<object>(`./loc/${locale}.js`));
    const { agreeing } = jest.requireActual<typeof plurals>('./agreeing');
    expect([0, 1, 2].map(howMany => agreeing(howMany, '{0} row', '{0} rows'))).toEqual(expected);
    expect(agreeing(2, '', '{0} until {1}', 'noon')).toBe('2 until noon');
  });
});
