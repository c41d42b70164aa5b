import type { List } from '../../schema/define';
import type { Failure } from '../failure';
import type { Trouble } from './trouble';
import { problemsOf } from '../../schema/kinds';
import { Cancelled, Lost, Refusal } from './trouble';

/** What was being done, so that a failure can name it. */
export interface About {
  readonly list?: List;
  readonly item?: number;
  readonly file?: string;
  /** What was to be written. */
  readonly values?: Readonly<Record<string, unknown>>;
}

/** Seconds that a busy site is given when it does not say how long. */
const patience = 30;

type Row = {
  readonly status?: readonly number[];
  readonly code?: readonly number[];
  readonly words?: RegExp;
  readonly failure: (refusal: Refusal, about: About, named: string) => Failure;
};

const nameOf = (about: About): string =>
  about.file ?? (about.list ? `${about.list.name}${about.item === undefined ? '' : ` ${about.item}`}` : 'site');

const tooLarge = (refusal: Refusal, about: About): Failure => ({ kind: 'tooLarge', what: nameOf(about) });
const denied = (refusal: Refusal, about: About): Failure => ({ kind: 'denied', what: nameOf(about) });
const busy = (refusal: Refusal): Failure =>
  ({ kind: 'busy', retryAfter: refusal.retryAfter === undefined ? patience : Math.ceil(refusal.retryAfter / 1000) });
const missingList = (refusal: Refusal, about: About): Failure =>
  about.list ? { kind: 'missing', of: 'list', what: about.list.name } : { kind: 'missing', of: 'site', what: refusal.message };

const invalid = (refusal: Refusal, about: About): Failure => {
  // SharePoint names no column here, so the definition is asked which value cannot be right.
  const problems = about.list && about.values ? problemsOf(about.list, about.values, Object.keys(about.values)) : {};
  return { kind: 'invalid', message: refusal.message, ...(Object.keys(problems).length > 0 ? { problems } : {}) };
};

const missingColumn = (refusal: Refusal, about: About, named: string): Failure => {
  const column = columnNamed(about.list, named);
  return { kind: 'missing', of: 'column', what: about.list ? `${about.list.name}.${column}` : column };
};

const duplicate = (refusal: Refusal, about: About, named: string): Failure => ({
  kind: 'invalid', message: refusal.message,
  duplicate: named.split(/[,;]/).map(name => columnNamed(about.list, name.trim())).filter(name => name !== '')
});

/**
 * What SharePoint's refusals mean, most telling first. HRESULTs: most refusals of content arrive as 500,
 * so the status decides only where the code does not.
 */
const table: readonly Row[] = [
  { code: [-2147024860, -2147024749], failure: tooLarge },
  { code: [-2130575169], words: /list: \[([^\]]*)\]/, failure: duplicate },
  { code: [-2130575169], failure: invalid },
  { code: [-2130575257], failure: refusal => ({ kind: 'invalid', message: refusal.message, duplicate: ['FileLeafRef'] }) },
  { code: [-2130575305], failure: () => ({ kind: 'conflict' }) },
  { status: [409, 412], failure: () => ({ kind: 'conflict' }) },
  { code: [-2130575338], failure: (refusal, about) => ({ kind: 'missing', of: about.file ? 'file' : 'item', what: nameOf(about) }) },
  { words: /field or property '([^']+)' does not exist/, failure: missingColumn },
  { words: /Column '([^']+)' does not exist/, failure: missingColumn },
  { words: /The property '([^']+)' does not exist on type 'SP\.(?:Data\.|ListItem)/, failure: missingColumn },
  { words: /The query to field '([^']+)' is not valid/, failure: missingColumn },
  { words: /List '[^']*' does not exist|List does not exist/, failure: missingList },
  // Text, number, date or lookup value; list or column validation; checked out; file name.
  {
    code: [-2130575336, -2130575335, -2130575334, -2130575154, -2130575162, -2130575163, -2130575306, -2130575245],
    failure: invalid
  },
  { words: /changeToken refers to a time before/, failure: tooLarge },
  { status: [401, 403], failure: denied },
  { status: [413], failure: tooLarge },
  // A file that somebody has open is free again when they close it.
  { status: [423], failure: busy },
  { status: [429, 503, 504], failure: busy },
  { code: [-2147024690], failure: invalid },
  {
    status: [404],
    failure: (refusal, about) => about.file ? { kind: 'missing', of: 'file', what: about.file } : missingList(refusal, about)
  }
];

/** The failure that a caller of the store sees. */
export function failureOf(trouble: Trouble, about: About): Failure {
  if (trouble instanceof Lost) return { kind: 'offline' };
  if (trouble instanceof Cancelled) return { kind: 'cancelled' };
  if (trouble instanceof Refusal) {
    for (const row of table) {
      if (row.status && !row.status.includes(trouble.status)) continue;
      if (row.code && !row.code.includes(trouble.code)) continue;
      const found = row.words?.exec(trouble.message);
      if (row.words && !found) continue;
      return row.failure(trouble, about, found?.[1] ?? '');
    }
  }
  return { kind: 'unexpected', message: trouble.message };
}

/** SharePoint says a column's internal name, its title in either language, or `<name>Id` for a reference. */
function columnNamed(list: List | undefined, named: string): string {
  const name = named.split('/')[0];
  if (!list || name in list.fields) return name;
  const titled = Object.keys(list.fields).find(field => {
    const { title } = list.fields[field];
    return title.en === name || title.fr === name;
  });
  const bare = name.replace(/(String)?Id$/, '');
  return titled ?? (bare in list.fields ? bare : name);
}
