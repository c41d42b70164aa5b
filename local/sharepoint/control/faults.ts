import { refuse, SharePointError } from '../errors';
import { ApiRequest } from '../http/request';
import { isArray, isObject, Json } from '../odata/value';

/** What goes wrong, when, and how often. A rule fires on matches that `every`, `probability` and `times` let through. */
interface Rule {
  readonly method?: string; readonly path?: RegExp; readonly times?: number; readonly every?: number; readonly status?: number;
  readonly retryAfter?: number | 'date'; readonly drop?: 'before' | 'after'; readonly delayMs?: number; readonly part?: number;
  readonly probability?: number; readonly expireDigest?: boolean;
}

/** A fault that is due for one request. */
export interface Fault {
  readonly status?: number; readonly drop?: 'before' | 'after'; readonly delayMs?: number; readonly expireDigest?: boolean;
  error(): SharePointError;
}

/** Injected faults: throttling, lost connections before and after the commit, delays, expired digests, failing batch parts. */
export class Faults {
  private rules: { readonly rule: Rule; matches: number; hits: number }[] = [];
  private random: () => number = Math.random;

  /** Replaces all rules. Throws a plain Error that says what is wrong with them. */
  public replace(given: Json): void {
    const list = isObject(given) && isArray(given.rules) ? given.rules : undefined;
    if (!list) {
      throw new Error('Send {"rules": [...]}.');
    }
    this.rules = list.map((rule, index) => ({ rule: readRule(rule, index), matches: 0, hits: 0 }));
    const seed = isObject(given) ? given.seed ?? list.map(rule => (isObject(rule) ? rule.seed : undefined)).find(one => typeof one === 'number')
      : undefined;
    this.random = typeof seed === 'number' ? mulberry32(seed) : Math.random;
  }

  public clear(): void {
    this.rules = [];
  }

  /** The fault of a request on the wire, if one is due. */
  public request(request: ApiRequest): Fault | undefined {
    return this.due(rule => rule.part === undefined && fits(rule, request));
  }

  /** The fault of the k-th part of a batch; method and path may be those of the part or of the batch. */
  public part(number: number, batch: ApiRequest, part: ApiRequest): Fault | undefined {
    return this.due(rule => rule.part === number && (fits(rule, part) || fits(rule, batch) ||
      (fits({ path: rule.path }, part) && fits({ method: rule.method }, batch))));
  }

  private due(matches: (rule: Rule) => boolean): Fault | undefined {
    let found: Fault | undefined;
    for (const entry of this.rules) {
      if (found || !matches(entry.rule)) {
        continue;
      }
      entry.matches += 1;
      const { rule } = entry;
      const due = (rule.every === undefined || entry.matches % rule.every === 0) && (rule.times === undefined || entry.hits < rule.times) &&
        (rule.probability === undefined || this.random() < rule.probability);
      if (due) {
        entry.hits += 1;
        found = faultOf(rule);
      }
    }
    return found;
  }
}

function fits(rule: Rule, request: ApiRequest): boolean {
  const verbs = [request.method, request.headers['x-http-method']?.toUpperCase()];
  if (rule.method !== undefined && !verbs.includes(rule.method)) {
    return false;
  }
  if (!rule.path) {
    return true;
  }
  let decoded = request.url.replace(/\+/g, ' ');
  try {
    decoded = decodeURIComponent(decoded);
  } catch {
    // A path that cannot be decoded is matched as it came.
  }
  return rule.path.test(decoded);
}

function faultOf(rule: Rule): Fault {
  return {
    status: rule.status, drop: rule.drop, delayMs: rule.delayMs, expireDigest: rule.expireDigest,
    error: () => {
      const headers: Record<string, string> = {};
      if (rule.retryAfter !== undefined) {
        headers['retry-after'] = rule.retryAfter === 'date' ? new Date(Date.now() + 2000).toUTCString() : String(rule.retryAfter);
      }
      return refuse.throttled(rule.status ?? 503, headers);
    }
  };
}

const NUMBERS = ['times', 'every', 'status', 'delayMs', 'part', 'probability'] as const;

function readRule(given: Json, index: number): Rule {
  const wrong = (what: string): never => {
    throw new Error(`Rule ${index + 1}: ${what}`);
  };
  if (!isObject(given)) {
    return wrong('an object is expected.');
  }
  for (const name of Object.keys(given)) {
    if (![...NUMBERS, 'method', 'path', 'retryAfter', 'drop', 'expireDigest', 'seed'].includes(name)) {
      wrong(`'${name}' is unknown.`);
    }
  }
  const numbers: Partial<Record<(typeof NUMBERS)[number], number>> = {};
  for (const name of NUMBERS) {
    const value = given[name];
    if (value !== undefined) {
      numbers[name] = typeof value === 'number' ? value : wrong(`'${name}' must be a number.`);
    }
  }
  const { drop, retryAfter, method, path } = given;
  if (drop !== undefined && drop !== 'before' && drop !== 'after') {
    return wrong("'drop' is \"before\" or \"after\".");
  }
  if (retryAfter !== undefined && typeof retryAfter !== 'number' && retryAfter !== 'date') {
    return wrong("'retryAfter' is a number of seconds or \"date\".");
  }
  if ((method !== undefined && typeof method !== 'string') || (path !== undefined && typeof path !== 'string')) {
    return wrong("'method' and 'path' are text.");
  }
  return { ...numbers, method: method?.toUpperCase(), path: path === undefined ? undefined : new RegExp(path, 'i'), drop, retryAfter,
    expireDigest: given.expireDigest === true };
}

/** A small seeded generator, so that a run with probabilities can be repeated. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
