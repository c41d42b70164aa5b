import { Context } from '../context';
import { refuse } from '../errors';
import { Body } from '../http/body';
import { Json } from '../odata/value';
import { WEB_SCOPE } from '../store/permissions';
import { plain } from './plain';
import { Arguments, Collection, Entity, entity, nothing, Property, read, Resource } from './resource';

type Bar = 'QuickLaunch' | 'TopNavigationBar';
type Stored = { readonly Id: number; readonly Parent: number; readonly [name: string]: Json };
interface Place { readonly bar: Bar; readonly parent: number; readonly uri: string }
interface Node { readonly of: Stored; readonly place: Place }

const KEY = 'navigation';
/** Numbers of nodes that clients make begin here. */
const FIRST = 2000;
const SETTINGS: Readonly<Record<string, Json>> = { CurrentLCID: 1033, IsDocLib: true, IsExternal: false, IsVisible: true, ListTemplateType: 0,
  OpenInNewWindow: null, Title: '', Url: '' };

function nodes(context: Context): readonly Stored[] {
  return context.store.record<readonly Stored[]>(KEY, []);
}

function save(changed: readonly Stored[], context: Context): void {
  context.store.permissions.demand(context.user, WEB_SCOPE, 'ManageWeb');
  context.store.setRecord(KEY, changed);
}

function edited(of: Stored, body: Body): Stored {
  const changed: Record<string, Json> = {};
  for (const [name, given] of body.members('SP.NavigationNode')) {
    if (!Object.hasOwn(SETTINGS, name) && !['Id', 'AsLastNode', 'PreviousNode', 'AudienceIds'].includes(name)) {
      throw refuse.propertyUnknown(name, 'SP.NavigationNode');
    }
    changed[name] = given;
  }
  return { ...of, ...changed, Id: of.Id, Parent: of.Parent };
}

const navigationNode: Resource<Node> = {
  type: 'SP.NavigationNode', set: 'SP.ApiData.NavigationNodes', uri: node => `Web/Navigation/GetNodeById(${node.of.Id})`,
  properties: {
    AudienceIds: read(() => null),
    ...Object.fromEntries(Object.keys(SETTINGS).map((name): [string, Property<Node>] => [name, read(node => plain(node.of[name] ?? SETTINGS[name]))])),
    Id: read(node => node.of.Id)
  },
  links: { Children: (node, context) => bar({ ...node.place, parent: node.of.Id, uri: `Web/Navigation/GetNodeById(${node.of.Id})/Children` }, context) },
  methods: {
    deleteObject: { params: [], call: (node, _args, context) => {
      remove(node, context);
      return nothing('DeleteObject');
    } }
  },
  merge: (node, body, context) => save(nodes(context).map(other => (other.Id === node.of.Id ? edited(other, body) : other)), context),
  remove
};

/** A node goes with what hangs below it. */
function remove(node: Node, context: Context): void {
  const gone = new Set([node.of.Id]);
  for (const other of nodes(context)) {
    if (gone.has(other.Parent)) {
      gone.add(other.Id);
    }
  }
  save(nodes(context).filter(other => !gone.has(other.Id)), context);
}

function bar(place: Place, context: Context): Collection {
  const own = (): Stored[] => nodes(context).filter(node => node.Bar === place.bar && node.Parent === place.parent);
  const byId = (id: number): Entity => {
    const of = nodes(context).find(node => node.Id === id && node.Bar === place.bar);
    if (!of) {
      throw refuse.notInRange();
    }
    return entity(navigationNode, { of, place }, context);
  };
  return {
    kind: 'collection', type: 'SP.NavigationNode', set: 'SP.ApiData.NavigationNodes', uri: place.uri,
    all: () => own().map(of => entity(navigationNode, { of, place }, context)),
    byKey: key => byId(Number(key.value)),
    methods: {
      getById: { params: ['id'], reads: true, call: (_target, args) => byId(args.number('id')) },
      getByIndex: { params: ['index'], reads: true, call: (_target, args) => byId(own()[args.number('index')]?.Id ?? 0) },
      moveAfter: { params: ['nodeid', 'previousnodeid'], call: (_target, args) => move(args, context) }
    },
    create: body => {
      const id = Math.max(FIRST, ...nodes(context).map(node => node.Id)) + 1;
      const of = edited({ Id: id, Parent: place.parent, Bar: place.bar, Title: '', Url: '' }, body);
      save([...nodes(context), of], context);
      return entity(navigationNode, { of, place }, context);
    }
  };
}

function move(args: Arguments, context: Context): ReturnType<typeof nothing> {
  const moved = nodes(context).find(node => node.Id === args.number('nodeid'));
  const rest = nodes(context).filter(node => node.Id !== moved?.Id);
  const at = rest.findIndex(node => node.Id === args.number('previousnodeid'));
  if (!moved) {
    throw refuse.notInRange();
  }
  save([...rest.slice(0, at + 1), moved, ...rest.slice(at + 1)], context);
  return nothing('MoveAfter');
}

/** `web/navigation`: the two bars, which a new site has empty. */
export const navigation: Resource<'navigation'> = {
  type: 'SP.Navigation', set: 'SP.ApiData.Navigations', uri: () => 'Web/Navigation',
  properties: { UseShared: read((_of, context) => context.store.record('navigationShared', false)) },
  links: {
    QuickLaunch: (_of, context) => bar({ bar: 'QuickLaunch', parent: 0, uri: 'Web/Navigation/QuickLaunch' }, context),
    TopNavigationBar: (_of, context) => bar({ bar: 'TopNavigationBar', parent: 0, uri: 'Web/Navigation/TopNavigationBar' }, context)
  },
  methods: {
    getNodeById: { params: ['id'], reads: true, call: (_of, args, context) => {
      const of = nodes(context).find(node => node.Id === args.number('id'));
      if (!of) {
        return nothing('GetNodeById');
      }
      return entity(navigationNode, { of, place: { bar: of.Bar === 'QuickLaunch' ? 'QuickLaunch' : 'TopNavigationBar', parent: of.Parent, uri: '' } }, context);
    } }
  },
  merge: (_of, body, context) => {
    context.store.permissions.demand(context.user, WEB_SCOPE, 'ManageWeb');
    context.store.setRecord('navigationShared', body.member('UseShared') === true);
  }
};
