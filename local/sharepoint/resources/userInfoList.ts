import { Context } from '../context';
import { refuse } from '../errors';
import { Principal } from '../store/principals';
import { Collection, Entity, entity, Node, onDemand, read, Resource } from './resource';
import { userInfo } from './userInfo';

const URI = 'Web/SiteUserInfoList';

function people(context: Context): Principal[] {
  return [...context.store.principals.users(), ...context.store.principals.groups()].sort((a, b) => a.id - b.id);
}

function items(context: Context): Collection {
  const toEntity = (person: Principal): Entity => entity(userInfo, { person, uri: `${URI}/Items(${person.id})` }, context);
  const byId = (id: number): Node => {
    const person = context.store.principals.byId(id);
    if (!person) {
      throw refuse.itemMissing();
    }
    return toEntity(person);
  };
  return {
    kind: 'collection', type: 'SP.Data.UserInfoItem', set: 'SP.ListData.UserInfoItems', uri: `${URI}/Items`,
    all: () => people(context).map(toEntity),
    byKey: key => byId(Number(key.value)),
    methods: { getById: { params: ['itemid'], reads: true, call: (_target, args) => byId(args.number('itemid')) } }
  };
}

/** The hidden list whose rows are the people and groups that person columns point at. Its rows are read only. */
export const userInfoList: Resource<'people'> = {
  type: 'SP.List', set: 'SP.ApiData.Lists', uri: () => URI,
  properties: {
    BaseTemplate: read(() => 112), BaseType: read(() => 0), EntityTypeName: read(() => 'UserInfo'), Hidden: read(() => true),
    IsCatalog: read(() => true), ItemCount: read((_list, context) => people(context).length),
    ListItemEntityTypeFullName: read(() => 'SP.Data.UserInfoItem'), Title: read(() => 'User Information List'),
    DefaultViewUrl: onDemand((_list, context) => `${context.site}/_catalogs/users/simple.aspx`)
  },
  links: { Items: (_list, context) => items(context) },
  methods: {}
};
