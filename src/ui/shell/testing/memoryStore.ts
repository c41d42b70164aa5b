import type { Change, Draft, Item, List, Ref } from '../../../schema/define';
import { programPacks } from '../../../schema/lists/programPacks';
import { sameValue } from '../../../schema/kinds';
import type { Zone } from '../../../schema/kinds/kind';
import type { ChangesIn, Failure, Me, Page, Person, Query, Result, Store, Version, Write } from '../../../data/store';
import { failed, ok } from '../../../data/failure';

type Row = { readonly Id: number; readonly ETag: string } & Readonly<Record<string, unknown>>;
type Values = Readonly<Record<string, unknown>>;
type Method = 'get' | 'find' | 'page' | 'add' | 'change' | 'together' | 'history' | 'searchPeople' | 'knownPerson';

/** Toronto in winter, without the daylight saving that no component test needs. */
const zone: Zone = {
  name: 'America/Toronto',
  dayOf: instant => new Date(Date.parse(instant) - 5 * 3_600_000).toISOString().slice(0, 10),
  midnightOf: day => `${day}T05:00:00Z`
};

export const sampleOwner: Me =
  { Id: 1, Title: 'Sample Owner', email: 'owner@example.invalid', loginName: 'owner', guest: false, roles: ['owner', 'reader'] };
export const sampleMember: Me =
  { Id: 2, Title: 'Sample Member 3', email: 'member@example.invalid', loginName: 'member', guest: false, roles: ['society', 'reader'] };

/** The store's port over rows in memory, with ETags, versions and client keys: for component tests only. It says nothing about SharePoint. */
export class MemoryStore implements Store {
  /** What was asked, in order: `change ChangeRequests 3`. */
  public readonly asked: string[] = [];
  /** What the next `changesIn` tells. */
  public readonly othersChanged: { readonly list: string; readonly id: number }[] = [];
  /** Whom the site knows, and whom only the organization does. */
  public readonly site: Person[] = [];
  public readonly organization: Person[] = [];
  private readonly lists = new Map<string, Row[]>();
  private readonly versions = new Map<string, Version<List>[]>();
  private readonly faults: { readonly method: Method; readonly failure: Failure; readonly after: boolean }[] = [];

  /** @param pack the program pack, as JSON: without one no hub opens */
  public constructor(pack?: string, public user: Me = sampleOwner) {
    if (pack) this.put(programPacks, { Id: 1, Title: 'Sample program', FiscalYear: '2022-23', PackVersion: '1', Pack: pack });
  }

  /** Puts a row there as if it had always been. */
  public put<L extends List>(list: L, row: Omit<Item<L>, 'ETag'> & { readonly Id: number }): void {
    this.write(list, { ...row, ETag: '"1"' }, this.user);
  }

  /** Changes a row as somebody else would, in between. */
  public changeAs<L extends List>(who: string, list: L, id: number, change: Change<L>): void {
    this.write(list, this.next(this.row(list, id), change as Values), { Id: 99, Title: who });
  }

  /** The next call of the method fails; with `after` it is carried out all the same, as when an answer is lost. */
  public failNext(method: Method, failure: Failure, after = false): void {
    this.faults.push({ method, failure, after });
  }

  public row(list: List, id: number): Row {
    const row = this.rows(list).find(one => one.Id === id);
    if (!row) throw new Error(`There is no row ${id} in ${list.name}.`);
    return row;
  }

  public rows(list: List): readonly Row[] {
    return this.lists.get(list.name) ?? [];
  }

  public async me(): Promise<Result<Me>> {
    return ok(this.user);
  }

  public async zone(): Promise<Result<Zone>> {
    return ok(zone);
  }

  public async people(): Promise<Result<readonly Person[]>> {
    return ok(this.site);
  }

  public searchPeople(typed: string): Promise<Result<readonly Person[]>> {
    return this.answer('searchPeople', typed, () =>
      ok([...this.site, ...this.organization].filter(({ name }) => name.toLowerCase().startsWith(typed.toLowerCase())).map(({ Id, ...rest }) => rest)));
  }

  public knownPerson(loginName: string): Promise<Result<Ref>> {
    return this.answer('knownPerson', loginName, () => {
      const { name } = this.organization.find(one => one.loginName === loginName) ?? { name: loginName };
      return ok({ Id: 500 + this.organization.findIndex(one => one.loginName === loginName), Title: name });
    });
  }

  public get<L extends List>(list: L, id: number): Promise<Result<Item<L>>> {
    return this.answer('get', `${list.name} ${id}`, () => {
      const row = this.rows(list).find(one => one.Id === id);
      return row ? ok(row as unknown as Item<L>) : failed({ kind: 'missing', of: 'item', what: `${list.name} ${id}` });
    });
  }

  public find<L extends List>(list: L, key: string): Promise<Result<Item<L> | undefined>> {
    return this.answer('find', `${list.name} ${key}`, () => ok(this.rows(list).find(row => row.Key === key) as unknown as Item<L> | undefined));
  }

