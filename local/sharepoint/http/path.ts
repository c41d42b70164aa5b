import { refuse } from '../errors';

/** A literal in a URL: `'text'`, `guid'…'`, `datetime'…'`, `3`, `true`, `null` (JSON arguments stay text). */
export type Literal =
  | { readonly kind: 'string' | 'guid' | 'datetime' | 'json'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'null'; readonly value: null };

/** An argument of a segment; `name` is empty when it was given by position. */
export interface Argument { readonly name: string; readonly value: Literal }

/** One step of a resource path: `lists`, `getbytitle('x')`, `items(3)`. `called` tells `x()` from `x`. */
export interface Segment { readonly name: string; readonly args: readonly Argument[]; readonly called: boolean }

/** Decoded query of a URL; names keep their case, the last of equal names wins. */
export type Query = ReadonlyMap<string, string>;

/** Splits a raw URL into its decoded path and its query. Refuses malformed escapes and NUL. */
export function splitUrl(raw: string): { path: string; query: Query } {
  const hash = raw.indexOf('#');
  const url = hash < 0 ? raw : raw.slice(0, hash);
  const mark = url.indexOf('?');
  const path = decode(mark < 0 ? url : url.slice(0, mark));
  const query = new Map<string, string>();
  if (mark >= 0) {
    for (const part of url.slice(mark + 1).split('&')) {
      if (!part) {
        continue;
      }
      const equals = part.indexOf('=');
      const name = equals < 0 ? part : part.slice(0, equals);
      query.set(decode(name.replace(/\+/g, ' ')), equals < 0 ? '' : decode(part.slice(equals + 1).replace(/\+/g, ' ')));
    }
  }
  return { path, query };
}

function decode(text: string): string {
  let decoded: string;
  try {
    decoded = decodeURIComponent(text);
  } catch {
    throw refuse.expression(text.slice(0, 200));
  }
  if (decoded.includes('\0')) {
    throw refuse.expression(text.slice(0, 200));
  }
  return decoded;
}

/** Parses what follows `_api/` into segments. Aliases (`@p1`) are looked up in the query. */
export function parsePath(path: string, query: Query): readonly Segment[] {
  const segments: Segment[] = [];
  let at = 0;

  function fail(): never {
    throw refuse.expression(path.slice(0, 400));
  }

  function literal(): Literal {
    const rest = path.slice(at);
    const quoted = /^(guid|datetime)?'((?:[^']|'')*)'/i.exec(rest);
    if (quoted) {
      at += quoted[0].length;
      return quotedLiteral(quoted[1], quoted[2]);
    }
    const alias = /^@[\w-]+/.exec(rest);
    if (alias) {
      at += alias[0].length;
      const value = query.get(alias[0]);
      return value === undefined ? fail() : parseLiteral(value);
    }
    const bare = /^[^,()'=/]+/.exec(rest);
    if (!bare) {
      return fail();
    }
    at += bare[0].length;
    return parseLiteral(bare[0].trim());
  }

  function args(): Argument[] {
    const found: Argument[] = [];
    at += 1;
    skipSpace();
    while (path[at] !== ')') {
      const named = /^\s*(@?[A-Za-z_]\w*)\s*=/.exec(path.slice(at));
      if (named) {
        at += named[0].length;
        skipSpace();
      }
      found.push({ name: named ? named[1].replace(/^@/, '').toLowerCase() : '', value: literal() });
      skipSpace();
      if (path[at] === ',') {
        at += 1;
        skipSpace();
      } else if (path[at] !== ')') {
        fail();
      }
    }
    at += 1;
    return found;
  }

  function skipSpace(): void {
    while (path[at] === ' ') {
      at += 1;
    }
  }

  while (at < path.length) {
    if (path[at] === '/') {
      at += 1;
      continue;
    }
    const name = /^[$A-Za-z_][\w.$@-]*/.exec(path.slice(at));
    if (!name) {
      fail();
    }
    at += name[0].length;
    const called = path[at] === '(';
    segments.push({ name: name[0], args: called ? args() : [], called });
    if (at < path.length && path[at] !== '/') {
      fail();
    }
  }
  return segments;
}

/** Reads one literal that fills `text` wholly; what is no literal is kept as text, as SharePoint does for aliases. */
export function parseLiteral(text: string): Literal {
  const quoted = /^(guid|datetime)?'((?:[^']|'')*)'$/i.exec(text);
  if (quoted) {
    return quotedLiteral(quoted[1], quoted[2]);
  }
  if (/^-?\d+(\.\d+)?$/.test(text)) {
    return { kind: 'number', value: Number(text) };
  }
  if (/^(true|false)$/i.test(text)) {
    return { kind: 'boolean', value: text.toLowerCase() === 'true' };
  }
  if (/^null$/i.test(text)) {
    return { kind: 'null', value: null };
  }
  if (/^[{[]/.test(text)) {
    return { kind: 'json', value: doubleQuoted(text) };
  }
  throw refuse.expression(text.slice(0, 400));
}

/** JSON in a URL may quote with apostrophes, as Microsoft's samples do: `{'ViewXml':'<View/>'}`. */
function doubleQuoted(text: string): string {
  return text.replace(/"(?:[^"\\]|\\.)*"|'((?:[^'\\]|\\.)*)'/g, (quoted: string, single: string | undefined) =>
    single === undefined ? quoted : `"${single.replace(/\\'/g, "'").replace(/(^|[^\\])"/g, '$1\\"')}"`);
}

function quotedLiteral(type: string | undefined, body: string): Literal {
  const value = body.replace(/''/g, "'");
  return { kind: type ? (type.toLowerCase() as 'guid' | 'datetime') : 'string', value };
}
