import { randomUUID } from 'node:crypto';
import { Context } from '../context';
import { refuse } from '../errors';
import { memberType } from '../odata/serviceTypes';
import { Json } from '../odata/value';
import { plain } from './plain';
import { Collection, Entity, entity, Method, Node, nothing, Property, read, Resource } from './resource';

/** Where event receivers belong: the web, the site collection or a list; `demand` refuses those who may not change them. */
export interface ReceiverHome { readonly uri: string; readonly key: string; demand(): void }
type Stored = { readonly [name: string]: Json };
interface Receiver { readonly home: ReceiverHome; readonly id: string; readonly of: Stored }

const TYPE = 'SP.EventReceiverDefinition';
const DEFAULTS: Stored = { EventType: -1, ReceiverAssembly: '', ReceiverClass: '', ReceiverName: '', ReceiverUrl: '', SequenceNumber: 10000, Synchronization: 0 };

/** The event receivers that were added somewhere, by id. */
export function receivers(key: string, context: Context): Readonly<Record<string, Stored>> {
  return context.store.record<Record<string, Stored>>(key, {});
}

/** The key under which those of a list are kept. */
export function listReceivers(list: { readonly id: string }): string {
  return `receivers:${list.id}`;
}

function remove({ home, id }: Receiver, context: Context): void {
  home.demand();
  context.store.setRecord(home.key, Object.fromEntries(Object.entries(receivers(home.key, context)).filter(([other]) => other !== id)));
}

const deleteObject: Method<Receiver> = { params: [], call: (of, _args, context) => {
  remove(of, context);
  return nothing('DeleteObject');
} };

const receiver: Resource<Receiver> = {
  type: TYPE, set: 'SP.ApiData.EventReceiverDefinitions', uri: ({ home, id }) => `${home.uri}(guid'${id}')`,
  properties: {
    ...Object.fromEntries(Object.keys(DEFAULTS).map((name): [string, Property<Receiver>] => [name, read(({ of }) => plain(of[name] ?? DEFAULTS[name]))])),
    ReceiverId: read(({ id }) => id)
  },
  links: {}, methods: { deleteObject, update: { params: [], call: () => nothing('Update') } }, remove
};

function add(home: ReceiverHome, members: readonly (readonly [string, Json])[], context: Context): Entity {
  home.demand();
  for (const [name] of members) {
    if (memberType(TYPE, name) === undefined) {
      throw refuse.propertyUnknown(name, TYPE);
    }
  }
  const id = randomUUID();
  const of = Object.fromEntries(members);
  context.store.setRecord(home.key, { ...receivers(home.key, context), [id]: of });
  return entity(receiver, { home, id, of }, context);
}

/** `eventReceivers` of a web, a site collection or a list. They are kept; the one that fills location-based defaults is the only one that runs here. */
export function eventReceivers(home: ReceiverHome, context: Context): Collection {
  const byId = (given: string): Node => {
    const id = given.toLowerCase().replace(/[{}]/g, '');
    const of = receivers(home.key, context)[id];
    return of ? entity(receiver, { home, id, of }, context) : nothing('GetById');
  };
  return {
    kind: 'collection', type: TYPE, set: 'SP.ApiData.EventReceiverDefinitions', uri: home.uri,
    all: () => Object.entries(receivers(home.key, context)).map(([id, of]) => entity(receiver, { home, id, of }, context)),
    byKey: key => byId(String(key.value)),
    methods: {
      getById: { params: ['eventreceiverid'], reads: true, call: (_target, args) => byId(args.text('eventreceiverid')) },
      add: { params: ['eventreceivercreationinformation'], creates: true, call: (_target, args) => add(home,
        args.body.members('SP.EventReceiverDefinitionCreationInformation', args.body.object('eventReceiverCreationInformation')), context) }
    },
    create: body => add(home, body.members(TYPE), context)
  };
}
