import { randomUUID } from 'node:crypto';
import { Context } from '../context';
import { refuse } from '../errors';
import { Body, textOf } from '../http/body';
import { isLoopback } from '../http/webhooks';
import { List } from '../store/lists';
import { Subscription } from '../store/subscriptions';
import { instant } from '../zone';
import { listScope } from './itemAccess';
import { listUri } from './listEntity';
import { Collection, Entity, entity, Node, read, Resource } from './resource';

interface Subscribed { readonly list: List; readonly of: Subscription }

const TYPE = 'Microsoft.SharePoint.Webhooks.Subscription';
/** Days that a subscription may last. */
const LONGEST = 180;

const subscription: Resource<Subscribed> = {
  type: TYPE, set: 'SP.ApiData.Subscriptions', uri: ({ list, of }) => `${listUri(list)}/subscriptions('${of.id}')`,
  properties: {
    clientState: read(({ of }) => of.state), expirationDateTime: read(({ of }) => of.expires), id: read(({ of }) => of.id),
    notificationUrl: read(({ of }) => of.url), resource: read(({ of }) => of.list), resourceData: read(() => null), scenarios: read(() => null)
  },
  links: {}, methods: {},
  merge: ({ list, of }, body, context) => {
    demand(list, context);
    context.store.subscriptions.save(edited(of, body, context));
  },
  remove: ({ list, of }, context) => {
    demand(list, context);
    context.store.subscriptions.remove(of.id);
  },
  removedStatus: 204
};

function demand(list: List, context: Context): void {
  context.store.permissions.demand(context.user, listScope(list), 'ManageLists');
}

/** A subscription as a body wants it. Refuses one that has gone by or lasts too long, and an address that did not answer the handshake. */
function edited(before: Subscription, body: Body, context: Context): Subscription {
  let made = before;
  for (const [name, given] of body.members(TYPE)) {
    if (name === 'notificationUrl') {
      made = { ...made, url: answering(textOf(given) ?? '', context) };
    } else if (name === 'expirationDateTime') {
      made = { ...made, expires: expiry(textOf(given) ?? '', context) };
    } else if (name === 'clientState') {
      made = { ...made, state: textOf(given) ?? null };
    } else if (!['resource', 'id', 'resourceData', 'scenarios'].includes(name)) {
      throw refuse.propertyUnknown(name, TYPE);
    }
  }
  return made;
}

function expiry(given: string, context: Context): string {
  const at = Date.parse(given);
  const now = Date.parse(context.now());
  if (Number.isNaN(at) || at <= now || at > now + LONGEST * 86400000) {
    throw refuse.outOfRange('expirationDateTime');
  }
  return instant(new Date(at));
}

function answering(url: string, context: Context): string {
  if (URL.canParse(url) && !isLoopback(url)) {
    throw refuse.missing('webhooks that call other machines; only loopback addresses');
  }
  if (context.answered !== url) {
    throw refuse.webhookSilent(url);
  }
  return url;
}

/** `lists(…)/subscriptions` */
export function subscriptions(list: List, context: Context): Collection {
  const { store } = context;
  const one = (of: Subscription): Entity => entity(subscription, { list, of }, context);
  const byId = (id: string): Node => {
    const found = store.subscriptions.of(list.id).find(other => other.id === id.toLowerCase().replace(/[{}]/g, ''));
    if (!found) {
      throw refuse.subscriptionMissing();
    }
    return one(found);
  };
  return {
    kind: 'collection', type: TYPE, set: 'SP.ApiData.Subscriptions', uri: `${listUri(list)}/subscriptions`,
    all: () => store.subscriptions.of(list.id).map(one),
    byKey: key => byId(String(key.value)),
    methods: { getById: { params: ['subscriptionid'], reads: true, call: (_target, args) => byId(args.text('subscriptionid')) } },
    create: body => {
      demand(list, context);
      if (textOf(body.member('notificationUrl')) === undefined) {
        throw refuse.parameter('notificationUrl');
      }
      const latest = instant(new Date(Date.parse(context.now()) + LONGEST * 86400000));
      const made = edited({ id: randomUUID(), list: list.id, url: '', state: null, expires: latest }, body, context);
      store.subscriptions.save(made);
      return one(made);
    }
  };
}
