import { Context } from '../context';
import { Principal } from '../store/principals';
import { Entity, entity } from './resource';
import { siteGroup } from './siteGroups';
import { siteUser } from './siteUsers';

/** A user or group as the entity of its own type. */
export function principalNode(principal: Principal, context: Context): Entity {
  return principal.kind === 8 ? entity(siteGroup, principal, context) : entity(siteUser, principal, context);
}
