import { kindOf } from './kinds/index';
import { KindContext } from './kinds/kind';
import { Query } from './http/path';
import { DEFAULT_LCID, Locale } from './locale';
import { Json } from './odata/value';
import { Planner } from './query/planner';
import { Principal } from './store/principals';
import { Store } from './store/store';
import { Stamp, storedValue } from './store/items';
import { Instant, Zone } from './zone';

/** What one request works with. */
export interface Context {
  readonly store: Store;
  readonly planner: Planner;
  readonly kinds: KindContext;
  readonly zone: Zone;
  readonly user: Principal;
  /** Server-relative URL of the web, `/sites/dev`. */
  readonly site: string;
  /** `http://127.0.0.1:4700` */
  readonly origin: string;
  readonly query: Query;
  /** The address that answered the handshake of a webhook, when this request names one. */
  readonly answered?: string;
  now(): Instant;
  stamp(): Stamp;
  /** A fresh form digest. */
  digest(): string;
}

export function webUrl(context: Context): string {
  return context.origin + context.site;
}

/** The locale that the site's regional settings name. */
export function siteLocale(store: Store): Locale {
  return Locale.of(Number(store.record<Record<string, Json>>('regionalSettings', {}).LocaleId ?? DEFAULT_LCID)) as Locale;
}

/** Facts about the surroundings that kinds ask for. */
export function kindContext(store: Store, zone: Zone, now: () => Instant): KindContext {
  return {
    zone,
    get locale() {
      return siteLocale(store);
    },
    now,
    userExists: id => store.principals.byId(id) !== undefined,
    personTitle: id => store.principals.byId(id)?.title,
    personByName: name => (store.principals.ensure(name) ?? store.principals.users().find(user => user.title === name))?.id,
    lookupTitle: (field, id) => {
      const target = store.lists.byId(String(field.settings.LookupList ?? ''));
      const item = target && store.items.get(target, id);
      const shown = target && store.lists.field(target, String(field.settings.LookupField ?? 'Title'));
      if (!item || !shown) {
        return undefined;
      }
      if (shown.name === 'FileLeafRef') {
        return `${id}_.000`;
      }
      const value = shown.column.startsWith('"') ? item.row[shown.column.slice(1, -1)] : undefined;
      if (shown.type === 'Calculated') {
        return kindOf(shown.type).display(storedValue(item, shown.column.slice(1, -1)), shown, kindContext(store, zone, now));
      }
      return value === null || value === undefined ? '' : String(value);
    }
  };
}
