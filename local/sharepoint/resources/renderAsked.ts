import { Context } from '../context';
import { refuse } from '../errors';
import { Body, textOf } from '../http/body';
import { kindOf } from '../kinds/index';
import { Field } from '../kinds/kind';
import { isObject, Json } from '../odata/value';
import { Caml } from '../query/caml';
import { PageToken, readToken } from '../query/pageToken';
import { List } from '../store/lists';
import { child, escapeXml, parseXml } from '../xml';
import { camlOf } from './camlQuery';
import { serverRelative } from './paths';
import { defaultView, viewXml } from './views';

/** One call of RenderListDataAsStream, read from its body and its URL. */
export interface Asked {
  readonly caml: Caml;
  readonly folder: string | undefined;
  readonly after: PageToken | undefined;
  /** Number of the first row of the page, from 1. */
  readonly firstRow: number;
  readonly options: number;
  readonly datesInUtc: boolean;
  readonly viewId: string | undefined;
  /** Whether the caller sent a view in place of a stored one. */
  readonly ownView: boolean;
}

/** What the total of a column may be. */
const TOTALS = new Set(['COUNT', 'AVG', 'SUM', 'MIN', 'MAX', 'STDEV', 'VAR']);

/** What links of a page name in place of a view that was not stored. */
export const NO_VIEW = '00000000-0000-0000-0000-000000000000';

/** Members of SP.RenderListDataParameters: read, of no consequence here, or not done. */
const READ = new Set(['ViewXml', 'OverrideViewXml', 'Paging', 'FolderServerRelativeUrl', 'RenderOptions', 'DatesInUtc', 'AddAllFields',
  'AddAllViewFields', 'MergeDefaultView']);
const HARMLESS = new Set(['AddRequiredFields', 'AllowMultipleValueFilterForTaxonomyFields', 'ReplaceGroup', 'ExpandUserField',
  'AddRegionalSettings', 'FilterOutChannelFoldersInDefaultDocLib', 'ModernListBoot', 'RequireFolderColoringFields', 'ShowStubFile',
  'ImageFieldsToTryRewriteToCdnUrls', 'OriginalDate', 'RenderURLFieldInJSON']);
const NOT_DONE = new Set(['AudienceTarget', 'ExpandGroups', 'FirstGroupOnly']);
/** What a URL or `overrideParameters` may set; filters are numbered. */
const OVERRIDES = new Set(['view', 'rootfolder', 'sortfield', 'sortdir', 'paged', 'pagedprev', 'pagefirstrow', 'p_id', 'drilldown',
  'isgrouprender', 'groupstring', 'listurl', 'viewcount', 'webpartid', 'isxslview', 'iscsr', 'listviewpageurl', 'pagelastrow', 'id']);

/** What `FilterOp` may say, beside In. */
const OPERATORS: Readonly<Record<string, string>> = { eq: 'Eq', neq: 'Neq', gt: 'Gt', geq: 'Geq', lt: 'Lt', leq: 'Leq', beginswith: 'BeginsWith',
  contains: 'Contains' };

export function readAsked(list: List, body: Body, context: Context): Asked {
  const given = body.member('parameters') ?? {};
  if (!isObject(given)) {
    throw refuse.parameter('parameters');
  }
  checkMembers(given, body);
  const overrides = overridesOf(body, context);
  const named = overrides.get('view')?.replace(/[{}]/g, '').toLowerCase();
  const viewId = named === NO_VIEW ? undefined : named;
  const own = textOf(given.ViewXml);
  const view = (xml: string): Caml => {
    checkTotals(xml);
    return camlOf(list, xml, context);
  };
  const stored = (): Caml => view(storedView(list, viewId, context));
  const base = own ? given.MergeDefaultView === true ? merged(stored(), view(own)) : view(own) : stored();
  const over = given.OverrideViewXml ? view(textOf(given.OverrideViewXml) ?? '') : undefined;
  const folder = textOf(given.FolderServerRelativeUrl) || overrides.get('rootfolder');
  const paging = textOf(given.Paging) || (overrides.has('p_id') ? [...overrides].map(([name, value]) =>
    `${name}=${encodeURIComponent(value)}`).join('&') : undefined);
  return {
    caml: withFields(list, given, narrowed(list, merged(base, over), overrides, context), stored, context),
    folder: folder ? serverRelative(folder, context) : undefined,
    after: paging ? readToken(paging) : undefined,
    firstRow: Number(new URLSearchParams((paging ?? '').replace(/^\?/, '').toLowerCase()).get('pagefirstrow') ?? 1) || 1,
    options: Number(given.RenderOptions ?? 0),
    datesInUtc: given.DatesInUtc === true,
    viewId, ownView: own !== undefined && own !== ''
  };
}

