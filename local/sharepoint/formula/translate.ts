import { refuse } from '../errors';

/** A formula of SharePoint, taken apart. */
export interface Translated {
  /** For the engine: columns are `c__0`, `c__1`, in the order of `columns`. */
  readonly text: string;
  /** Titles or internal names as written, each once. */
  readonly columns: readonly string[];
  /** Functions called, in upper case. */
  readonly functions: ReadonlySet<string>;
}

type Part = { readonly kind: 'text' | 'column' | 'function' | 'mark' | 'space'; readonly text: string };

const TOKEN = /"(?:""|[^"])*"|\[[^\]]*\]|\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|[\p{L}_][\p{L}\p{N}_.]*(?=\s*\()|[\p{L}_][\p{L}\p{N}_.]*|\s+|<>|>=|<=|[-+*/^&%=<>(),]/uy;
/** Names that stand without brackets. */
const BARE = /^[\p{L}_][\p{L}\p{N}_]*$/u;

/** Reads a formula. Refuses what is no formula: single quotes, braces, references to cells, brackets that do not close. */
function parts(formula: string): Part[] {
  const source = formula.trim().replace(/^=/, '');
  const found: Part[] = [];
  TOKEN.lastIndex = 0;
  for (let at = 0; at < source.length; at = TOKEN.lastIndex) {
    const match = TOKEN.exec(source);
    if (!match) {
      throw refuse.formulaSyntax();
    }
    const [text] = match;
    const called = /^\s*\(/.test(source.slice(at + text.length));
    const kind = text.startsWith('[') ? 'column' : /^\s/.test(text) ? 'space' : !/^[\p{L}_]/u.test(text) ? (/^["\d]/.test(text) ? 'text' : 'mark')
      : called ? 'function' : /^(TRUE|FALSE)$/i.test(text) ? 'text' : 'column';
    found.push({ kind, text: text.startsWith('[') ? text.slice(1, -1).trim() : text });
  }
  if (!found.some(part => part.kind !== 'space')) {
    throw refuse.formulaSyntax();
  }
  return found;
}

export function translate(formula: string): Translated {
  const columns: string[] = [];
  const functions = new Set<string>();
  const text = parts(formula).map(part => {
    if (part.kind === 'column') {
      const known = columns.findIndex(name => name.toLowerCase() === part.text.toLowerCase());
      return `c__${known >= 0 ? known : columns.push(part.text) - 1}`;
    }
    if (part.kind === 'function') {
      functions.add(part.text.toUpperCase());
    }
    return part.kind === 'space' ? ' ' : part.text;
  });
  return { text: text.join(''), columns, functions };
}

/** A validation formula as it reads back: white space gone, brackets only where a name needs them. */
export function normalized(formula: string): string {
  return `=${parts(formula).filter(part => part.kind !== 'space')
    .map(part => (part.kind === 'column' && !BARE.test(part.text) ? `[${part.text}]` : part.text)).join('')}`;
}
