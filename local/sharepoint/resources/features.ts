import { Context } from '../context';
import { refuse } from '../errors';
import { WEB_SCOPE } from '../store/permissions';
import { Collection, entity, Method, Node, nothing, read, Resource } from './resource';

interface Feature { readonly id: string; readonly uri: string }

const feature: Resource<Feature> = {
  type: 'SP.Feature', set: 'SP.ApiData.Features', uri: ({ id, uri }) => `${uri}/GetById(guid'${id}')`,
  properties: { DefinitionId: read(({ id }) => id), DisplayName: read(() => '') }, links: {}, methods: {}
};

/** `features` of the web or of the site collection: which ones are active is kept, and changes nothing. */
export function features(at: 'Web' | 'Site', context: Context): Collection {
  const { store } = context;
  const key = `${at.toLowerCase()}Features`;
  const uri = `${at}/Features`;
  const active = (): readonly string[] => store.record<readonly string[]>(key, []);
  const plainId = (given: string): string => given.toLowerCase().replace(/[{}]/g, '');
  const byId = (given: string): Node => {
    const id = plainId(given);
    return active().includes(id) ? entity(feature, { id, uri }, context) : nothing('GetById');
  };
  const change = (params: readonly string[], apply: (id: string, force: boolean) => Node): Method<void> => ({ params, call: (_target, args) => {
    store.permissions.demand(context.user, WEB_SCOPE, 'ManageWeb');
    return apply(plainId(args.text('featureid')), args.flag('force', false));
  } });
  return {
    kind: 'collection', type: 'SP.Feature', set: 'SP.ApiData.Features', uri,
    all: () => active().map(id => entity(feature, { id, uri }, context)),
    byKey: given => byId(String(given.value)),
    methods: {
      getById: { params: ['featureid'], reads: true, call: (_target, args) => byId(args.text('featureid')) },
      add: change(['featureid', 'force', 'featdefscope'], (id, force) => {
        if (active().includes(id) && !force) {
          throw refuse.featureActive(id);
        }
        store.setRecord(key, [...active().filter(other => other !== id), id]);
        return entity(feature, { id, uri }, context);
      }),
      remove: change(['featureid', 'force'], id => {
        if (!active().includes(id)) {
          throw refuse.featureInactive(id);
        }
        store.setRecord(key, active().filter(other => other !== id));
        return nothing('Remove');
      })
    }
  };
}
