import { Context } from '../context';
import { refuse } from '../errors';
import { Body, textOf } from '../http/body';
import { Json } from '../odata/value';
import { WEB_SCOPE } from '../store/permissions';
import { Principal } from '../store/principals';
import { Collection, entity, Node, nothing, onDemand, read, Resource } from './resource';
import { principalNode } from './principalNode';
import { userCollection } from './siteUsers';

const DEFAULTS: Readonly<Record<string, Json>> = {
  AllowMembersEditMembership: false, AllowRequestToJoinLeave: false, AutoAcceptRequestToJoinLeave: false, Description: null,
  OnlyAllowMembersViewMembership: true, RequestToJoinLeaveEmailSetting: null
};

function setting(group: Principal, name: string): string | boolean | null {
  const value = group.settings[name] ?? DEFAULTS[name] ?? null;
  return typeof value === 'string' || typeof value === 'boolean' ? value : null;
}

function ownerOf(group: Principal, context: Context): Principal | undefined {
  const owner = group.settings.OwnerId;
  return context.store.principals.byId(typeof owner === 'number' ? owner : Number(context.store.value('groupOwners')));
}

function manages(group: Principal, context: Context): boolean {
  const { permissions, principals } = context.store;
  const owner = ownerOf(group, context);
  return permissions.may(context.user, WEB_SCOPE, 'ManagePermissions') || owner?.id === context.user.id ||
    (owner?.kind === 8 && principals.isMember(owner.id, context.user.id));
}

function editsMembers(group: Principal, context: Context): boolean {
  return manages(group, context) ||
    (setting(group, 'AllowMembersEditMembership') === true && context.store.principals.isMember(group.id, context.user.id));
}

function seesMembers(group: Principal, context: Context): boolean {
  return setting(group, 'OnlyAllowMembersViewMembership') !== true || editsMembers(group, context) ||
    context.store.principals.isMember(group.id, context.user.id);
}

function demand(holds: boolean): void {
  if (!holds) {
    throw refuse.denied();
  }
}

/** SP.Group: a group of the site. */
export const siteGroup: Resource<Principal> = {
  type: 'SP.Group',
  set: 'SP.ApiData.Groups',
  uri: group => `Web/SiteGroups/GetById(${group.id})`,
  properties: {
    Id: read(group => group.id),
    IsHiddenInUI: read(() => false),
    LoginName: read(group => group.login),
    Title: read(group => group.title),
    PrincipalType: read(() => 8),
    AllowMembersEditMembership: read(group => setting(group, 'AllowMembersEditMembership')),
    AllowRequestToJoinLeave: read(group => setting(group, 'AllowRequestToJoinLeave')),
    AutoAcceptRequestToJoinLeave: read(group => setting(group, 'AutoAcceptRequestToJoinLeave')),
    Description: read(group => setting(group, 'Description')),
    OnlyAllowMembersViewMembership: read(group => setting(group, 'OnlyAllowMembersViewMembership')),
    OwnerTitle: read((group, context) => ownerOf(group, context)?.title ?? ''),
    RequestToJoinLeaveEmailSetting: read(group => setting(group, 'RequestToJoinLeaveEmailSetting')),
    CanCurrentUserEditMembership: onDemand(editsMembers),
    CanCurrentUserManageGroup: onDemand(manages),
    CanCurrentUserViewMembership: onDemand(seesMembers),
    ContainsCurrentUser: onDemand((group, context) => context.store.principals.isMember(group.id, context.user.id))
  },
  links: {
    Owner: (group, context) => {
      const owner = ownerOf(group, context);
      return owner ? principalNode(owner, context) : nothing('Owner');
    },
    Users: (group, context) => userCollection(`Web/SiteGroups/GetById(${group.id})/Users`, context, {
      users: () => {
        demand(seesMembers(group, context));
        return context.store.principals.membersOf(group.id);
      },
      add: user => {
        demand(editsMembers(group, context));
        context.store.principals.join(group.id, user.id);
      },
      remove: id => {
        demand(editsMembers(group, context));
        context.store.principals.leave(group.id, id);
      }
    })
  },
  methods: {
    update: { params: [], call: () => nothing('Update') },
    setUserAsOwner: {
      params: ['ownerid'],
      call: (group, args, context) => {
        demand(manages(group, context));
        if (!context.store.principals.byId(args.number('ownerid'))) {
          throw refuse.userMissing();
        }
        context.store.principals.change({ ...group, settings: { ...group.settings, OwnerId: args.number('ownerid') } });
        return nothing('SetUserAsOwner');
      }
    }
  },
  merge: (group, body, context) => {
    demand(manages(group, context));
    context.store.principals.change(edited(group, body, context));
  },
  remove: (group, context) => {
    demand(manages(group, context));
    context.store.principals.remove(group.id);
  }
};

