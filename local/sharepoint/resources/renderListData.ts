import { Context, webUrl } from '../context';
import { refuse } from '../errors';
import { Body } from '../http/body';
import { kindOf } from '../kinds/index';
import { Field } from '../kinds/kind';
import { ItemQuery, Page } from '../query/planner';
import { writeToken } from '../query/pageToken';
import { rules } from '../rules';
import { List } from '../store/lists';
import { indexSortedColumn } from './autoIndex';
import { checkViewJoins, within } from './camlQuery';
import { listScope } from './itemAccess';
import { Asked, NO_VIEW, readAsked } from './renderAsked';
import { collapsed, groupFields, groupKeys } from './renderGroups';
import { projectedCells, RenderedRow, renderRow } from './renderRows';
import { Node } from './resource';
import { defaultView } from './views';

/** Rows of a page when the view sets no RowLimit. */
const DEFAULT_ROWS = 30;
/**
 * SP.RenderListDataOptions: context 1, data 2, schema 4. Menus 8, ids of files 32, quick launch 128, spotlight 256, visualisations 512 and
 * metadata of views 1024 add nothing here; 2048 and 4096 only change addresses.
 */
const OPTION = { context: 1, data: 2, schema: 4 } as const;
const HARMLESS_OPTIONS = 8 | 32 | 128 | 256 | 512 | 1024 | 2048 | 4096;

interface ListData { readonly Row: readonly RenderedRow[]; readonly [name: string]: unknown }

/** `RenderListDataAsStream`: a view's rows as strings, 30 to a page, NextHref when the view is paged. */
export function renderListData(list: List, body: Body, context: Context): Node {
  const asked = readAsked(list, body, context);
  const unknown = asked.options & ~(OPTION.context | OPTION.data | OPTION.schema | HARMLESS_OPTIONS);
  if (!Number.isInteger(asked.options) || unknown !== 0) {
    throw refuse.missing(`RenderOptions ${unknown} of RenderListDataAsStream`);
  }
  if (!asked.ownView) {
    indexSortedColumn(list, asked.caml.orderBy, context);
  }
  const fields = fieldsOf(list, asked, context);
  const alone = (asked.options & ~HARMLESS_OPTIONS) === 0 || (asked.options & ~HARMLESS_OPTIONS) === OPTION.data;
  const json = alone ? listData(list, asked, fields, context) : {
    wpq: '', Templates: {},
    ...((asked.options & OPTION.data) === 0 ? {} : { ListData: listData(list, asked, fields, context) }),
    ...((asked.options & OPTION.schema) === 0 ? {} : { ListSchema: schema(list, fields) }),
    ...((asked.options & OPTION.context) === 0 ? {} : surroundings(list, asked, context))
  };
  return { kind: 'text', contentType: 'application/json;charset=utf-8', text: JSON.stringify(json) };
}

/** `RenderListData`: the rows of a view as a JSON text. */
export function renderListDataText(list: List, viewXml: string, context: Context): string {
  const body = new Body(new TextEncoder().encode(JSON.stringify({ parameters: { ViewXml: viewXml } })), 'nometadata');
  const asked = readAsked(list, body, { ...context, query: new Map() });
  return JSON.stringify(listData(list, asked, fieldsOf(list, asked, context), context));
}

function fieldsOf(list: List, asked: Asked, context: Context): readonly Field[] {
  checkViewJoins(list, asked.caml.fields ?? [], context);
  return (asked.caml.fields ?? []).map(name => context.store.lists.field(list, name)).filter(field => field !== undefined);
}

function listData(list: List, asked: Asked, fields: readonly Field[], context: Context): ListData {
  const { caml, after } = asked;
  const restrictions = within(list, caml.scope ?? 'Default', asked.folder, context);
  const groups = groupFields(list, caml, restrictions, context);
  const limit = Math.min(caml.rowLimit ?? DEFAULT_ROWS, rules.largestPage);
  const folded = groups.length > 0 && caml.collapse;
  const query: ItemQuery = {
    filter: caml.filter, limit, after, restrictions, language: 'caml',
    orderBy: [...groups.map((field, level) => ({ path: pathOf(field), descending: caml.groupBy[level].descending })), ...caml.orderBy]
  };
  const page = context.planner.page(list, query);
  const keys = groups.length === 0 ? new Map<number, RenderedRow>() : groupKeys(groups,
    context.planner.page(list, { ...query, limit: rules.largestPage, after: undefined }).items, context);
  const rows = folded ? collapsed(groups, [...keys.values()]).slice(0, limit)
    : page.items.map(item => ({ ...renderRow(list, fields, item, asked.datesInUtc, context), ...projectedCells(list, caml, item, context), ...keys.get(item.id) }));
  return {
    Row: rows,
    FirstRow: rows.length ? asked.firstRow : 0,
    FolderPermissions: `0x${context.store.permissions.mask(context.user, listScope(list)).toString(16)}`,
    LastRow: rows.length ? asked.firstRow + rows.length - 1 : 0,
    RowLimit: limit,
    ...(caml.paged && !folded ? links(page, asked, rows.length, limit) : {}),
    FilterLink: '?', ForceNoHierarchy: '1', HierarchyHasIndention: '', CurrentFolderSpItemId: ''
  };
}

/** Groups of people and lookups stand in the order of what is shown. */
function pathOf(field: Field): string[] {
  const { refers } = kindOf(field.type);
  return !refers || (field.system && field.type === 'Lookup') ? [field.name]
    : [field.name, refers === 'person' ? 'Title' : String(field.settings.LookupField || 'Title')];
}

function links(page: Page, asked: Asked, count: number, limit: number): Record<string, string> {
  const view = `&View=${asked.viewId ?? NO_VIEW}`;
  return {
    ...(page.previous ? { PrevHref: `?${writeToken(page.previous)}&PageFirstRow=${Math.max(1, asked.firstRow - limit)}${view}` } : {}),
    ...(page.next ? { NextHref: `?${writeToken(page.next)}&PageFirstRow=${asked.firstRow + count}${view}` } : {})
  };
}

function schema(list: List, fields: readonly Field[]): Record<string, unknown> {
  return { Field: fields.map(field => ({ Name: field.name, FieldType: field.type, RealFieldName: field.name, DisplayName: field.title, ID: field.id,
    Type: kindOf(field.type).type, AllowGridEditing: 'TRUE' })), LCID: '1033', PagePath: `${list.root}/AllItems.aspx`, ListRight_AddListItems: '1' };
}

function surroundings(list: List, asked: Asked, context: Context): Record<string, unknown> {
  const view = defaultView(list, context);
  return { listName: `{${list.id.toUpperCase()}}`, ListTitle: list.title, listTemplate: String(list.template), listBaseType: list.isLibrary ? '1' : '0',
    listUrlDir: list.root, HttpRoot: webUrl(context), view: `{${(asked.viewId ?? view.id).toUpperCase()}}`, viewTitle: view.title,
    CurrentUserId: context.user.id, verEnabled: list.settings.EnableVersioning === true ? 1 : 0,
    EnableMinorVersions: list.settings.EnableMinorVersions === true, WriteSecurity: String(list.settings.WriteSecurity ?? 1) };
}
