import { randomUUID } from 'node:crypto';
import { Changes } from './changes';
import { Database, text } from './database';
import { Drafts } from './drafts';
import { Files } from './files';
import { Items } from './items';
import { Lists } from './lists';
import { Locks } from './locks';
import { SiteColumns } from './siteColumns';
import { Permissions, WEB_SCOPE } from './permissions';
import { claimsLogin, LOCAL_USERS, LocalUser, Principal, Principals } from './principals';
import { RecycleBin } from './recycleBin';
import { BUILT_IN_ROLES } from './rights';
import { Json } from '../odata/value';
import { Subscriptions } from './subscriptions';
import { instant } from '../zone';

/** All that one site holds. A new file becomes an empty web with the usual groups, levels and sample people. */
export class Store {
  public readonly db: Database;
  public readonly lists: Lists;
  public readonly siteColumns: SiteColumns;
  public readonly items: Items;
  public readonly files: Files;
  public readonly drafts: Drafts;
  public readonly bin: RecycleBin;
  public readonly locks = new Locks();
  public readonly principals: Principals;
  public readonly permissions: Permissions;
  public readonly changes: Changes;
  public readonly subscriptions: Subscriptions;
  /** Whether this run made the site. */
  public readonly isNew: boolean;

  public constructor(path: string, title: string) {
    this.db = new Database(path);
    this.changes = new Changes(this.db);
    this.lists = new Lists(this.db);
    this.siteColumns = new SiteColumns(this.db);
    this.items = new Items(this.db, this.lists, this.changes);
    this.files = new Files(this.db);
    this.drafts = new Drafts(this.items, this.files);
    this.bin = new RecycleBin(this.db, this.lists, this.items, this.files, this.changes);
    this.principals = new Principals(this.db);
    this.subscriptions = new Subscriptions(this.db);
    this.permissions = new Permissions(this.db);
    this.isNew = this.value('webId') === undefined;
    if (this.isNew) {
      this.transaction(() => this.found(title));
    }
  }

  /** One request's work: all of it is kept, or none. */
  public transaction<T>(work: () => T): T {
    try {
      return this.db.transaction(work);
    } catch (error) {
      this.lists.forget();
      throw error;
    }
  }

  public value(key: string): string | undefined {
    const row = this.db.get('SELECT value FROM site WHERE key = ?', key);
    return row && text(row, 'value');
  }

  public setValue(key: string, value: string): void {
    this.db.run('INSERT OR REPLACE INTO site (key, value) VALUES (?, ?)', key, value);
  }

  /** A small record that is kept whole, such as the navigation; `otherwise` until it is first written. */
  public record<T extends Json>(key: string, otherwise: T): T {
    const text = this.value(key);
    return text === undefined ? otherwise : JSON.parse(text);
  }

  public setRecord(key: string, record: Json): void {
    this.setValue(key, JSON.stringify(record));
  }

  public localUser(name: LocalUser): Principal {
    const user = this.principals.userByEmail(LOCAL_USERS[name].email);
    if (!user) {
      throw new Error(`The local user ${name} is not on the site.`);
    }
    return user;
  }

  public close(): void {
    this.db.close();
  }

  private found(title: string): void {
    for (const [key, value] of Object.entries({ webId: randomUUID(), siteId: randomUUID(), title, description: '',
      created: instant(new Date()), digestKey: randomUUID() })) {
      this.setValue(key, value);
    }
    BUILT_IN_ROLES.forEach(role => this.permissions.saveRole(role));
    this.db.run('INSERT INTO scopes (id, list, item) VALUES (?, NULL, NULL)', WEB_SCOPE);
    this.db.run("INSERT INTO sqlite_sequence (name, seq) SELECT 'principals', 2 WHERE NOT EXISTS " +
      "(SELECT 1 FROM sqlite_sequence WHERE name = 'principals')");
    const levels = { Owners: 'Full Control', Visitors: 'Read', Members: 'Contribute' } as const;
    const groups = new Map<string, Principal>();
    for (const [kind, level] of Object.entries(levels)) {
      const name = `${title} ${kind}`;
      const group = this.principals.add(8, name, name, '', false, { Description: '', OnlyAllowMembersViewMembership: false });
      groups.set(kind, group);
      this.setValue(`group${kind}`, String(group.id));
      const role = this.permissions.roleByName(level);
      if (role) {
        this.permissions.assign(WEB_SCOPE, group.id, role.id);
      }
    }
    for (const [name, person] of Object.entries(LOCAL_USERS)) {
      const user = this.principals.add(1, claimsLogin(person.email, name === 'guest'), person.title, person.email, name === 'owner');
      const group = groups.get(person.group);
      if (group) {
        this.principals.join(group.id, user.id);
      }
    }
  }
}
