import { Context } from '../context';
import { refuse } from '../errors';
import { Body, textOf } from '../http/body';
import { WEB_SCOPE } from '../store/permissions';
import { basePermissions, Role } from '../store/rights';
import { readMask } from './permissionMask';
import { Collection, entity, Node, nothing, read, Resource } from './resource';

type Draft = Omit<Role, 'id'>;

/** A permission level of the web. */
export const roleDefinition: Resource<Role> = {
  type: 'SP.RoleDefinition',
  set: 'SP.ApiData.RoleDefinitions',
  uri: role => `Web/RoleDefinitions(${role.id})`,
  properties: {
    BasePermissions: read(role => basePermissions(role.mask)),
    Description: read(role => role.description),
    Hidden: read(role => role.hidden),
    Id: read(role => role.id),
    Name: read(role => role.name),
    Order: read(role => role.order),
    RoleTypeKind: read(role => role.kind)
  },
  links: {},
  methods: {
    deleteObject: { params: [], call: (role, _args, context) => {
      removeRole(role, context);
      return nothing('DeleteObject');
    } },
    update: { params: [], call: () => nothing('Update') }
  },
  merge: (role, body, context) => {
    context.store.permissions.demand(context.user, WEB_SCOPE, 'ManagePermissions');
    context.store.permissions.saveRole({ ...draft(role, body, context), id: role.id });
  },
  remove: removeRole
};

/** Deletes a permission level. Refuses Full Control and Limited Access, which every site needs. */
function removeRole(role: Role, context: Context): void {
  context.store.permissions.demand(context.user, WEB_SCOPE, 'ManagePermissions');
  if (role.hidden || role.kind === 5 || role.kind === 1) {
    throw refuse.roleFixed(role.name);
  }
  context.store.permissions.removeRole(role.id);
}

function draft(base: Draft & { readonly id?: number }, body: Body, context: Context): Draft {
  const made = { ...base };
  for (const [name, given] of body.members('SP.RoleDefinition')) {
    if (name === 'BasePermissions') {
      made.mask = readMask(given, name);
    } else if (name === 'Name') {
      made.name = textOf(given) ?? '';
    } else if (name === 'Description') {
      made.description = textOf(given) ?? '';
    } else if (name === 'Order') {
      if (!Number.isInteger(Number(textOf(given)))) {
        throw refuse.conversion(JSON.stringify(given), 'Edm.Int32');
      }
      made.order = Number(given);
    } else if (!['Id', 'Hidden', 'RoleTypeKind'].includes(name)) {
      throw refuse.propertyUnknown(name, 'SP.RoleDefinition');
    }
  }
  if (made.description.length > 512) {
    throw refuse.tooLong('Description', 512);
  }
  const same = context.store.permissions.roleByName(made.name);
  if (same && same.id !== base.id) {
    throw refuse.roleExists();
  }
  return made;
}

/** `web/roledefinitions` */
export function roleDefinitions(context: Context): Collection {
  const { permissions } = context.store;
  const one = (role: Role | undefined): Node => {
    if (!role) {
      throw refuse.roleMissing();
    }
    return entity(roleDefinition, role, context);
  };
  return {
    kind: 'collection', type: 'SP.RoleDefinition', set: 'SP.ApiData.RoleDefinitions', uri: 'Web/RoleDefinitions',
    all: () => permissions.roles().map(role => entity(roleDefinition, role, context)),
    byKey: key => one(permissions.role(Number(key.value))),
    methods: {
      getById: { params: ['id'], reads: true, call: (_target, args) => one(permissions.role(args.number('id'))) },
      getByName: { params: ['name'], reads: true, call: (_target, args) => one(permissions.roleByName(args.text('name'))) },
      getByType: { params: ['roletype'], reads: true,
        call: (_target, args) => one(permissions.roles().find(role => role.kind === args.number('roletype'))) }
    },
    create: body => {
      permissions.demand(context.user, WEB_SCOPE, 'ManagePermissions');
      const empty: Draft = { name: '', description: '', order: 2147483647, kind: 0, hidden: false, mask: 0n };
      return entity(roleDefinition, permissions.saveRole(draft(empty, body, context)), context);
    }
  };
}
