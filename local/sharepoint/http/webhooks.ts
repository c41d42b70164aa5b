import { randomUUID } from 'node:crypto';
import { Store } from '../store/store';
import { Subscription } from '../store/subscriptions';

/** How long an address has to answer the handshake, in milliseconds (documented: 5 seconds). */
const PATIENCE = 5000;
/** Changes of a list that come so close together are told at once, in milliseconds. */
const GATHER = 50;

/** Whether an address is on this machine: nothing here calls another one. */
export function isLoopback(url: string): boolean {
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  return host === 'localhost' || host === '[::1]' || /^127(\.\d+){3}$/.test(host);
}

/** What a request wants to be told of, if it makes or changes a subscription. */
export function notificationUrl(method: string, url: string, body: Uint8Array): string | undefined {
  if (!['POST', 'PATCH', 'MERGE'].includes(method) || !/\/subscriptions(\(|\/|$)/i.test(url.replace(/[?#].*$/, ''))) {
    return undefined;
  }
  try {
    const parsed: unknown = JSON.parse(new TextDecoder().decode(body));
    const given = typeof parsed === 'object' && parsed !== null && 'notificationUrl' in parsed ? parsed.notificationUrl : undefined;
    return typeof given === 'string' ? given : undefined;
  } catch {
    return undefined;
  }
}

/** Calls the addresses that subscribed to lists: the handshake before, a notification after each change. */
export class Webhooks {
  private readonly waiting = new Set<string>();
  private seen: number;
  private timer?: NodeJS.Timeout;

  public constructor(private readonly store: Store, private readonly site: string) {
    this.seen = store.changes.last();
  }

  /** Sends a token that the address must answer with, as text, with 200 and in time. */
  public async answersHandshake(url: string): Promise<boolean> {
    const token = randomUUID();
    const address = new URL(url);
    address.searchParams.set('validationtoken', token);
    try {
      const answer = await fetch(address, { method: 'POST', signal: AbortSignal.timeout(PATIENCE), headers: { 'content-type': 'text/plain' } });
      return answer.status === 200 && (await answer.text()).trim() === token;
    } catch {
      return false;
    }
  }

  /** Looks for changes of items since it last looked, and tells who subscribed to their lists. */
  public look(): void {
    const last = this.store.changes.last();
    if (last === this.seen) {
      return;
    }
    for (const list of this.store.changes.listsWithItemChanges(this.seen, last)) {
      this.waiting.add(list);
    }
    this.seen = last;
    this.timer ??= setTimeout(() => this.tell(), GATHER).unref();
  }

  public stop(): void {
    clearTimeout(this.timer);
  }

  private tell(): void {
    this.timer = undefined;
    const due = this.store.subscriptions.all().filter(one => this.waiting.has(one.list) && one.expires > new Date().toISOString());
    this.waiting.clear();
    for (const one of due) {
      fetch(one.url, { method: 'POST', headers: { 'content-type': 'application/json' }, signal: AbortSignal.timeout(PATIENCE),
        body: JSON.stringify({ value: [this.notification(one)] }) }).catch(() => undefined);
    }
  }

  private notification(of: Subscription): Record<string, unknown> {
    return { subscriptionId: of.id, clientState: of.state, expirationDateTime: `${of.expires.slice(0, 19)}.0000000Z`, resource: of.list,
      tenantId: '00000000-0000-0000-0000-000000000000', siteUrl: this.site, webId: this.store.value('webId') };
  }
}
