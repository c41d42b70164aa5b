import { refuse } from '../errors';
import { Database, fold, int, Row, text } from './database';
import { EVERYONE, Principal } from './principals';
import { FULL_MASK, LIMITED_ACCESS, Right, RightName, Role } from './rights';

/** The scope of the web: every list without a scope of its own inherits it. */
export const WEB_SCOPE = 1;

export interface Assignment { readonly principal: number; readonly roles: readonly Role[] }

const LIMITED_ACCESS_ROLE = 1073741825;
/** A binding that a user holds: in person, through a group, or through everybody of the organisation. */
const HELD = '(a.principal = ? OR a.principal IN (WITH self(id) AS (SELECT ? UNION SELECT id FROM principals WHERE kind = 1 AND fold(login) = ?) ' +
  'SELECT id FROM self UNION SELECT groupId FROM members WHERE userId IN self))';

function holdsEveryone(user: Principal): string {
  return user.login.includes('#ext#') ? '' : EVERYONE;
}

/** Who may do what: role definitions, and assignments per scope (web, list or item with unique permissions). */
export class Permissions {
  /** Scopes of libraries that were separated and not asked about since. */
  private readonly fresh = new Set<number>();

  public constructor(private readonly db: Database) {}

  /** The first question after a library's inheritance was broken is still answered with the old state (as measured). */
  public readsLate(scope: number): boolean {
    return this.fresh.delete(scope);
  }

  public expectLate(scope: number): void {
    this.fresh.add(scope);
  }

  public roles(): Role[] {
    return this.db.all('SELECT * FROM roles ORDER BY position, id').map(readRole);
  }

  public role(id: number): Role | undefined {
    const row = this.db.get('SELECT * FROM roles WHERE id = ?', id);
    return row && readRole(row);
  }

  public roleByName(name: string): Role | undefined {
    const row = this.db.get('SELECT * FROM roles WHERE fold(name) = ?', fold(name));
    return row && readRole(row);
  }

  public saveRole(role: Omit<Role, 'id'> & { readonly id?: number }): Role {
    const id = role.id ?? int(this.db.get('SELECT max(id, 1073741830) + 1 AS next FROM (SELECT max(id) AS id FROM roles)') as Row, 'next');
    this.db.run('INSERT OR REPLACE INTO roles (id, name, description, position, kind, hidden, mask) VALUES (?, ?, ?, ?, ?, ?, ?)',
      id, role.name, role.description, role.order, role.kind, role.hidden ? 1 : 0, String(role.mask));
    return { ...role, id };
  }

  public removeRole(id: number): void {
    this.db.run('DELETE FROM assignments WHERE role = ?', id);
    this.db.run('DELETE FROM roles WHERE id = ?', id);
  }

  /** What the user may do in a scope, through own and group assignments. A site administrator may do all. */
  public mask(user: Principal, scope: number): bigint {
    if (user.admin) {
      return FULL_MASK;
    }
    let total = 0n;
    for (const row of this.db.all(`SELECT r.mask AS mask FROM assignments a JOIN roles r ON r.id = a.role WHERE a.scope = ? AND ${HELD}`,
      scope, user.id, user.id, holdsEveryone(user))) {
      total |= BigInt(text(row, 'mask'));
    }
    if ((total & Right.Open) === 0n && this.reachesBelow(user, scope)) {
      total |= LIMITED_ACCESS;
    }
    return total;
  }

  public may(user: Principal, scope: number, right: RightName): boolean {
    return (this.mask(user, scope) & Right[right]) === Right[right];
  }

  /** Refuses with 403 unless the user holds the right in the scope. */
  public demand(user: Principal, scope: number, right: RightName): void {
    if (!this.may(user, scope, right)) {
      throw refuse.denied();
    }
  }

  /** The item scopes of a list in which the user holds the right. */
  public itemScopes(user: Principal, list: string, right: RightName): number[] {
    return this.db.all('SELECT id FROM scopes WHERE list = ? AND item IS NOT NULL', list).map(row => int(row, 'id'))
      .filter(scope => this.may(user, scope, right));
  }