function edited(group: Principal, body: Body, context: Context): Principal {
  let title = group.title;
  const settings: Record<string, Json> = { ...group.settings };
  for (const [name, given] of body.members('SP.Group')) {
    if (name === 'Title' || name === 'LoginName') {
      title = textOf(given) ?? '';
    } else if (name === 'Description' && given === null) {
      throw refuse.tooLong('Description', 512, true);
    } else if (Object.hasOwn(DEFAULTS, name)) {
      settings[name] = given;
    } else {
      throw refuse.propertyUnknown(name, 'SP.Group');
    }
  }
  if (typeof settings.Description === 'string' && settings.Description.length > 512) {
    throw refuse.tooLong('Description', 512, true);
  }
  if (settings.AllowRequestToJoinLeave !== true) {
    settings.AutoAcceptRequestToJoinLeave = false;
  }
  const same = context.store.principals.groupByName(title);
  if (title.trim() === '' || (same && same.id !== group.id)) {
    throw refuse.groupExists();
  }
  return { ...group, title, login: title, settings };
}

/** A set of groups: those of the site or those of a person. */
export function groupCollection(uri: string, context: Context, all: () => Principal[], create?: (body: Body) => Principal): Collection {
  const { principals } = context.store;
  const one = (group: Principal | undefined): Node => {
    if (!group || !all().some(other => other.id === group.id)) {
      throw refuse.groupMissing();
    }
    return entity(siteGroup, group, context);
  };
  const remove = (group: Principal | undefined): Node => {
    if (!group) {
      throw refuse.groupMissing();
    }
    siteGroup.remove?.(group, context);
    return nothing();
  };
  return {
    kind: 'collection', type: 'SP.Group', set: 'SP.ApiData.Groups', uri,
    all: () => all().map(group => entity(siteGroup, group, context)),
    byKey: key => one(principals.group(Number(key.value))),
    methods: {
      getById: { params: ['id'], reads: true, call: (_target, args) => one(principals.group(args.number('id'))) },
      getByName: { params: ['name'], reads: true, call: (_target, args) => one(principals.groupByName(args.text('name'))) },
      removeById: { params: ['id'], call: (_target, args) => remove(principals.group(args.number('id'))) },
      removeByLoginName: { params: ['loginname'], call: (_target, args) => remove(principals.groupByName(args.text('loginname'))) }
    },
    create: create && (body => entity(siteGroup, create(body), context))
  };
}

/** `web/sitegroups` */
export function siteGroups(context: Context): Collection {
  const { permissions, principals } = context.store;
  return groupCollection('Web/SiteGroups', context, () => principals.groups(), body => {
    permissions.demand(context.user, WEB_SCOPE, 'CreateGroups');
    const empty: Principal = { id: 0, kind: 8, login: '', title: '', email: '', admin: false, settings: { OwnerId: context.user.id } };
    const made = edited(empty, body, context);
    return principals.add(8, made.login, made.title, '', false, { ...made.settings });
  });
}
