import { Context } from '../context';
import { refuse } from '../errors';
import { Value } from '../odata/value';
import { basePermissions, RightName } from '../store/rights';
import { Principal } from '../store/principals';
import { Collection, entity, Method, Node, nothing, onDemand, Property, Resource, value } from './resource';
import { roleDefinition } from './roleDefinitions';
import { principalNode } from './principalNode';

/** Where a web, list or item keeps its permissions. */
export interface Securable<T> {
  /** The scope that applies: its own or the inherited one. */
  scope(target: T, context: Context): number;
  hasOwn(target: T, context: Context): boolean;
  separate?(target: T, copy: boolean, context: Context): void;
  rejoin?(target: T, context: Context): void;
  /** The nearest object at or above with permissions of its own. */
  ancestor(target: T, context: Context): Node;
  /** Refuses to change inheritance where the service would. */
  checkInheritance?(target: T, context: Context): void;
  /** What the user may do here; the scope's mask unless something else narrows it. */
  mask?(target: T, user: Principal, context: Context): bigint;
}

export interface Parts<T> {
  readonly properties: Readonly<Record<string, Property<T>>>;
  readonly links: Readonly<Record<string, (target: T, context: Context) => Node>>;
  readonly methods: Readonly<Record<string, Method<T>>>;
}

/** The members of SP.SecurableObject. */
export function securable<T>(of: Securable<T>, uri: (target: T, context: Context) => string): Parts<T> {
  const maskOf = (target: T, user: Principal, context: Context): bigint =>
    of.mask?.(target, user, context) ?? context.store.permissions.mask(user, of.scope(target, context));
  const demand = (target: T, right: RightName, context: Context): void =>
    context.store.permissions.demand(context.user, of.scope(target, context), right);
  const effective = (target: T, context: Context): Value => basePermissions(maskOf(target, context.user, context));
  return {
    properties: {
      EffectiveBasePermissions: onDemand(effective),
      EffectiveBasePermissionsForUI: onDemand(effective),
      HasUniqueRoleAssignments: onDemand((target, context) =>
        of.hasOwn(target, context) && !context.store.permissions.readsLate(of.scope(target, context))),
      ShieldAddRoleAssignmentPushdown: onDemand(() => false)
    },
    links: {
      FirstUniqueAncestorSecurableObject: (target, context) => of.ancestor(target, context),
      RoleAssignments: (target, context) => {
        demand(target, 'EnumeratePermissions', context);
        return roleAssignments(of.scope(target, context), `${uri(target, context)}/RoleAssignments`, context);
      }
    },
    methods: {
      breakRoleInheritance: {
        params: ['copyroleassignments', 'clearsubscopes'],
        call: (target, args, context) => {
          demand(target, 'ManagePermissions', context);
          if (!of.hasOwn(target, context)) {
            of.checkInheritance?.(target, context);
            of.separate?.(target, args.flag('copyroleassignments', true), context);
          }
          return nothing('BreakRoleInheritance');
        }
      },
      resetRoleInheritance: {
        params: [],
        call: (target, _args, context) => {
          demand(target, 'ManagePermissions', context);
          if (of.hasOwn(target, context)) {
            of.rejoin?.(target, context);
          }
          return nothing('ResetRoleInheritance');
        }
      },
      getUserEffectivePermissions: {
        params: ['username'], reads: true,
        call: (target, args, context) => {
          demand(target, 'EnumeratePermissions', context);
          const user = context.store.principals.userByLogin(args.text('username'));
          if (!user) {
            throw refuse.userMissing();
          }
          return value('GetUserEffectivePermissions', 'SP.BasePermissions', basePermissions(maskOf(target, user, context)));
        }
      }
    }
  };
}

interface Bound { readonly principal: number; readonly scope: number; readonly uri: string }

const roleAssignment: Resource<Bound> = {
  type: 'SP.RoleAssignment',
  set: 'SP.ApiData.RoleAssignments',
  uri: bound => bound.uri,
  properties: { PrincipalId: { read: bound => bound.principal } },
  links: {
    Member: (bound, context) => {
      const principal = context.store.principals.byId(bound.principal);
      if (!principal) {
        throw refuse.userMissing();
      }
      return principalNode(principal, context);
    },
    RoleDefinitionBindings: (bound, context) => ({
      kind: 'collection', type: 'SP.RoleDefinition', set: 'SP.ApiData.RoleDefinitions', uri: `${bound.uri}/RoleDefinitionBindings`,
      all: () => (context.store.permissions.assignments(bound.scope).find(one => one.principal === bound.principal)?.roles ?? [])
        .map(role => entity(roleDefinition, role, context))
    })
  },
  methods: {
    deleteObject: { params: [], call: (bound, _args, context) => {
      unassign(bound, context);
      return nothing('DeleteObject');
    } }
  },
  remove: unassign
};

function unassign(bound: Bound, context: Context): void {
  context.store.permissions.demand(context.user, bound.scope, 'ManagePermissions');
  context.store.permissions.unassign(bound.scope, bound.principal);
}

function roleAssignments(scope: number, uri: string, context: Context): Collection {
  const { permissions, principals } = context.store;
  const bind = (principal: number): Bound => ({ principal, scope, uri: `${uri}/GetByPrincipalId(${principal})` });
  const find = (id: number): Node => {
    if (!permissions.assignments(scope).some(one => one.principal === id)) {
      throw refuse.principalNotBound(id);
    }
    return entity(roleAssignment, bind(id), context);
  };
  const change = (apply: (principal: number, role: number) => void, ofAll = false): Method<void> => ({
    params: ['principalid', 'roledefid'],
    call: (_target, args) => {
      permissions.demand(context.user, scope, 'ManagePermissions');
      const principal = args.number('principalid');
      if (!principals.byId(principal)) {
        throw refuse.principalNotBound(principal);
      }
      if (ofAll && !args.has('roledefid')) {
        permissions.unassign(scope, principal);
        return nothing();
      }
      const role = args.number('roledefid');
      if (!permissions.role(role)) {
        throw refuse.roleMissing();
      }
      apply(principal, role);
      return nothing();
    }
  });
  return {
    kind: 'collection', type: 'SP.RoleAssignment', set: 'SP.ApiData.RoleAssignments', uri,
    all: () => permissions.assignments(scope).map(one => entity(roleAssignment, bind(one.principal), context)),
    byKey: key => find(Number(key.value)),
    methods: {
      getByPrincipalId: { params: ['principalid'], reads: true, call: (_target, args) => find(args.number('principalid')) },
      addRoleAssignment: change((principal, role) => permissions.assign(scope, principal, role)),
      removeRoleAssignment: change((principal, role) => permissions.unassign(scope, principal, role), true)
    }
  };
}
