import { Context } from '../context';
import { refuse } from '../errors';
import { Body, textOf, valuesOf } from '../http/body';
import { complex, isObject, Json } from '../odata/value';
import { fold } from '../store/database';
import { List, View } from '../store/lists';
import { templateOf } from '../store/listTemplates';
import { child, escapeXml, parseXml } from '../xml';
import { listUri } from './listEntity';
import { plain } from './plain';
import { renderView } from './renderView';
import { demandViews, fieldsOf, ListView, viewFields, viewUri } from './viewFields';
import { Collection, Entity, entity, Node, nothing, Property, read, Resource, value } from './resource';

const WRITABLE: Readonly<Record<string, Json>> = {
  Aggregations: null, AggregationsStatus: null, AssociatedContentTypeId: null, BaseViewId: '1', ColumnWidth: null, CustomFormatter: null, DefaultView: false,
  DefaultViewForContentType: false, EditorModified: false, Formats: null, GridLayout: null, Hidden: false, IncludeRootFolder: false, JSLink: null,
  Method: null, MobileDefaultView: false, MobileView: true, ModerationType: '', NewDocumentTemplates: null, OrderedView: false,
  PageRenderType: 0, Paged: true, PersonalView: false, ReadOnlyView: false, RequiresClientIntegration: false, RowLimit: 30, Scope: 0, TabularView: true,
  Threaded: false, Toolbar: '', ToolbarTemplateName: null, ViewData: null, ViewJoins: null, ViewProjectedFields: null, ViewQuery: '',
  ViewType: 'HTML', ViewType2: null
};

const SCOPES = ['', 'Recursive', 'RecursiveAll', 'FilesOnly'];

function part(name: string, inner: Json | undefined, attributes = ''): string {
  return typeof inner === 'string' && inner !== '' ? `<${name}${attributes}>${inner}</${name}>` : '';
}

/** The view as one document, the form in which CAML queries and RenderListDataAsStream read it. */
export function viewXml(view: View): string {
  const { settings } = view;
  const scope = SCOPES[Number(settings.Scope ?? 0)];
  return `<View Name="{${view.id.toUpperCase()}}"${settings.DefaultView === true ? ' DefaultView="TRUE"' : ''} Type="HTML" ` +
    `DisplayName="${escapeXml(view.title)}" Url="${escapeXml(String(settings.ServerRelativeUrl ?? ''))}" Level="1" BaseViewID="1"` +
    `${scope ? ` Scope="${scope}"` : ''}><Query>${String(settings.ViewQuery ?? '')}</Query><ViewFields>` +
    `${fieldsOf(view).map(name => `<FieldRef Name="${escapeXml(name)}" />`).join('')}</ViewFields>` +
    `<RowLimit Paged="${settings.Paged === false ? 'FALSE' : 'TRUE'}">${String(settings.RowLimit ?? 30)}</RowLimit>` +
    `${part('Aggregations', settings.Aggregations, ` Value="${escapeXml(String(settings.AggregationsStatus ?? 'Off'))}"`)}` +
    `${part('Joins', settings.ViewJoins)}${part('ProjectedFields', settings.ViewProjectedFields)}` +
    `${part('CustomFormatter', settings.CustomFormatter)}</View>`;
}

function settingProperties(): Record<string, Property<ListView>> {
  return Object.fromEntries(Object.entries(WRITABLE).map(([name, otherwise]) =>
    [name, read<ListView>(of => plain(of.view.settings[name] ?? otherwise))]));
}

