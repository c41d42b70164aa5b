import { Context } from '../context';
import { refuse } from '../errors';
import { Body, textOf } from '../http/body';
import { complex, Value } from '../odata/value';
import { listScope, demandItem } from './itemAccess';
import type { Listed } from './items';
import { Collection, Entity, entity, Method, nothing, read, Resource } from './resource';

type Stored = { readonly id: number; readonly parent: number; readonly text: string; readonly by: number; readonly at: string; readonly likes: readonly number[] };
interface Comment { readonly of: Listed; readonly uri: string; readonly comment: Stored }

const TYPE = 'Microsoft.SharePoint.Comments.comment';

function key(of: Listed): string {
  return `comments:${of.list.id}:${of.item.guid}`;
}

function all(of: Listed, context: Context): readonly Stored[] {
  return context.store.record<readonly Stored[]>(key(of), []);
}

function author(id: number, context: Context): Value {
  const person = context.store.principals.byId(id);
  return complex('Microsoft.SharePoint.Comments.Client.Identity', { email: person?.email ?? '', expiration: null, id, isActive: true, isExternal: person?.login.includes('#ext#') === true,
    jobTitle: null, loginName: person?.login ?? '', name: person?.title ?? '', principalType: 1, userPrincipalName: null });
}

function like(on: boolean): Method<Comment> {
  return { params: [], call: ({ of, comment }, _args, context) => {
    const likes = [...comment.likes.filter(id => id !== context.user.id), ...(on ? [context.user.id] : [])];
    context.store.setRecord(key(of), all(of, context).map(other => (other.id === comment.id ? { ...comment, likes } : other)));
    return nothing(on ? 'Like' : 'Unlike');
  } };
}

/** A comment goes with its replies; only its author, or who manages the list, takes it away. */
function remove({ of, comment }: Comment, context: Context): void {
  if (comment.by !== context.user.id) {
    context.store.permissions.demand(context.user, listScope(of.list), 'ManageLists');
  }
  context.store.setRecord(key(of), all(of, context).filter(other => other.id !== comment.id && other.parent !== comment.id));
}

const resource: Resource<Comment> = {
  type: TYPE, set: 'SP.ApiData.Comments', uri: ({ uri, comment }) => `${uri}(${comment.id})`,
  properties: {
    author: read(({ comment }, context) => author(comment.by, context)), createdDate: read(({ comment }) => comment.at), id: read(({ comment }) => String(comment.id)),
    isLikedByUser: read(({ comment }, context) => comment.likes.includes(context.user.id)), isReply: read(({ comment }) => comment.parent !== 0),
    itemId: read(({ of }) => of.item.id), likeCount: read(({ comment }) => comment.likes.length), listId: read(({ of }) => of.list.id),
    mentions: read(() => null), parentId: read(({ comment }) => String(comment.parent)),
    replyCount: read(({ of, comment }, context) => all(of, context).filter(other => other.parent === comment.id).length), text: read(({ comment }) => comment.text)
  },
  links: {
    replies: ({ of, uri, comment }, context) => comments(of, context, comment.id, `${uri}(${comment.id})/replies`)
  },
  methods: { like: like(true), unlike: like(false) },
  remove
};

/** `items(…)/comments`, newest first, and the replies to one of them, oldest first. */
export function comments(of: Listed, context: Context, parent = 0, uri?: string): Collection {
  const place = uri ?? `web/lists('${of.list.id}')/GetItemById(${of.item.id})/Comments`;
  const own = (): Stored[] => all(of, context).filter(one => one.parent === parent);
  const toEntity = (comment: Stored): Entity => entity(resource, { of, uri: place, comment }, context);
  const add = (body: Body): Entity => {
    demandItem(of.list, of.item, 'ViewListItems', context);
    const text = textOf(body.member('text')) ?? '';
    if (text.trim() === '' || text.length > 2000) {
      throw refuse.parameter('text');
    }
    const made: Stored = { id: Math.max(0, ...all(of, context).map(one => one.id)) + 1, parent, text, by: context.user.id, at: context.now(), likes: [] };
    context.store.setRecord(key(of), [...all(of, context), made]);
    return toEntity(made);
  };
  return {
    kind: 'collection', type: TYPE, set: 'SP.ApiData.Comments', uri: place,
    all: () => (parent === 0 ? own().reverse() : own()).map(toEntity),
    byKey: wanted => {
      const found = own().find(one => one.id === Number(wanted.value));
      if (!found) {
        throw refuse.notInRange();
      }
      return toEntity(found);
    },
    methods: { deleteAll: { params: [], call: () => {
      context.store.permissions.demand(context.user, listScope(of.list), 'ManageLists');
      context.store.setRecord(key(of), []);
      return nothing('DeleteAll');
    } } },
    create: add
  };
}