  public page<L extends List>(list: L, query: Query<L> = {}): Promise<Result<Page<L>>> {
    return this.answer('page', list.name, () => {
      const rows = [...this.rows(list)].sort((a, b) => query.descending ? b.Id - a.Id : a.Id - b.Id);
      return ok({ rows: rows.slice(0, query.top ?? 100) as unknown as Item<L>[], ...(rows.length > (query.top ?? 100) ? { next: 'more' } : {}) });
    });
  }

  public add<L extends List>(list: L, draft: Draft<L>, key: string): Promise<Result<Item<L>>> {
    return this.answer('add', list.name, () => {
      const there = this.rows(list).find(row => row.Key === key);
      if (there) return ok(there as unknown as Item<L>);
      const { Id, Title } = this.user;
      const row = { ...draft as object, Id: this.rows(list).length + 1, ETag: '"1"', Key: key, Author: { Id, Title } };
      this.write(list, row, this.user);
      return ok(row as unknown as Item<L>);
    });
  }

  public change<L extends List>(list: L, to: { readonly Id: number; readonly ETag: string }, change: Change<L>): Promise<Result<Item<L>>> {
    return this.answer('change', `${list.name} ${to.Id}`, () => this.changeNow(list, to, change));
  }

  public async together(writes: readonly Write[]): Promise<ReadonlyArray<Result<{ readonly Id: number }>>> {
    const answers: Result<{ readonly Id: number }>[] = [];
    for (const write of writes) {
      answers.push(await this.answer('together', write.list.name, () => {
        if ('add' in write) throw new Error('No component test adds several rows.');
        return this.changeNow(write.list, write.to, write.change as Change<List>);
      }));
    }
    return answers;
  }

  public history<L extends List>(list: L, id: number): Promise<Result<ReadonlyArray<Version<L>>>> {
    return this.answer('history', `${list.name} ${id}`, () => ok([...this.versions.get(`${list.name} ${id}`) ?? []].reverse() as Version<L>[]));
  }

  public async remove(list: List, { Id }: { readonly Id: number }): Promise<Result<void>> {
    this.asked.push(`remove ${list.name} ${Id}`);
    this.lists.set(list.name, this.rows(list).filter(row => row.Id !== Id));
    return ok(undefined);
  }

  public each(): never { return this.unused(); }
  public count(): never { return this.unused(); }
  public changesSince(): never { return this.unused(); }
  /** What a test put into `othersChanged`. */
  public async changesIn(): Promise<Result<ChangesIn>> {
    this.asked.push('changesIn');
    return ok({ changed: this.othersChanged.splice(0), more: false, token: 'now' });
  }
  public putFile(): never { return this.unused(); }
  public putFiles(): never { return this.unused(); }
  public upload(): never { return this.unused(); }
  public getFile(): never { return this.unused(); }
  public files(): never { return this.unused(); }

  private unused(): never {
    throw new Error('No component test uses this part of the store.');
  }

  private async answer<T>(method: Method, what: string, make: () => Result<T>): Promise<Result<T>> {
    this.asked.push(`${method} ${what}`);
    const at = this.faults.findIndex(fault => fault.method === method);
    if (at < 0) return make();
    const [fault] = this.faults.splice(at, 1);
    if (fault.after) make();
    return failed(fault.failure);
  }

  private changeNow<L extends List>(list: L, to: { readonly Id: number; readonly ETag: string }, change: Change<L>): Result<Item<L>> {
    const row = this.row(list, to.Id);
    if (row.ETag !== to.ETag) return failed({ kind: 'conflict', theirs: row });
    const next = this.next(row, change as Values);
    this.write(list, next, this.user);
    return ok(next as unknown as Item<L>);
  }

  private next(row: Row, change: Values): Row {
    const changed = Object.entries(change).filter(([name, value]) => !sameValue(row[name], value));
    const values = Object.fromEntries(changed.map(([name, value]) => [name, value ?? undefined]));
    return { ...row, ...values, ETag: `"${Number(row.ETag.replace(/"/g, '')) + 1}"` };
  }

  private write(list: List, row: object & { readonly Id: number; readonly ETag: string }, by: { readonly Id: number; readonly Title: string }): void {
    const written: Row = { ...row, Editor: { Id: by.Id, Title: by.Title }, Modified: '2026-03-01T15:00:00Z' };
    this.lists.set(list.name, [...this.rows(list).filter(one => one.Id !== row.Id), written]);
    const id = `${list.name} ${row.Id}`;
    const kept = this.versions.get(id) ?? [];
    this.versions.set(id, [...kept, {
      label: `${kept.length + 1}.0`, at: '2026-03-01T15:00:00Z', by: { Id: by.Id, Title: by.Title }, values: written as unknown as Item<List>
    }]);
  }
}
