import { bodies } from '../../schema/lists/bodies';
import { changeRequests } from '../../schema/lists/changeRequests';
import { published } from '../../schema/lists/published';
import { resolutions } from '../../schema/lists/resolutions';
import { failureOf } from './failures';
import { Cancelled, Lost, Refusal, Unreadable } from './trouble';

const about = { list: changeRequests, item: 17 };

describe('what SharePoint\'s refusals mean', () => {
  it.each([
    [404, -2130575338, 'Item does not exist. It may have been deleted by another user.', { kind: 'missing', of: 'item', what: 'ChangeRequests 17' }],
    [404, -1, 'List \'X\' does not exist at site with URL \'https://x\'.', { kind: 'missing', of: 'list', what: 'ChangeRequests' }],
    [404, -2147024894, 'File Not Found.', { kind: 'missing', of: 'list', what: 'ChangeRequests' }],
    [400, -1, 'The field or property \'Score\' does not exist.', { kind: 'missing', of: 'column', what: 'ChangeRequests.Score' }],
    [400, -2147024809, 'Column \'SocietyId\' does not exist. It may have been deleted by another user.', { kind: 'missing', of: 'column', what: 'ChangeRequests.Society' }],
    [400, -1, 'The property \'MergedIntoId\' does not exist on type \'SP.Data.ChangeRequestsListItem\'. Make sure to only use property names that are defined by the type.', { kind: 'missing', of: 'column', what: 'ChangeRequests.MergedInto' }],
    [403, -2147024891, 'Access denied.', { kind: 'denied', what: 'ChangeRequests 17' }],
    [412, -1, 'The request ETag value \'"8"\' does not match the object\'s ETag value \'"guid,9"\'.', { kind: 'conflict' }],
    [500, -2147024860, 'The attempted operation is prohibited because it exceeds the list view threshold.', { kind: 'tooLarge', what: 'ChangeRequests 17' }],
    [500, -2147024749, 'The query cannot be completed because the number of lookup columns it contains exceeds the limit.', { kind: 'tooLarge', what: 'ChangeRequests 17' }],
    [503, 0, 'Service Unavailable', { kind: 'busy', retryAfter: 30 }],
    [500, -2146232832, 'Something else.', { kind: 'unexpected', message: 'Something else.' }]
  ])('%i %i %s', (status, code, message, expected) => {
    expect(failureOf(new Refusal(status, code, message), about)).toEqual(expected);
  });

  it('says how long to wait, in whole seconds', () => {
    expect(failureOf(new Refusal(429, 0, '', 1200), about)).toEqual({ kind: 'busy', retryAfter: 2 });
  });

  it('names the unique column whose value exists, by name or by title', () => {
    const message = (column: string): string =>
      `The list item could not be added or updated because duplicate values were found in the following field(s) in the list: [${column}].`;
    expect(failureOf(new Refusal(500, -2130575169, message('Title')), { list: resolutions })).toMatchObject({ kind: 'invalid', duplicate: ['Title'] });
    expect(failureOf(new Refusal(500, -2130575169, message('Pack key')), { list: bodies })).toMatchObject({ kind: 'invalid', duplicate: ['BodyKey'] });
    expect(failureOf(new Refusal(500, -2130575169, message('Clé du client')), { list: bodies })).toMatchObject({ kind: 'invalid', duplicate: ['Key'] });
  });

  it('finds the text that is too long, which SharePoint does not name', () => {
    const values = { Title: 'x'.repeat(256), Details: 'fine' };
    expect(failureOf(new Refusal(500, -2130575336, 'Invalid text value.'), { list: changeRequests, values }))
      .toMatchObject({ kind: 'invalid', problems: { Title: { code: 'tooLong', max: 255 } } });
  });

  it('names the file, and the site when no list was asked', () => {
    expect(failureOf(new Refusal(404, -2147024894, 'File Not Found.'), { list: published, file: 'Published/a.html' }))
      .toEqual({ kind: 'missing', of: 'file', what: 'Published/a.html' });
    expect(failureOf(new Refusal(404, 0, 'Not Found'), {})).toEqual({ kind: 'missing', of: 'site', what: 'Not Found' });
  });

  it('tells a lost connection, a caller who gave up and a foreign answer apart', () => {
    expect(failureOf(new Lost(), about)).toEqual({ kind: 'offline' });
    expect(failureOf(new Cancelled(), about)).toEqual({ kind: 'cancelled' });
    expect(failureOf(new Unreadable('Unexpected token <'), about)).toEqual({ kind: 'unexpected', message: 'Unexpected token <' });
  });
});