const viewResource: Resource<ListView> = {
  type: 'SP.View', set: 'SP.ApiData.Views', uri: viewUri,
  properties: {
    ...settingProperties(),
    ContentTypeId: read(() => complex('SP.ContentTypeId', { StringValue: '0x' })),
    HtmlSchemaXml: read(of => viewXml(of.view)),
    Id: read(of => of.view.id),
    ImageUrl: read(() => '/_layouts/15/images/generic.png?rev=47'),
    ListViewXml: read(of => viewXml(of.view)),
    ServerRelativePath: read(of => complex('SP.ResourcePath', { DecodedUrl: plain(of.view.settings.ServerRelativeUrl) })),
    ServerRelativeUrl: read(of => plain(of.view.settings.ServerRelativeUrl)),
    StyleId: read(() => null),
    Title: read(of => of.view.title)
  },
  links: { ViewFields: (of, context) => entity(viewFields, of, context) },
  methods: {
    update: { params: [], call: () => nothing('Update') },
    deleteObject: { params: [], call: (of, _args, context) => {
      removeView(of, context);
      return nothing('DeleteObject');
    } },
    renderAsHtml: { params: [], reads: true, call: (of, _args, context) => value('RenderAsHtml', 'Edm.String', renderView(of.list, of.view, context)) },
    setViewXml: {
      params: ['viewxml'],
      call: (of, args, context) => {
        demandViews(of.list, context);
        context.store.lists.saveView(fromXml(of.view, args.text('viewxml')));
        return nothing('SetViewXml');
      }
    }
  },
  merge: (of, body, context) => {
    demandViews(of.list, context);
    const changed = edited(of.view, body.members('SP.View'));
    demandFreeTitle(of.list, changed, context);
    save(of, changed, context);
  },
  remove: removeView
};

function removeView(of: ListView, context: Context): void {
  demandViews(of.list, context);
  if (of.view.settings.DefaultView === true) {
    throw refuse.defaultView();
  }
  context.store.lists.removeView(of.view);
}

/** A view from a whole document: what the document leaves out is reset (as measured for ListViewXml). */
function fromXml(view: View, xml: string): View {
  const root = parseXml(xml);
  if (!root) {
    throw refuse.caml();
  }
  const limit = child(root, 'RowLimit');
  const inner = (name: string): string | null => new RegExp(`<${name}(?:\\s[^>]*)?>([\\s\\S]*?)</${name}>`, 'i').exec(xml)?.[1] ?? null;
  const aggregations = child(root, 'Aggregations');
  return { ...view, settings: { ...view.settings, ViewQuery: spaced(inner('Query') ?? ''),
    ViewFields: child(root, 'ViewFields')?.children.map(ref => ref.attributes.Name ?? '') ?? [],
    RowLimit: limit ? Number(limit.text) || 30 : 30, Paged: limit?.attributes.Paged?.toUpperCase() !== 'FALSE',
    Scope: Math.max(0, SCOPES.indexOf(root.attributes.Scope ?? '')), Aggregations: inner('Aggregations'),
    AggregationsStatus: aggregations?.attributes.Value ?? null, Formats: inner('Formats'), CustomFormatter: inner('CustomFormatter'),
    ViewJoins: inner('Joins'), ViewProjectedFields: inner('ProjectedFields'), ViewData: inner('ViewData') } };
}

/** SharePoint writes a space before the end of an empty element. */
function spaced(query: string): string {
  return query.replace(/\s*\/>/g, ' />');
}

type Member = readonly [name: string, given: Json];

function edited(view: View, members: readonly Member[]): View {
  let changed = view;
  const settings: Record<string, Json> = { ...view.settings };
  for (const [name, given] of members) {
    if (name === 'Title') {
      changed = { ...changed, title: textOf(given) ?? '' };
    } else if (name === 'ListViewXml' && typeof given === 'string') {
      Object.assign(settings, fromXml(view, given).settings);
    } else if (Object.hasOwn(WRITABLE, name)) {
      settings[name] = name === 'CustomFormatter' && typeof given === 'string' ? formatter(given)
        : name === 'ViewQuery' && typeof given === 'string' ? spaced(given) : given;
    } else if (name === 'ViewFields') {
      settings.ViewFields = valuesOf(given) ?? (isObject(given) ? valuesOf(given.Items) : undefined) ?? [];
    } else if (name !== 'Id') {
      throw refuse.propertyUnknown(name, 'SP.View');
    }
  }
  if (typeof settings.ViewQuery === 'string' && settings.ViewQuery !== '' && !parseXml(`<Query>${settings.ViewQuery}</Query>`)) {
    throw refuse.caml();
  }
  return { ...changed, settings };
}

/** Members of SP.ViewCreationInformation under the names that SP.View has for them. */
const CREATION: Readonly<Record<string, string>> = { Query: 'ViewQuery', SetAsDefaultView: 'DefaultView', baseViewId: 'BaseViewId' };

/** View formatters are kept in XML: `&` and `<` break them, `>` comes back as an entity. */
function formatter(text: string): string {
  if (/[&<]/.test(text)) {
    throw refuse.xml();
  }
  return text.replace(/>/g, '&gt;');
}

