import { Context } from '../context';
import { refuse } from '../errors';
import { valuesOf } from '../http/body';
import { multi } from '../odata/value';
import { List, View } from '../store/lists';
import { escapeXml } from '../xml';
import { listScope } from './itemAccess';
import { listUri } from './listEntity';
import { Method, nothing, read, Resource } from './resource';

export interface ListView { readonly list: List; readonly view: View }

export function fieldsOf(view: View): string[] {
  return (valuesOf(view.settings.ViewFields) ?? []).filter(name => typeof name === 'string');
}

/** Refuses those who may not change the views of a list. */
export function demandViews(list: List, context: Context): void {
  context.store.permissions.demand(context.user, listScope(list), 'ManageLists');
}

export function viewUri(of: ListView): string {
  return `${listUri(of.list)}/Views(guid'${of.view.id}')`;
}

const viewFieldMethods: Readonly<Record<string, Method<ListView>>> = {
  addViewField: change((names, name) => (names.includes(name) ? names : [...names, name])),
  removeViewField: change((names, name) => names.filter(other => other !== name)),
  removeAllViewFields: {
    params: [],
    call: (of, _args, context) => {
      write(of, [], context);
      return nothing('RemoveAllViewFields');
    }
  },
  moveViewFieldTo: {
    params: ['field', 'index'],
    call: (of, args, context) => {
      const before = current(of, context);
      const moved = before.find(name => name.toLowerCase() === args.text('field').toLowerCase());
      if (moved === undefined) {
        throw refuse.fieldMissing(args.text('field'));
      }
      const names = before.filter(name => name !== moved);
      names.splice(args.number('index'), 0, moved);
      write(of, names, context);
      return nothing('MoveViewFieldTo');
    }
  }
};

function change(apply: (names: string[], name: string) => string[]): Method<ListView> {
  return {
    params: ['strfield'],
    call: (of, args, context) => {
      const wanted = args.text('strfield');
      const field = context.store.lists.field(of.list, wanted) ?? context.store.lists.fieldByTitle(of.list, wanted);
      if (!field) {
        throw refuse.fieldMissing(wanted);
      }
      write(of, apply(current(of, context), field.name), context);
      return nothing();
    }
  };
}

function current(of: ListView, context: Context): string[] {
  const view = context.store.lists.views(of.list).find(other => other.id === of.view.id);
  return view ? fieldsOf(view) : [];
}

function write(of: ListView, names: string[], context: Context): void {
  demandViews(of.list, context);
  const view = context.store.lists.views(of.list).find(other => other.id === of.view.id) ?? of.view;
  context.store.lists.saveView({ ...view, settings: { ...view.settings, ViewFields: names } });
}

/** `viewfields` of a view. */
export const viewFields: Resource<ListView> = {
  type: 'SP.ViewFieldCollection', set: 'SP.ApiData.ViewFieldCollections', uri: of => `${viewUri(of)}/ViewFields`,
  properties: {
    SchemaXml: read(of => fieldsOf(of.view).map(name => `<FieldRef Name="${escapeXml(name)}" />`).join('')),
    Items: read(of => multi('Edm.String', fieldsOf(of.view)))
  },
  links: {},
  methods: viewFieldMethods
};
