import { Context } from '../context';
import { refuse } from '../errors';
import { kindOf } from '../kinds/index';
import { Field, storedList } from '../kinds/kind';
import { complex, multi, Value } from '../odata/value';
import { Item, storedValue } from '../store/items';
import { demandItem, itemScope } from './itemAccess';
import { fieldValue, odataName, versionLabel } from './itemProperties';
import { itemUri, Listed } from './items';
import { userNode } from './siteUsers';
import { Collection, Entity, entity, Node, nothing, Property, read, Resource } from './resource';

interface Version { readonly of: Listed; readonly item: Item; readonly current: boolean }

function personValue(id: number, context: Context): Value {
  const person = context.store.principals.byId(id);
  return complex('SP.FieldUserValue', { LookupId: id, LookupValue: person?.title ?? '', Email: person?.email ?? '' });
}

function versionValue(field: Field, item: Item, context: Context): Value {
  const kind = kindOf(field.type);
  const stored = storedValue(item, field.column.slice(1, -1));
  if (!kind.refers || stored === null) {
    return fieldValue(field, item);
  }
  const one = (id: number): Value => (kind.refers === 'person' ? personValue(id, context)
    : complex('SP.FieldLookupValue', { LookupId: id, LookupValue: context.kinds.lookupTitle(field, id) ?? '' }));
  return kind.multiple ? multi('SP.FieldLookupValue', storedList(stored).map(id => one(Number(id)))) : one(Number(stored));
}

function resource(of: Listed, context: Context): Resource<Version> {
  const columns: Record<string, Property<Version>> = {};
  for (const field of context.store.lists.fields(of.list)) {
    if (!field.system) {
      columns[odataName(field)] = read((version, within) => versionValue(field, version.item, within));
    }
  }
  return {
    type: 'SP.ListItemVersion', set: 'SP.ApiData.ListItemVersions', uri: version => `${itemUri(version.of)}/versions(${version.item.uiVersion})`,
    properties: {
      Created: read(version => version.item.modified),
      IsCurrentVersion: read(version => version.current),
      VersionId: read(version => version.item.uiVersion),
      VersionLabel: read(version => versionLabel(version.item.uiVersion)),
      ...columns,
      ID: read(version => version.item.id),
      Modified: read(version => version.item.modified),
      Created_x0020_Date: read(version => version.item.created),
      Author: read((version, within) => personValue(version.item.author, within)),
      Editor: read((version, within) => personValue(version.item.editor, within)),
      OData__UIVersionString: read(version => versionLabel(version.item.uiVersion)),
      FileLeafRef: read(version => version.item.leaf),
      FileRef: read(version => `${version.item.dir}/${version.item.leaf}`)
    },
    links: { CreatedBy: (version, within) => userNode(within.store.principals.user(version.item.editor), within) },
    methods: {},
    remove: (version, within) => {
      demandItem(version.of.list, version.of.item, 'DeleteVersions', within);
      if (version.current) {
        throw refuse.cannotComplete();
      }
      within.store.items.removeVersion(version.of.list, version.of.item, version.item.uiVersion);
    }
  };
}

/** One version by its id (512 × major + minor). */
export function itemVersion(of: Listed, id: number, context: Context): Node {
  const versions = itemVersions(of, context);
  return versions.byKey?.({ kind: 'number', value: id }) ?? nothing('GetVersionById');
}

/** `items(…)/versions`, newest first, the present state included. */
export function itemVersions(of: Listed, context: Context): Collection {
  context.store.permissions.demand(context.user, itemScope(of.list, of.item, context), 'ViewVersions');
  const type = resource(of, context);
  const all = (): Version[] => [{ of, item: of.item, current: true },
    ...context.store.items.versions(of.list, of.item).map(item => ({ of, item, current: false }))];
  const one = (id: number): Entity => {
    const found = all().find(version => version.item.uiVersion === id);
    if (!found) {
      throw refuse.itemMissing();
    }
    return entity(type, found, context);
  };
  return {
    kind: 'collection', type: 'SP.ListItemVersion', set: 'SP.ApiData.ListItemVersions', uri: `${itemUri(of)}/versions`,
    all: () => all().map(version => entity(type, version, context)),
    byKey: key => one(Number(key.value)),
    methods: {
      getById: { params: ['versionid'], reads: true, call: (_target, args) => one(args.number('versionid')) },
      deleteAll: { params: [], call: () => {
        demandItem(of.list, of.item, 'DeleteVersions', context);
        for (const version of all().slice(1)) {
          context.store.items.removeVersion(of.list, of.item, version.item.uiVersion);
        }
        return nothing('DeleteAll');
      } }
    }
  };
}
