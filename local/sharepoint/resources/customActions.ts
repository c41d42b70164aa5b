import { randomUUID } from 'node:crypto';
import { Context } from '../context';
import { refuse } from '../errors';
import { Body, textOf } from '../http/body';
import { Json } from '../odata/value';
import { memberType } from '../odata/serviceTypes';
import { basePermissions } from '../store/rights';
import { readMask } from './permissionMask';
import { plain } from './plain';
import { userResources } from './userResource';
import { Collection, entity, Method, Node, nothing, Property, read, Resource } from './resource';

/** Where custom actions belong: the web, the site collection or a list; `demand` refuses those who may not change them. */
export interface ActionHome { readonly uri: string; readonly key: string; readonly scope: number; demand(): void }
type Stored = { readonly [name: string]: Json };
interface Action { readonly home: ActionHome; readonly id: string; readonly of: Stored }

const TEXTS = ['ClientSideComponentProperties', 'CommandUIExtension', 'Description', 'Group', 'HostProperties', 'ImageUrl', 'Location', 'Name',
  'RegistrationId', 'ScriptBlock', 'ScriptSrc', 'Title', 'Url'] as const;
const DEFAULTS: Stored = { ...Object.fromEntries(TEXTS.map(name => [name, null])), ClientSideComponentId: '00000000-0000-0000-0000-000000000000',
  RegistrationType: 0, Sequence: 0 };

function all(home: ActionHome, context: Context): Record<string, Stored> {
  return context.store.record<Record<string, Stored>>(home.key, {});
}

function remove(action: Action, context: Context): void {
  action.home.demand();
  context.store.setRecord(action.home.key, Object.fromEntries(Object.entries(all(action.home, context)).filter(([id]) => id !== action.id)));
}

function write(home: ActionHome, id: string, body: Body, before: Stored, context: Context): Action {
  home.demand();
  const of: Record<string, Json> = { ...before };
  for (const [name, given] of body.members('SP.UserCustomAction')) {
    if (memberType('SP.UserCustomAction', name) === undefined) {
      throw refuse.propertyUnknown(name, 'SP.UserCustomAction');
    }
    if (name === 'Rights' && given !== null) {
      readMask(given, name);
    }
    of[name] = given;
  }
  context.store.setRecord(home.key, { ...all(home, context), [id]: of });
  return { home, id, of };
}

const deleteObject: Method<Action> = { params: [], call: (action, _args, context) => {
  remove(action, context);
  return nothing('DeleteObject');
} };

const customAction: Resource<Action> = {
  type: 'SP.UserCustomAction', set: 'SP.ApiData.UserCustomActions', uri: action => `${action.home.uri}('${action.id}')`,
  properties: {
    ...Object.fromEntries(Object.keys(DEFAULTS).map((name): [string, Property<Action>] => [name, read(action => plain(action.of[name] ?? DEFAULTS[name]))])),
    Id: read(action => action.id),
    Rights: read(({ of }) => basePermissions(of.Rights ? readMask(of.Rights, 'Rights') : 0n)),
    Scope: read(action => action.home.scope),
    VersionOfUserCustomAction: read(() => '16.0.1.0')
  },
  links: userResources<Action>(action => `${action.home.uri}('${action.id}')`, ({ of }) => ({ title: textOf(of.Title) ?? '', description: textOf(of.Description) ?? '' })),
  methods: { deleteObject, update: { params: [], call: () => nothing('Update') } },
  merge: (action, body, context) => {
    write(action.home, action.id, body, action.of, context);
  },
  remove
};

/** `userCustomActions` of a web, a site collection or a list. They are kept; nothing here runs them. */
export function customActions(home: ActionHome, context: Context): Collection {
  const byId = (given: string): Node => {
    const id = given.toLowerCase().replace(/[{}]/g, '');
    const of = all(home, context)[id];
    if (!of) {
      throw refuse.notInRange();
    }
    return entity(customAction, { home, id, of }, context);
  };
  return {
    kind: 'collection', type: 'SP.UserCustomAction', set: 'SP.ApiData.UserCustomActions', uri: home.uri,
    all: () => Object.entries(all(home, context)).map(([id, of]) => entity(customAction, { home, id, of }, context)),
    byKey: key => byId(String(key.value)),
    methods: {
      getById: { params: ['id'], reads: true, call: (_target, args) => byId(args.text('id')) },
      clear: { params: [], call: () => {
        home.demand();
        context.store.setRecord(home.key, {});
        return nothing('Clear');
      } }
    },
    create: body => entity(customAction, write(home, randomUUID(), body, {}, context), context)
  };
}
