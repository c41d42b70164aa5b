import { changeRequests } from '../../schema/lists/changeRequests';
import { meetings } from '../../schema/lists/meetings';
import { checkLead, filterNeedsZone, filterOf, meetsNothing } from './filter';
import { Mistake } from './trouble';
import { zoneNamed } from './zone';

const zone = zoneNamed('America/Toronto');

describe('a filter', () => {
  it.each([
    ['Reference', 'eq', 'O\'Brien\'s', 'Reference eq \'O\'\'Brien\'\'s\''],
    ['Reference', 'startsWith', 'É🙂\'', 'startswith(Reference,\'É🙂\'\'\')'],
    ['Status', 'in', ['received', 'in review'], '(Status eq \'received\' or Status eq \'in review\')'],
    ['Status', 'in', ['received'], 'Status eq \'received\''],
    ['Society', 'eq', { Id: 7, Title: '' }, 'SocietyId eq 7'],
    ['Society', 'eq', null, 'SocietyId eq null'],
    ['DateReceived', 'ge', '2026-07-01', 'DateReceived ge \'2026-07-01T04:00:00Z\''],
    ['Modules', 'eq', 'intake', 'Modules eq \'intake\''],
    ['Modules', 'eq', ['intake'], 'Modules eq \'intake\''],
    ['CoSponsors', 'eq', { Id: 3, Title: '' }, 'CoSponsorsId eq 3'],
    ['Score', 'lt', 2.5, 'Score lt 2.5'],
    ['Id', 'gt', 12, 'Id gt 12'],
    ['Author', 'eq', { Id: 9, Title: '' }, 'AuthorId eq 9'],
    ['Modified', 'gt', '2026-01-01T00:00:00Z', 'Modified gt \'2026-01-01T00:00:00Z\'']
  ] as const)('on %s %s %j', (column, is, value, expected) => {
    expect(filterOf(changeRequests, [{ column, is, value }], zone)).toBe(expected);
  });

  it('is all of its conditions together', () => {
    const where = [{ column: 'Status', is: 'eq', value: 'received' }, { column: 'Score', is: 'gt', value: 1 }] as const;
    expect(filterOf(changeRequests, where, zone)).toBe('Status eq \'received\' and Score gt 1');
  });

  it('asks for the zone only to turn days into instants', () => {
    expect(filterNeedsZone(changeRequests, [{ column: 'DateReceived', is: 'eq', value: '2026-01-01' }])).toBe(true);
    expect(filterNeedsZone(changeRequests, [{ column: 'Status', is: 'eq', value: 'received' }])).toBe(false);
    expect(filterNeedsZone(meetings, [{ column: 'StartsAt', is: 'gt', value: '2026-01-01T00:00:00Z' }])).toBe(false);
  });

  it('knows a choice among nothing', () => {
    expect(meetsNothing([{ column: 'Status', is: 'in', value: [] }])).toBe(true);
    expect(meetsNothing([{ column: 'Status', is: 'in', value: ['received'] }])).toBe(false);
  });

  it('refuses an unknown column, and "in" without several values', () => {
    expect(() => filterOf(changeRequests, [{ column: 'Nope', is: 'eq', value: 1 }], zone)).toThrow(Mistake);
    expect(() => filterOf(changeRequests, [{ column: 'Status', is: 'in', value: 'received' }], zone)).toThrow(Mistake);
  });
});

describe('what leads a filter or an order', () => {
  it('must be indexed, or be Id', () => {
    expect(() => checkLead(changeRequests, [])).not.toThrow();
    expect(() => checkLead(changeRequests, [{ column: 'Id', is: 'gt', value: 3 }])).not.toThrow();
    expect(() => checkLead(changeRequests, [{ column: 'Key', is: 'eq', value: 'k' }])).not.toThrow();
    expect(() => checkLead(changeRequests, [{ column: 'Title', is: 'eq', value: 'x' }])).toThrow('Title');
    expect(() => checkLead(changeRequests, [], 'RankKey')).not.toThrow();
    expect(() => checkLead(changeRequests, [], 'Title')).toThrow('Title');
  });

  it('may not be what a column is not', () => {
    expect(() => checkLead(changeRequests, [{ column: 'Status', is: 'ne', value: 'received' }])).toThrow(Mistake);
    expect(() => checkLead(changeRequests, [{ column: 'Society', is: 'ne', value: null }])).not.toThrow();
  });

  it('may be Modified only behind an indexed filter', () => {
    expect(() => checkLead(changeRequests, [], 'Modified')).toThrow('Modified');
    expect(() => checkLead(changeRequests, [{ column: 'Status', is: 'eq', value: 'received' }], 'Modified')).not.toThrow();
  });
});