/** A view that is to show totals cannot be rendered while it asks for one that there is not, although it is stored as it is (as measured). */
function checkTotals(xml: string): void {
  const totals = child(parseXml(xml), 'Aggregations');
  if (totals?.attributes.Value?.toLowerCase() === 'on' && totals.children.some(ref => !TOTALS.has((ref.attributes.Type ?? '').toUpperCase()))) {
    throw refuse.cannotComplete();
  }
}

/** More columns than the view names: all of the list's, or those of the stored view. */
function withFields(list: List, given: { readonly [name: string]: Json }, caml: Caml, stored: () => Caml, context: Context): Caml {
  const more = given.AddAllFields === true ? context.store.lists.fields(list).map(field => field.name) : given.AddAllViewFields === true ? stored().fields ?? [] : [];
  return more.length === 0 ? caml : { ...caml, fields: [...new Set([...caml.fields ?? [], ...more])] };
}

function checkMembers(given: { readonly [name: string]: Json }, body: Body): void {
  for (const [name, value] of body.members('SP.RenderListDataParameters', given)) {
    if (NOT_DONE.has(name) && value !== false && value !== null) {
      throw refuse.missing(`${name} of RenderListDataAsStream`);
    }
    if (!READ.has(name) && !HARMLESS.has(name) && !NOT_DONE.has(name)) {
      throw refuse.propertyUnknown(name, 'SP.RenderListDataParameters');
    }
  }
}

/** Overrides of the URL, then of the body; names without regard to case. */
function overridesOf(body: Body, context: Context): ReadonlyMap<string, string> {
  const member = body.member('overrideParameters');
  const found = new Map<string, string>();
  const told = isObject(member) ? Object.entries(member).map(([name, value]) => [name, textOf(value) ?? ''] as const) : [];
  for (const [name, value] of [...[...context.query].filter(([key]) => !/^[$@]/.test(key)), ...told]) {
    const lower = name.toLowerCase();
    if (!OVERRIDES.has(lower) && !/^(filter(field|value|fields|values|lookupid|op|type)\d*|p_.+)$/.test(lower)) {
      throw refuse.missing(`the parameter ${name} of RenderListDataAsStream`);
    }
    found.set(lower, value);
  }
  return found;
}

function storedView(list: List, id: string | undefined, context: Context): string {
  if (id === undefined) {
    return viewXml(defaultView(list, context));
  }
  const view = context.store.lists.views(list).find(one => one.id === id);
  if (!view) {
    throw refuse.viewMissing();
  }
  return viewXml(view);
}

/** A view with the parts that another one names in place of its own. */
function merged(base: Caml, over: Caml | undefined): Caml {
  return over === undefined ? base : {
    filter: over.filter ?? base.filter, orderBy: over.orderBy.length ? over.orderBy : base.orderBy, rowLimit: over.rowLimit ?? base.rowLimit,
    paged: over.rowLimit === undefined ? base.paged : over.paged, fields: over.fields ?? base.fields,
    groupBy: over.groupBy.length ? over.groupBy : base.groupBy, collapse: over.groupBy.length ? over.collapse : base.collapse,
    scope: over.scope ?? base.scope, projected: over.projected.length ? over.projected : base.projected
  };
}

