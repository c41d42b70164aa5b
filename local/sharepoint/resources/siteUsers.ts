import { Context } from '../context';
import { refuse } from '../errors';
import { textOf } from '../http/body';
import { memberType } from '../odata/serviceTypes';
import { complex } from '../odata/value';
import { WEB_SCOPE } from '../store/permissions';
import { EVERYONE, Principal } from '../store/principals';
import { Collection, entity, Node, nothing, onDemand, read, Resource } from './resource';
import { groupCollection } from './siteGroups';

const isGuest = (user: Principal): boolean => user.login.includes('#ext#');

/** SP.User: a person of the site. */
export const siteUser: Resource<Principal> = {
  type: 'SP.User',
  set: 'SP.ApiData.Users',
  uri: user => `Web/GetUserById(${user.id})`,
  properties: {
    Id: read(user => user.id),
    IsHiddenInUI: read(() => false),
    LoginName: read(user => user.login),
    Title: read(user => user.title),
    PrincipalType: read(user => (user.login === EVERYONE ? 4 : 1)),
    Email: read(user => user.email),
    Expiration: read(() => ''),
    IsEmailAuthenticationGuestUser: read(() => false),
    IsShareByEmailGuestUser: read(isGuest),
    IsSiteAdmin: read(user => user.admin),
    UserId: read(user => complex('SP.UserIdInfo', { NameId: `1003${String(user.id).padStart(12, '0')}`,
      NameIdIssuer: 'urn:federation:microsoftonline' })),
    UserPrincipalName: read(user => user.login.slice(user.login.lastIndexOf('|') + 1)),
    EmailWithFallback: onDemand(user => user.email),
    AadObjectId: onDemand(() => null),
    HexCid: onDemand(() => null),
    UserIdentityType: onDemand(() => 0)
  },
  links: {
    Groups: (user, context) => groupCollection(`Web/GetUserById(${user.id})/Groups`, context,
      () => context.store.principals.groupsOf(user.id))
  },
  methods: { update: { params: [], call: () => nothing('Update') } },
  merge: (user, body, context) => {
    context.store.permissions.demand(context.user, WEB_SCOPE, 'ManageWeb');
    let changed = user;
    for (const [name, given] of body.members('SP.User')) {
      if (name === 'Title') {
        changed = { ...changed, title: textOf(given) ?? '' };
      } else if (name === 'Email') {
        changed = { ...changed, email: textOf(given) ?? '' };
      } else if (name === 'IsSiteAdmin') {
        changed = { ...changed, admin: given === true };
      } else if (memberType('SP.User', name) === undefined) {
        throw refuse.propertyUnknown(name, 'SP.User');
      }
    }
    context.store.principals.change(changed);
  },
  remove: removeUser
};

/** Takes a person off the site. Refuses administrators of the site collection. */
function removeUser(user: Principal, context: Context): void {
  context.store.permissions.demand(context.user, WEB_SCOPE, 'ManageWeb');
  if (user.admin) {
    throw refuse.adminStays();
  }
  context.store.principals.remove(user.id);
}

/** A person, or 404. */
export function userNode(user: Principal | undefined, context: Context): Node {
  if (!user) {
    throw refuse.userMissing();
  }
  return entity(siteUser, user, context);
}

export interface Membership { readonly users: () => Principal[]; readonly add: (user: Principal) => void; readonly remove: (id: number) => void }

/** `web/siteusers` and the members of a group. */
export function userCollection(uri: string, context: Context, of: Membership): Collection {
  const { principals } = context.store;
  const among = (user: Principal | undefined): Principal | undefined =>
    user && of.users().find(other => other.id === user.id);
  const byLogin = (login: string): Node => userNode(among(principals.userByLogin(login)), context);
  return {
    kind: 'collection', type: 'SP.User', set: 'SP.ApiData.Users', uri,
    all: () => of.users().map(user => entity(siteUser, user, context)),
    byKey: key => (key.kind === 'number' ? userNode(among(principals.user(key.value)), context) : byLogin(String(key.value))),
    methods: {
      getById: { params: ['id'], reads: true, call: (_target, args) => userNode(among(principals.user(args.number('id'))), context) },
      getByEmail: { params: ['emailaddress'], reads: true,
        call: (_target, args) => userNode(among(principals.userByEmail(args.text('emailaddress'))), context) },
      getByLoginName: { params: ['loginname'], reads: true, call: (_target, args) => byLogin(args.text('loginname')) },
      removeById: { params: ['id'], call: (_target, args) => {
        of.remove(args.number('id'));
        return nothing('RemoveById');
      } },
      removeByLoginName: { params: ['loginname'], call: (_target, args) => {
        const user = among(principals.userByLogin(args.text('loginname')));
        if (!user) {
          throw refuse.userMissing();
        }
        of.remove(user.id);
        return nothing('RemoveByLoginName');
      } }
    },
    create: body => {
      const login = textOf(body.member('LoginName')) ?? '';
      const user = principals.ensure(login);
      if (!user) {
        throw refuse.nobody(login);
      }
      of.add(user);
      return entity(siteUser, user, context);
    }
  };
}

/** `web/siteusers` */
export function siteUsers(context: Context): Collection {
  const { permissions, principals } = context.store;
  return userCollection('Web/SiteUsers', context, {
    users: () => principals.users(),
    add: () => permissions.demand(context.user, WEB_SCOPE, 'ManageWeb'),
    remove: id => {
      const user = principals.user(id);
      if (!user) {
        throw refuse.userMissing();
      }
      removeUser(user, context);
    }
  });
}
