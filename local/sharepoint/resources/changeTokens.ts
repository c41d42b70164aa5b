import { Context } from '../context';
import { refuse } from '../errors';
import { rules } from '../rules';
import { List } from '../store/lists';
import { Instant, instant } from '../zone';

const EPOCH_TICKS = 621355968000000000n;
const DAY = 86400000;

/** What a token is about: 1 the site collection, 2 the web, 3 one list; with its id. */
export interface TokenScope { readonly kind: 1 | 2 | 3; readonly id: string }

export function listTokenScope(list: List): TokenScope {
  return { kind: 3, id: list.id };
}

export function webTokenScope(context: Context): TokenScope {
  return { kind: 2, id: context.store.value('webId') ?? '' };
}

export function siteTokenScope(context: Context): TokenScope {
  return { kind: 1, id: context.store.value('siteId') ?? '' };
}

/** `1;3;<list>;<ticks>;<number>`: the state after the numbered entry of the log. */
export function tokenAt(scope: TokenScope, time: Instant, number: number): string {
  return `1;${scope.kind};${scope.id};${EPOCH_TICKS + BigInt(Date.parse(time)) * 10000n};${number}`;
}

export function currentToken(scope: TokenScope, context: Context): string {
  return tokenAt(scope, context.now(), context.store.changes.last());
}

/**
 * The number inside a token; `-1` stands for the time beside it, as clients write that make their own tokens.
 * Refuses what is no token, or is of another scope, and tells whether the log still reaches back to it.
 */
export function readChangeToken(scope: TokenScope, text: string, context: Context): { readonly number: number; readonly expired: boolean } {
  const match = /^1;([0-4]);([0-9a-f-]{36});(\d{1,19});(-1|\d{1,15})$/i.exec(text);
  if (!match || Number(match[1]) !== scope.kind || match[2].toLowerCase() !== scope.id) {
    throw refuse.badChangeToken();
  }
  const { changes } = context.store;
  const time = Number((BigInt(match[3]) - EPOCH_TICKS) / 10000n);
  const now = Date.parse(context.now());
  const tooOld = !Number.isFinite(time) || time < now - rules.changeLogDays * DAY;
  if (match[4] === '-1') {
    const at = instant(new Date(Math.min(Math.max(time, 0), now)));
    const number = changes.numberAt(at);
    return { number, expired: tooOld || number < changes.oldest() - 1 };
  }
  const number = Number(match[4]);
  return { number, expired: tooOld || number < changes.oldest() - 1 };
}
