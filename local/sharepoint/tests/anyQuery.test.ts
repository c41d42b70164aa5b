import * as fc from 'fast-check';
import { errorOf, Reply, Site } from './support';

const LIST = "web/lists/getbytitle('Every')";
const FIELDS = ['ID', 'Title', 'Rank', 'Urgent', 'Status', 'Modules', 'Day', 'Notes', 'Page', 'Lead', 'Leads', 'Self', 'Selves', 'Author', 'Created', 'FileRef', 'FSObjType',
  'GUID', 'ContentTypeId', 'Attachments', 'LinkTitle', 'Nope'];
const VALUES = ['', '1', '-1', 'x', "O''Brien", '2026-01-15', '2026-01-15T05:00:00Z', 'A;#B', '99999999999999999999', '%', 'É'];

/** Any column meets any test and any value: every answer is rows or a refusal of SharePoint's, never a defect. */
describe('any query', () => {
  let site: Site;
  beforeAll(async () => {
    site = await Site.start();
    const id = await site.list('Every', ['<Field Type="Number" Name="Rank" DisplayName="Rank" Indexed="TRUE"/>', '<Field Type="Boolean" Name="Urgent" DisplayName="Urgent"/>',
      '<Field Type="Choice" Name="Status" DisplayName="Status"><CHOICES><CHOICE>A</CHOICE></CHOICES></Field>', '<Field Type="Note" Name="Notes" DisplayName="Notes"/>',
      '<Field Type="MultiChoice" Name="Modules" DisplayName="Modules"><CHOICES><CHOICE>A</CHOICE></CHOICES></Field>', '<Field Type="DateTime" Name="Day" DisplayName="Day" Format="DateOnly"/>',
      '<Field Type="URL" Name="Page" DisplayName="Page"/>', '<Field Type="User" Name="Lead" DisplayName="Lead"/>', '<Field Type="UserMulti" Mult="TRUE" Name="Leads" DisplayName="Leads"/>']);
    for (const [type, name] of [['Lookup', 'Self'], ['LookupMulti" Mult="TRUE', 'Selves']]) {
      await site.post(`${LIST}/fields/createfieldasxml`, { parameters: { Options: 8, SchemaXml: `<Field Type="${type}" Name="${name}" DisplayName="${name}" List="{${id}}" ShowField="Title"/>` } });
    }
    await site.local('POST', 'seed', { list: 'Every', items: [{ Title: 'x', Rank: 1, Urgent: true, Status: 'A', Modules: ['A', 'B'], Day: '2026-01-15', Notes: 'x',
      Page: { Url: 'https://example.org' }, LeadId: 7, LeadsId: [7, 8], SelfId: 1, SelvesId: [1] }, {}] });
  });
  afterAll(() => site.close());

  const sound = (reply: Reply): void => {
    expect([200, 400, 500, 501]).toContain(reply.status);
    expect(errorOf(reply).message).not.toMatch(/^Unknown Error: /);
  };
  const field = fc.constantFrom(...FIELDS);
  const value = fc.constantFrom(...VALUES);

  it('of OData', async () => {
    const operand = fc.oneof(value.map(text => `'${text}'`), value.map(text => `datetime'${text}'`), value.map(text => `guid'${text}'`), fc.constantFrom('1', '-2.5', 'null', 'true'));
    const path = fc.tuple(field, fc.constantFrom('', '', 'Id', '/Id', '/Title', '/Rank', '/Author')).map(parts => parts.join(''));
    const test = fc.oneof(fc.tuple(path, fc.constantFrom('eq', 'ne', 'lt', 'ge'), operand).map(parts => parts.join(' ')),
      fc.tuple(path, operand).map(([name, text]) => `substringof(${text},${name})`), fc.tuple(path, operand).map(([name, text]) => `startswith(${name},${text})`),
      fc.tuple(fc.constantFrom('year', 'day', 'minute'), path).map(([part, name]) => `${part}(${name}) eq 1`));
    await fc.assert(fc.asyncProperty(test, path, fc.boolean(), async (filter, order, both) => {
      sound(await site.get(`${LIST}/items?$filter=${encodeURIComponent(filter)}${both ? `&$orderby=${order} desc&$top=1` : ''}`));
    }), { numRuns: 120 });
  }, 30000);

  it('of CAML', async () => {
    const inner = fc.oneof(value.map(text => text.replace(/[<&]/g, '')), fc.constantFrom('<Today/>', '<Today OffsetDays="x"/>', '<UserID/>', '<Now/>', '<Month/>'));
    const test = fc.tuple(fc.constantFrom('Eq', 'Neq', 'Lt', 'Geq', 'BeginsWith', 'Contains', 'Includes', 'NotIncludes', 'In', 'IsNull', 'Membership', 'Like'), field,
      fc.constantFrom('Text', 'Number', 'DateTime', 'Boolean', 'Integer', 'Lookup', 'User', 'Odd'), inner, fc.constantFrom('', ' LookupId="TRUE"'))
      .map(([name, of, type, text, byId]) => `<${name}><FieldRef Name="${of}"${byId}/>${name === 'In' ? '<Values>' : ''}<Value Type="${type}">${text}</Value>${name === 'In' ? '</Values>' : ''}</${name}>`);
    const group = fc.option(field, { nil: undefined }).map(name => (name ? `<GroupBy Collapse="TRUE"><FieldRef Name="${name}"/></GroupBy>` : ''));
    await fc.assert(fc.asyncProperty(test, field, group, fc.boolean(), async (where, order, by, rendered) => {
      const ViewXml = `<View><Query><Where>${where}</Where>${by}<OrderBy><FieldRef Name="${order}"/></OrderBy></Query><ViewFields><FieldRef Name="${order}"/></ViewFields></View>`;
      sound(await site.post(`${LIST}/${rendered ? 'renderlistdataasstream' : 'getitems'}`, { [rendered ? 'parameters' : 'query']: { ViewXml } }));
    }), { numRuns: 120 });
  }, 30000);

  it('of rendering and of changes', async () => {
    const junk = fc.oneof(value, fc.integer(), fc.boolean(), fc.constant(null), fc.constantFrom('?p_ID=1', 'Paged=TRUE&p_ID=1&p_Rank=x', '<View', '<View/>', '1;3;x', ';#A;#'));
    const parameters = fc.dictionary(fc.constantFrom('ViewXml', 'OverrideViewXml', 'Paging', 'FolderServerRelativeUrl', 'RenderOptions', 'DatesInUtc', 'AddRequiredFields'), junk);
    const overrides = fc.dictionary(fc.constantFrom('View', 'RootFolder', 'SortField', 'SortDir', 'FilterField1', 'FilterValue1', 'FilterLookupId1', 'GroupString', 'p_ID', 'PageFirstRow'), junk);
    const query = fc.dictionary(fc.constantFrom('ChangeToken', 'Query', 'QueryOptions', 'ViewFields', 'ViewName', 'RowLimit', 'Contains'), junk);
    await fc.assert(fc.asyncProperty(parameters, overrides, query, async (asked, overrideParameters, changes) => {
      sound(await site.post(`${LIST}/renderlistdataasstream`, { parameters: asked, overrideParameters }));
      sound(await site.post(`${LIST}/getlistitemchangessincetoken`, { query: changes }));
      sound(await site.post(`${LIST}/getchanges`, { query: { Add: true, Item: true, FetchLimit: asked.Paging, ChangeTokenStart: { StringValue: asked.ViewXml } } }));
    }), { numRuns: 120 });
  }, 30000);
});