/** Titles of views are unique in their list, without regard to case. */
function demandFreeTitle(list: List, view: View, context: Context): void {
  if (context.store.lists.views(list).some(other => other.id !== view.id && fold(other.title) === fold(view.title))) {
    throw refuse.viewExists();
  }
}

function save(of: ListView, view: View, context: Context): void {
  if (view.settings.DefaultView === true) {
    for (const other of context.store.lists.views(of.list)) {
      if (other.id !== view.id && other.settings.DefaultView === true) {
        context.store.lists.saveView({ ...other, settings: { ...other.settings, DefaultView: false } });
      }
    }
  }
  context.store.lists.saveView(view);
}

export function viewEntity(list: List, view: View, context: Context): Entity {
  return entity(viewResource, { list, view }, context);
}

export function defaultView(list: List, context: Context): View {
  const all = context.store.lists.views(list);
  const found = all.find(view => view.settings.DefaultView === true) ?? all[0];
  if (!found) {
    throw refuse.viewMissing();
  }
  return found;
}

export function addDefaultView(list: List, context: Context): void {
  const library = list.isLibrary;
  context.store.lists.addView(list, library ? 'All Documents' : 'All Items', {
    DefaultView: true, MobileDefaultView: true, ServerRelativeUrl: `${list.root}/${library ? 'Forms/' : ''}AllItems.aspx`,
    ViewFields: library ? ['DocIcon', 'LinkFilename', 'Modified', 'Editor'] : templateOf(list).view ?? ['LinkTitle'],
    ViewQuery: library ? '<OrderBy><FieldRef Name="FileLeafRef" /></OrderBy>' : '<OrderBy><FieldRef Name="ID" /></OrderBy>'
  });
}

function addView(list: List, members: readonly Member[], context: Context): Entity {
  demandViews(list, context);
  const made = edited({ id: '', list: list.id, title: '', settings: {} }, members);
  if (made.title.trim() === '') {
    throw refuse.viewMissing();
  }
  demandFreeTitle(list, made, context);
  const all = context.store.lists.views(list);
  const base = made.title.replace(/["*:<>?/\\|#%&{}~.\s]/g, '') || 'View';
  const urls = new Set(all.map(view => String(view.settings.ServerRelativeUrl).toLowerCase()));
  let url = '';
  for (let number = 0; url === '' || urls.has(url.toLowerCase()); number += 1) {
    url = `${list.root}/${list.isLibrary ? 'Forms/' : ''}${base}${number || ''}.aspx`;
  }
  const fields = valuesOf(made.settings.ViewFields) ?? [list.isLibrary ? 'LinkFilename' : 'LinkTitle'];
  const view = context.store.lists.addView(list, made.title, { ...made.settings, ViewFields: fields, ServerRelativeUrl: url });
  save({ list, view }, view, context);
  return viewEntity(list, view, context);
}

function creation(body: Body): Member[] {
  return body.members('SP.ViewCreationInformation', body.object('parameters')).filter(([name]) => name !== 'ViewTypeKind')
    .map(([name, given]) => [CREATION[name] ?? name, given]);
}

/** `lists(…)/views` */
export function views(list: List, context: Context): Collection {
  const all = (): View[] => context.store.lists.views(list);
  const one = (found: View | undefined): Node => {
    if (!found) {
      throw refuse.viewMissing();
    }
    return viewEntity(list, found, context);
  };
  const byId = (id: string): Node => one(all().find(view => view.id === id.toLowerCase().replace(/[{}]/g, '')));
  return {
    kind: 'collection', type: 'SP.View', set: 'SP.ApiData.Views', uri: `${listUri(list)}/Views`,
    all: () => all().map(view => viewEntity(list, view, context)),
    byKey: key => byId(String(key.value)),
    methods: {
      getById: { params: ['guidid'], reads: true, call: (_target, args) => byId(args.text('guidid')) },
      getByTitle: { params: ['strtitle'], reads: true,
        call: (_target, args) => one(all().find(view => fold(view.title) === fold(args.text('strtitle')))) },
      add: { params: ['parameters'], creates: true,
        call: (_target, args) => addView(list, creation(args.body), context) }
    },
    create: body => addView(list, body.members('SP.View').filter(([name]) => name !== 'ViewTypeKind'), context)
  };
}
