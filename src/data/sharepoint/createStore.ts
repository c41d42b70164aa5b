import type { List } from '../../schema/define';
import type { Failure, Result } from '../failure';
import type { Store } from '../store';
import type { ConnectionOptions } from './connection';
import type { About } from './failures';
import { failed, ok } from '../failure';
import { Connection } from './connection';
import { failureOf } from './failures';
import { Rows } from './rows';
import { Site } from './site';
import { Cancelled, Lost, troubleOf } from './trouble';

export type StoreOptions = ConnectionOptions;

/** What only some pages use is loaded when it is used. A chunk that does not come is a lost connection like any other. */
async function loaded<T>(chunk: Promise<T>): Promise<T> {
  try {
    return await chunk;
  } catch (error) {
    throw new Lost(String(error));
  }
}

/** The store over a SharePoint site. */
export function createStore(options: StoreOptions): Store {
  const connection = new Connection(options);
  const site = new Site(connection);
  const rows = new Rows(connection, site);

  const failure = async (error: unknown, about: About): Promise<{ readonly ok: false; readonly failure: Failure }> =>
    failed(failureOf(await troubleOf(error, connection.patience.timing.now()), about));

  /** The value, or why there is none; a mistake in the program is thrown on. */
  const tried = async <T>(about: About, work: () => Promise<T>): Promise<Result<T>> => {
    try {
      return ok(await work());
    } catch (error) {
      return failure(error, about);
    }
  };
  /** The same for work that tells failures of its own. */
  const told = async <T>(about: About, work: () => Promise<Result<T>>): Promise<Result<T>> => {
    try {
      return await work();
    } catch (error) {
      return failure(error, about);
    }
  };

  const writes = async (): Promise<InstanceType<typeof import('./writes').Writes>> => {
    const { Writes } = await loaded(import(/* webpackChunkName: 'store-writes' */ './writes'));
    return new Writes(connection, site, rows);
  };
  const files = async (): Promise<InstanceType<typeof import('./files').Files>> => {
    const { Files } = await loaded(import(/* webpackChunkName: 'store-files' */ './files'));
    return new Files(connection, site, rows);
  };
  let someone: Promise<InstanceType<typeof import('./people').People>> | undefined;
  const people = (): NonNullable<typeof someone> => {
    const loading = someone ?? loaded(import(/* webpackChunkName: 'store-people' */ './people')).then(({ People }) => new People(connection));
    someone = loading;
    // A chunk that did not come is asked for again.
    loading.catch(() => { someone = undefined; });
    return loading;
  };
  let live: Promise<InstanceType<typeof import('./live').LiveChanges>> | undefined;
  const values = (written: object): About['values'] => written as About['values'];

  return {
    zone: () => tried({}, () => site.zone()),
    me: () => tried({}, () => site.me()),
    people: () => tried({}, async () => (await people()).known()),
    searchPeople: typed => tried({}, async () => (await people()).search(typed)),
    knownPerson: loginName => tried({}, async () => (await people()).ensure(loginName)),
    page: (list, query) => tried({ list }, () => rows.page(list, query)),
    each: (list, query, onRows, signal) => tried({ list }, async () => {
      if (signal?.aborted) throw new Cancelled();
      return rows.each(list, query, onRows, signal);
    }),
    count: list => tried({ list }, () => rows.count(list)),
    get: (list, item) => tried({ list, item }, () => rows.get(list, item)),
    find: (list, key) => tried({ list }, () => rows.find(list, key)),
    add: (list, draft, key) =>
      tried({ list, values: values(draft) }, async () => (await writes()).add(list, draft, key)),
    change: (list, to, change) =>
      told({ list, item: to.Id, values: values(change) }, async () => (await writes()).change(list, to, change)),
    remove: (list, row) => told({ list, item: row.Id }, async () => (await writes()).remove(list, row)),
    together: async (parts, signal) => {
      try {
        const { Together } = await loaded(import(/* webpackChunkName: 'store-writes' */ './together'));
        return await new Together(connection, site, rows).write(parts, signal);
      } catch (error) {
        const none = await failure(error, {});
        return parts.map(() => none);
      }
    },
    history: (list, item) => tried({ list, item }, async () => {
      const { historyOf } = await loaded(import(/* webpackChunkName: 'store-history' */ './history'));
      return historyOf(connection, site, list, item);
    }),
    changesSince: (list: List, token) => tried({ list }, async () => {
      if (token === undefined) return { changed: [], removed: [], token: await rows.token(list) };
      const { changesSince } = await loaded(import(/* webpackChunkName: 'store-changes' */ './changes'));
      return changesSince(connection, list, token);
    }),
    changesIn: (lists, token) => tried({}, async () => {
      if (token === undefined) return { changed: [], more: false, token: await rows.siteToken() };
      live ??= loaded(import(/* webpackChunkName: 'store-changes' */ './live')).then(({ LiveChanges }) => new LiveChanges(connection));
      return (await live).since(lists, token);
    }),
    putFile: (library, path, bytes, row) =>
      tried({ list: library, values: values(row) }, async () => (await files()).put(library, path, bytes, row)),
    putFiles: (library, several) => told({ list: library }, async () => {
      const { Together } = await loaded(import(/* webpackChunkName: 'store-writes' */ './together'));
      return (await files()).putAll(library, several, new Together(connection, site, rows));
    }),
    upload: (library, path, file, row, how) => tried({ list: library, values: values(row), file: `${library.name}/${path}` },
      async () => (await files()).send(library, path, file, row, how)),
    getFile: (library, path) =>
      tried({ list: library, file: `${library.name}/${path}` }, async () => (await files()).get(library, path)),
    files: (library, query) => tried({ list: library }, async () => (await files()).list(library, query))
  };
}
