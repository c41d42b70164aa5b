import { Json } from '../odata/value';
import { Database, fold, int, Row, text } from './database';

/** A user (kind 1) or a SharePoint group (kind 8). */
export interface Principal {
  readonly id: number; readonly kind: 1 | 8; readonly login: string; readonly title: string; readonly email: string;
  readonly admin: boolean; readonly settings: Readonly<Record<string, Json>>;
}

export type LocalUser = 'owner' | 'chair' | 'member' | 'society' | 'reader' | 'guest';

/** The people that every local site knows, by the name that `X-Local-User` uses. */
export const LOCAL_USERS: Readonly<Record<LocalUser, { title: string; email: string; group: 'Owners' | 'Members' | 'Visitors' }>> = {
  owner: { title: 'Sample Owner', email: 'sample.owner@example.org', group: 'Owners' },
  chair: { title: 'Sample Chair', email: 'sample.chair@example.org', group: 'Members' },
  member: { title: 'Sample Committee Member', email: 'sample.member@example.org', group: 'Members' },
  society: { title: 'Sample Society Member', email: 'sample.society@example.org', group: 'Members' },
  reader: { title: 'Sample Reader', email: 'sample.reader@example.org', group: 'Visitors' },
  guest: { title: 'Sample Guest', email: 'sample.guest@example.org', group: 'Visitors' }
};

const TENANT = 'sampletenant.onmicrosoft.com';

/** Everybody of the organisation: one principal under two names. */
export const EVERYONE = 'c:0-.f|rolemanager|spo-grid-all-users/00000000-0000-4000-8000-000000000001';
const EVERYONE_NAMES = ['everyone', 'everyone except external users', EVERYONE];

/** The claims login of an address; guests are external logins (`#ext#`). */
export function claimsLogin(email: string, guest: boolean): string {
  return guest ? `i:0#.f|membership|${email.replace('@', '_')}#ext#@${TENANT}` : `i:0#.f|membership|${email}`;
}

export class Principals {
  public constructor(private readonly db: Database) {}

  public byId(id: number): Principal | undefined {
    return this.one('id = ?', id);
  }

  public user(id: number): Principal | undefined {
    return this.one('kind = 1 AND id = ?', id);
  }

  public userByLogin(login: string): Principal | undefined {
    return this.one('kind = 1 AND fold(login) = ?', fold(login));
  }

  public userByEmail(email: string): Principal | undefined {
    return email === '' ? undefined : this.one('kind = 1 AND fold(email) = ?', fold(email));
  }

  public group(id: number): Principal | undefined {
    return this.one('kind = 8 AND id = ?', id);
  }

  public groupByName(name: string): Principal | undefined {
    return this.one('kind = 8 AND fold(login) = ?', fold(name));
  }

  public users(): Principal[] {
    return this.db.all('SELECT * FROM principals WHERE kind = 1 ORDER BY id').map(read);
  }

  public groups(): Principal[] {
    return this.db.all('SELECT * FROM principals WHERE kind = 8 ORDER BY fold(title)').map(read);
  }

  public groupsOf(userId: number): Principal[] {
    return this.db.all('SELECT p.* FROM principals p JOIN members m ON m.groupId = p.id WHERE m.userId = ? ORDER BY fold(p.title)',
      userId).map(read);
  }

  public membersOf(groupId: number): Principal[] {
    return this.db.all('SELECT p.* FROM principals p JOIN members m ON m.userId = p.id WHERE m.groupId = ? ORDER BY p.id',
      groupId).map(read);
  }

  public isMember(groupId: number, userId: number): boolean {
    return this.db.get('SELECT 1 FROM members WHERE groupId = ? AND userId = ?', groupId, userId) !== undefined;
  }

  public add(kind: 1 | 8, login: string, title: string, email = '', admin = false, settings: Record<string, Json> = {}): Principal {
    const row = this.db.get('INSERT INTO principals (kind, login, title, email, admin, settings) VALUES (?, ?, ?, ?, ?, ?) ' +
      'RETURNING *', kind, login, title, email, admin ? 1 : 0, JSON.stringify(settings));
    return read(row as Row);
  }

  public change(principal: Principal): void {
    this.db.run('UPDATE principals SET login = ?, title = ?, email = ?, admin = ?, settings = ? WHERE id = ?', principal.login,
      principal.title, principal.email, principal.admin ? 1 : 0, JSON.stringify(principal.settings), principal.id);
  }

  public remove(id: number): void {
    this.db.run('DELETE FROM members WHERE groupId = ? OR userId = ?', id, id);
    this.db.run('DELETE FROM assignments WHERE principal = ?', id);
    this.db.run('DELETE FROM principals WHERE id = ?', id);
  }

  public join(groupId: number, userId: number): void {
    this.db.run('INSERT OR IGNORE INTO members (groupId, userId) VALUES (?, ?)', groupId, userId);
  }

  public leave(groupId: number, userId: number): void {
    this.db.run('DELETE FROM members WHERE groupId = ? AND userId = ?', groupId, userId);
  }

  /**
   * Finds or makes the user of a login or address. The local directory holds everybody `@example.org`; for another name the
   * answer is undefined.
   */
  public ensure(name: string): Principal | undefined {
    const address = name.replace(/^.*\|/, '').trim();
    if (EVERYONE_NAMES.includes(name.trim().toLowerCase())) {
      return this.userByLogin(EVERYONE) ?? this.add(1, EVERYONE, 'Everyone except external users');
    }
    const known = this.userByLogin(name) ?? this.userByEmail(address);
    const found = known ? undefined : this.inDirectory(address);
    return found ? this.add(1, found.login, found.title, found.email) : known;
  }

  /** Whom the local directory knows by an address, on the site or not. */
  public inDirectory(address: string): Pick<Principal, 'login' | 'title' | 'email'> | undefined {
    if (!/^[\w.+-]+@example\.org$/i.test(address)) {
      return undefined;
    }
    const title = address.slice(0, address.indexOf('@')).split(/[._-]+/).filter(part => part)
      .map(part => part[0].toUpperCase() + part.slice(1)).join(' ');
    return { login: claimsLogin(address.toLowerCase(), false), title, email: address.toLowerCase() };
  }

  private one(where: string, value: string | number): Principal | undefined {
    const row = this.db.get(`SELECT * FROM principals WHERE ${where}`, value);
    return row && read(row);
  }
}

function read(row: Row): Principal {
  return {
    id: int(row, 'id'), kind: int(row, 'kind') === 8 ? 8 : 1, login: text(row, 'login'), title: text(row, 'title'),
    email: text(row, 'email'), admin: int(row, 'admin') === 1, settings: JSON.parse(text(row, 'settings'))
  };
}
