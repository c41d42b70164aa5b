import { Context } from '../context';
import { refuse } from '../errors';
import { rules } from '../rules';
import { itemMask, itemScope } from './itemAccess';
import { itemEntity, itemUri, Listed } from './items';
import { listEntity } from './listEntity';
import { Node } from './resource';
import { Parts, securable } from './securable';
import { webNode } from './web';

/** The item itself, the nearest folder above it, its list or the web: whichever has permissions of its own. */
function ancestor(of: Listed, context: Context): Node {
  if (of.item.scope !== null) {
    return itemEntity(of.list, of.item, context);
  }
  const parent = of.item.dir.length > of.list.root.length ? context.store.items.at(of.list, of.item.dir) : undefined;
  return parent ? ancestor({ list: of.list, item: parent }, context) : of.list.scope === null ? webNode(context) : listEntity(of.list, context);
}

/** The permissions of an item, a file or a folder. */
export function itemSecurity(): Parts<Listed> {
  return securable<Listed>({
    scope: (of, context) => itemScope(of.list, of.item, context),
    hasOwn: of => of.item.scope !== null,
    ancestor,
    checkInheritance: of => {
      if (of.list.itemCount > rules.inheritanceLimit) {
        throw refuse.inheritanceLimit();
      }
    },
    mask: (of, user, context) => (user.id === context.user.id ? itemMask(of.list, of.item, context)
      : context.store.permissions.mask(user, itemScope(of.list, of.item, context))),
    separate: (of, copy, context) => {
      const scope = context.store.permissions.separate(itemScope(of.list, of.item, context), of.list.id, of.item.id, copy, context.user);
      context.store.items.touch(of.list, of.item, { Scope: scope }, context.stamp());
    },
    rejoin: (of, context) => {
      if (of.item.scope !== null) {
        context.store.permissions.removeScope(of.item.scope);
        context.store.items.touch(of.list, of.item, { Scope: null }, context.stamp());
      }
    }
  }, itemUri);
}