/** A view with the filters, the order and the opened group that the caller adds. */
function narrowed(list: List, caml: Caml, overrides: ReadonlyMap<string, string>, context: Context): Caml {
  const group = overrides.get('groupstring')?.split(';#').slice(1, -1);
  const id = overrides.get('id');
  const tests = [...(id ? [test(list, 'ID', [id], false, context)] : []), ...filters(list, overrides, context), ...(group ?? []).map((label, level) =>
    test(list, caml.groupBy[level]?.name ?? '', label === '' ? [] : [label], false, context))];
  const added = tests.map(xml => camlOf(list, `<View><Query><Where>${xml}</Where></Query></View>`, context).filter)
    .filter(part => part !== undefined);
  const sort = overrides.get('sortfield');
  const order = sort === undefined ? undefined : camlOf(list, `<View><Query><OrderBy><FieldRef Name="${escapeXml(sort)}" Ascending="${
    /^desc/i.test(overrides.get('sortdir') ?? '') ? 'FALSE' : 'TRUE'}"/></OrderBy></Query></View>`, context).orderBy;
  const parts = [...(caml.filter ? [caml.filter] : []), ...added];
  return { ...caml, filter: parts.length > 1 ? { kind: 'and', of: parts } : parts[0], orderBy: order ?? caml.orderBy,
    groupBy: group ? [] : caml.groupBy };
}

/** `FilterField1=Status&FilterValue1=Open`, or several values: `FilterFields1=Status&FilterValues1=Open;#Closed`. */
function filters(list: List, overrides: ReadonlyMap<string, string>, context: Context): string[] {
  const found: string[] = [];
  for (const [name, field] of overrides) {
    const match = /^filterfield(s?)(\d*)$/.exec(name);
    if (!match) {
      continue;
    }
    const [, several, number] = match;
    const operator = (overrides.get(`filterop${number}`) ?? 'In').toLowerCase();
    const value = overrides.get(`filtervalue${several}${number}`) ?? '';
    if (operator !== 'in') {
      found.push(compared(list, OPERATORS[operator] ?? refused(number), field, value, context));
      continue;
    }
    found.push(test(list, field, (several ? value.split(';#') : [value]).filter(part => part !== ''),
      overrides.get(`filterlookupid${number}`) === '1', context));
  }
  return found;
}

function refused(number: string): never {
  throw refuse.missing(`FilterOp${number} of RenderListDataAsStream`);
}

/** CAML for one comparison of a column. */
function compared(list: List, operator: string, name: string, value: string, context: Context): string {
  const field = context.store.lists.field(list, name);
  const type = field && kindOf(field.type).refers ? 'Text' : field?.type ?? 'Text';
  return `<${operator}><FieldRef Name="${escapeXml(name)}"/><Value Type="${type}">${escapeXml(dated(field, value, context))}</Value></${operator}>`;
}

/** A date in the form of the site's locale, as labels of groups have it, as an instant; other values as they are. */
function dated(field: Field | undefined, value: string, context: Context): string {
  const instant = field?.type === 'DateTime' && context.zone.parse(value) === undefined ? kindOf('DateTime').fromText(value, field, context.kinds) : undefined;
  return typeof instant === 'string' ? instant : value;
}

/** CAML for one column having one of several values; with none, being empty. */
function test(list: List, name: string, values: readonly string[], byId: boolean, context: Context): string {
  const field = context.store.lists.field(list, name);
  const ref = `<FieldRef Name="${escapeXml(name)}"${byId ? ' LookupId="TRUE"' : ''}/>`;
  const type = field && kindOf(field.type).refers ? (byId ? 'Lookup' : 'Text') : field?.type ?? 'Text';
  const value = (text: string): string => `<Value Type="${type}">${escapeXml(dated(field, text, context))}</Value>`;
  return values.length === 0 ? `<IsNull>${ref}</IsNull>` : `<In>${ref}<Values>${values.map(value).join('')}</Values></In>`;
}
