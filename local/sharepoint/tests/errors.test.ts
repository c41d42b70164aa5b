import { entries, errorOf, Reply, Site } from './support';

const LIST = "web/lists/getbytitle('Tasks')";
const FILE = "web/getfilebyserverrelativeurl('/sites/dev/Files/a.txt')";
const INVALID = 'Microsoft.SharePoint.Client.InvalidClientQueryException';
const SECURITY = "The security validation for this page is invalid and might be corrupted. Please use your web browser's Back button to try your operation again.";

/** Every refusal of the table of errors (sharepoint-wire E), with its status, its code and its whole message; those that are unconfirmed say so. */
describe('the table of errors', () => {
  let site: Site;
  beforeAll(async () => {
    site = await Site.start();
    await site.list('Tasks', ['<Field Type="Text" Name="Key" DisplayName="Key" EnforceUniqueValues="TRUE" Indexed="TRUE"/>', '<Field Type="Number" Name="Rank" DisplayName="Rank"/>']);
    await site.list('Joined', Array.from({ length: 13 }, (_none, n) => `<Field Type="User" Name="P${n}" DisplayName="P${n}"/>`));
    await site.list('Files', [], 101);
    await site.post("web/getfolderbyserverrelativeurl('/sites/dev/Files')/files/add(url='a.txt',overwrite=false)", 'x');
    await site.post(`${LIST}/items`, { Title: 'one', Key: 'k' });
  });
  afterAll(() => site.close());

  const told = (reply: Reply): unknown[] => [reply.status, errorOf(reply).code, errorOf(reply).message.replace(/\s+/g, ' ')];
  const guid = async (): Promise<string> => String((await site.get(`${LIST}/items(1)`)).headers.get('etag')).slice(1, 37);

  it.each<[string, () => Promise<Reply>, number, string, string]>([
    ['a list missing by title', () => site.get("web/lists/getbytitle('X')"), 404, '-1, System.ArgumentException', "List 'X' does not exist at site with URL '<site>'."],
    ['an item that is missing', () => site.get(`${LIST}/items(99)`), 404, '-2130575338, System.ArgumentException', 'Item does not exist. It may have been deleted by another user.'],
    ['an unknown field in $select', () => site.get(`${LIST}/items?$select=X`), 400, '-1, Microsoft.SharePoint.SPException', "The field or property 'X' does not exist."],
    ['an unknown field in $filter (unconfirmed)', () => site.get(`${LIST}/items?$filter=X eq 1`), 400, '-2147024809, System.ArgumentException',
      "Column 'X' does not exist. It may have been deleted by another user."],
    ['an unknown field in $orderby (unconfirmed)', () => site.get(`${LIST}/items?$orderby=X`), 400, '-2147024809, System.ArgumentException',
      "Column 'X' does not exist. It may have been deleted by another user."],
    ['a lookup in $select without $expand', () => site.get(`${LIST}/items?$select=Editor`), 400, '-1, Microsoft.SharePoint.SPException',
      "The query to field 'Editor' is not valid. The $select query string must specify the target fields and the $expand query string must contains Editor."],
    ['an unknown property in a body', () => site.post(`${LIST}/items`, { X: 1 }), 400, `-1, ${INVALID}`,
      "The property 'X' does not exist on type 'SP.Data.TasksListItem'. Make sure to only use property names that are defined by the type."],
    ['a bad URL expression', () => site.get("web/lists/getbytitle('a"), 400, `-1, ${INVALID}`, 'The expression "/web/lists/getbytitle(\'a" is not valid.'],
    ['an unknown segment', () => site.get('web/X'), 404, '-1, Microsoft.SharePoint.Client.ResourceNotFoundException', 'Cannot find resource for the request X.'],
    ['an object where a primitive is due', () => site.post(`${LIST}/items`, { Title: { a: 1 } }), 400, '-1, Microsoft.Data.OData.ODataException',
      "An unexpected 'StartObject' node was found when reading from the JSON reader. A 'PrimitiveValue' node was expected."],
    ['an invalid Accept', () => site.get('web', { accept: 'image/png' }), 406, '-1, Microsoft.SharePoint.Client.ClientServiceException',
      'The HTTP header ACCEPT is missing or its value is invalid.'],
    ['access denied', () => site.post(`${LIST}/items`, { Title: 'x' }, { as: 'reader' }), 403, '-2147024891, System.UnauthorizedAccessException',
      'Access denied. You do not have permission to perform this action or access this resource.'],
    ['a digest that is missing', () => site.post(`${LIST}/items`, { Title: 'x' }, { digest: false }), 403, '-2130575251, Microsoft.SharePoint.SPException', SECURITY],
    ['a duplicate of a unique value', () => site.post(`${LIST}/items`, { Key: 'K' }), 500, '-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException',
      'The list item could not be added or updated because duplicate values were found in the following field(s) in the list: [Key].'],
    ['a text over MaxLength, naming no field', () => site.post(`${LIST}/items`, { Title: 'x'.repeat(256) }), 500, '-2130575336, Microsoft.SharePoint.SPException',
      'Invalid text value. A text field contains invalid data. Please check the value and try again.'],
    ['a list title that exists', () => site.post('web/lists', { Title: 'TASKS', BaseTemplate: 100 }), 500, '-2130575342, Microsoft.SharePoint.SPException',
      'A list, survey, discussion board, or document library with the specified title already exists in this Web site. Please choose another title.'],
    ['a file that exists, without overwrite', () => site.post("web/getfolderbyserverrelativeurl('/sites/dev/Files')/files/add(url='a.txt',overwrite=false)", 'x'), 400,
      '-2130575257, Microsoft.SharePoint.SPException', 'A file with the name /sites/dev/Files/a.txt already exists. It was last modified by another user.'],
    ['a missing role definition by name', () => site.get("web/roledefinitions/getbyname('X')"), 500, '-2146232832, Microsoft.SharePoint.SPException', 'Can not find the permission level.'],
    ['an absent column', () => site.get(`${LIST}/fields/getbyinternalnameortitle('X')`), 400, '-2147024809, System.ArgumentException',
      "Column 'X' does not exist. It may have been deleted by another user."],
    ['an absent view', () => site.get(`${LIST}/views/getbytitle('X')`), 400, '-2147024809, System.ArgumentException', 'The specified view is invalid.'],
    ['a person whom nobody knows', () => site.post('web/ensureuser', { logonName: 'nobody at all' }), 400, '-2146232832, Microsoft.SharePoint.SPException',
      'The specified user nobody at all could not be found.']
  ])('%s', async (_case, ask, status, code, message) => {
    expect(told(await ask())).toEqual([status, code, message.replace('<site>', site.url)]);
  });

  it('a list missing by id', async () => {
    const reply = await site.get("web/lists(guid'00000000-0000-0000-0000-000000000001')");
    expect([reply.status, errorOf(reply).message]).toEqual([404,
      'List does not exist. The page you selected contains a list that does not exist. It may have been deleted by another user.']);
  });

  it('an expired digest', async () => {
    await site.post(`${LIST}/items`, { Title: 'before' });
    await site.local('POST', 'expire-digests');
    const reply = await site.post(`${LIST}/items`, { Title: 'x' });
    site.forgetDigest();
    expect(told(reply)).toEqual([403, '-2130575252, Microsoft.SharePoint.SPException', SECURITY]);
  });

  it('an ETag that does not match: 412 with both spellings', async () => {
    expect(told(await site.merge(`${LIST}/items(1)`, { Title: 'x' }, '"8"'))).toEqual([412, '-1, Microsoft.SharePoint.Client.ClientServiceException',
      `The request ETag value '"8"' does not match the object's ETag value '"${await guid()},1"'.`]);
  });

  it('a 13th person in one query (status unconfirmed)', async () => {
    const names = Array.from({ length: 13 }, (_none, n) => `P${n}`);
    const reply = await site.get(`web/lists/getbytitle('Joined')/items?$select=${names.map(name => `${name}/Title`).join()}&$expand=${names.join()}`);
    expect(told(reply).slice(0, 2)).toEqual([500, '-2147024749, Microsoft.SharePoint.SPQueryThrottledException']);
  });

  it.each<[string, string, string, object]>([
    ['list', '-2130575162', LIST, { ValidationFormula: '=Rank<9', ValidationMessage: 'Too much.' }],
    ['column', '-2130575163', `${LIST}/fields/getbytitle('Rank')`, { ValidationFormula: '=Rank<9', ValidationMessage: 'Too much.' }]])(
    'what the validation formula of a %s refuses (status unconfirmed)', async (_of, code, path, formula) => {
      await site.merge(path, formula);
      expect(told(await site.post(`${LIST}/items`, { Rank: 10 }))).toEqual([500, `${code}, Microsoft.SharePoint.SPListDataValidationException`, 'Too much.']);
      await site.merge(path, { ValidationFormula: '' });
      expect((await site.post(`${LIST}/items`, { Rank: 10 })).status).toBe(201);
    });

  it('a file that is checked out, and one that is locked: 423', async () => {
    const put = async (): Promise<unknown[]> => told(await site.post(`${FILE}/$value`, 'y', { as: 'member', headers: { 'x-http-method': 'PUT' } })).slice(0, 2);
    await site.post(`${FILE}/checkout`);
    expect(await put()).toEqual([423, '-2130575306, Microsoft.SharePoint.SPFileCheckOutException']);
    await site.post(`${FILE}/undocheckout`);
    await site.local('POST', 'locks', { path: '/sites/dev/Files/a.txt' });
    expect(await put()).toEqual([423, '-2147018894, Microsoft.SharePoint.SPFileLockException']);
    await site.local('DELETE', 'locks');
  });

  it('throttling: 429 with Retry-After in seconds; a 403 and a 429 carry a JSON error object as every refusal does', async () => {
    await site.local('POST', 'faults', { rules: [{ method: 'GET', times: 1, status: 429, retryAfter: 7 }] });
    const throttled = await site.get('web');
    expect([throttled.status, throttled.headers.get('retry-after'), errorOf(throttled).code]).toEqual([429, '7', expect.stringMatching(/^-?\d+, /)]);
    expect(errorOf(await site.get('web/roleassignments', { as: 'reader' })).code).toBe('-2147024891, System.UnauthorizedAccessException');
  });

  it('a filter for a name that is not there answers 200 with nothing, where getbyname answers 500', async () => {
    const reply = await site.get("web/roledefinitions?$filter=Name eq 'X'");
    expect([reply.status, entries(reply)]).toEqual([200, []]);
  });
});