  public hasItemScopes(list: string): boolean {
    return this.db.get('SELECT 1 FROM scopes WHERE list = ? AND item IS NOT NULL', list) !== undefined;
  }

  /**
   * The assignments of a scope. Who is bound only further down holds Limited Access here; that follows from the bindings below and is
   * kept nowhere.
   */
  public assignments(scope: number): Assignment[] {
    const direct = this.bound(scope);
    const limited = this.role(LIMITED_ACCESS_ROLE);
    const below = limited === undefined ? [] : this.boundBelow(scope).filter(id => !direct.some(one => one.principal === id));
    return [...direct, ...below.map(principal => ({ principal, roles: limited ? [limited] : [] }))];
  }

  /** What was granted in the scope itself. */
  private bound(scope: number): Assignment[] {
    const byPrincipal = new Map<number, Role[]>();
    for (const row of this.db.all('SELECT a.principal AS principal, r.* FROM assignments a JOIN roles r ON r.id = a.role ' +
      'WHERE a.scope = ? ORDER BY a.principal, r.position', scope)) {
      const roles = byPrincipal.get(int(row, 'principal')) ?? [];
      roles.push(readRole(row));
      byPrincipal.set(int(row, 'principal'), roles);
    }
    return [...byPrincipal].map(([principal, roles]) => ({ principal, roles }));
  }

  public assign(scope: number, principal: number, role: number): void {
    this.db.run('INSERT OR IGNORE INTO assignments (scope, principal, role) VALUES (?, ?, ?)', scope, principal, role);
  }

  public unassign(scope: number, principal: number, role?: number): void {
    if (role === undefined) {
      this.db.run('DELETE FROM assignments WHERE scope = ? AND principal = ?', scope, principal);
    } else {
      this.db.run('DELETE FROM assignments WHERE scope = ? AND principal = ? AND role = ?', scope, principal, role);
    }
  }

  /**
   * Makes a scope of its own for a list or an item. A copy keeps what applied before; without it only the caller remains,
   * with Full Control (as measured on a live tenant).
   */
  public separate(from: number, list: string, item: number | null, copy: boolean, caller: Principal): number {
    const scope = int(this.db.get('INSERT INTO scopes (list, item) VALUES (?, ?) RETURNING id', list, item) as Row, 'id');
    if (copy) {
      this.db.run('INSERT INTO assignments (scope, principal, role) SELECT ?, principal, role FROM assignments WHERE scope = ?',
        scope, from);
    } else {
      const full = this.roles().find(role => role.kind === 5);
      if (full) {
        this.assign(scope, caller.id, full.id);
      }
    }
    return scope;
  }

  public removeScope(scope: number): void {
    this.db.run('DELETE FROM assignments WHERE scope = ?', scope);
    this.db.run('DELETE FROM scopes WHERE id = ?', scope);
  }

  private boundBelow(scope: number): number[] {
    return this.db.all(`SELECT DISTINCT a.principal AS principal FROM assignments a WHERE ${belowOf(scope)} ORDER BY a.principal`, scope)
      .map(row => int(row, 'principal'));
  }

  private reachesBelow(user: Principal, scope: number): boolean {
    return this.db.get(`SELECT 1 FROM assignments a WHERE ${belowOf(scope)} AND ${HELD} LIMIT 1`, scope, user.id, user.id,
      holdsEveryone(user)) !== undefined;
  }

}

/** What stands below a scope: everything below the web, the items of a list. */
function belowOf(scope: number): string {
  return scope === WEB_SCOPE ? 'a.scope <> ?' : 'a.scope IN (SELECT c.id FROM scopes c JOIN scopes p ON p.list = c.list ' +
    'WHERE p.id = ? AND p.item IS NULL AND c.item IS NOT NULL)';
}

function readRole(row: Row): Role {
  return {
    id: int(row, 'id'), name: text(row, 'name'), description: text(row, 'description'), order: int(row, 'position'),
    kind: int(row, 'kind'), hidden: int(row, 'hidden') === 1, mask: BigInt(text(row, 'mask'))
  };
}
