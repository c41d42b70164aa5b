import { Field } from '../kinds/kind';
import { builtInFields } from './builtInFields';
import { Database, fold, int, Row, text } from './database';
import { STANDARD_COLUMNS } from './standardColumns';

/** Stands in the table of columns where a list's id would. */
const OWNER = 'web';

/** Columns of the web itself. They describe; no item holds values of them. */
export class SiteColumns {
  public constructor(private readonly db: Database) {}

  public all(): readonly Field[] {
    const builtIn = builtInFields(true).map(field => ({ ...field, list: OWNER }));
    const standard = STANDARD_COLUMNS.map(column => ({ ...column, list: OWNER, column: '""', system: true }));
    return [...builtIn, ...this.db.all('SELECT * FROM fields WHERE list = ? ORDER BY position', OWNER).map(read), ...standard];
  }

  public add(field: Pick<Field, 'id' | 'name' | 'title' | 'type' | 'settings'>): Field {
    const next = this.db.get('SELECT coalesce(max(position), 0) + 1 AS next FROM fields WHERE list = ?', OWNER) as Row;
    this.db.run('INSERT INTO fields (id, list, name, title, type, position, settings) VALUES (?, ?, ?, ?, ?, ?, ?)', field.id,
      OWNER, field.name, field.title, field.type, int(next, 'next'), JSON.stringify(field.settings));
    return this.all().find(other => fold(other.name) === fold(field.name)) as Field;
  }

  public save(field: Field): void {
    this.db.run('UPDATE fields SET title = ?, settings = ? WHERE list = ? AND id = ?', field.title,
      JSON.stringify(field.settings), OWNER, field.id);
  }

  public remove(field: Field): void {
    this.db.run('DELETE FROM fields WHERE list = ? AND id = ?', OWNER, field.id);
  }
}

function read(row: Row): Field {
  return {
    id: text(row, 'id'), list: OWNER, name: text(row, 'name'), title: text(row, 'title'), type: text(row, 'type'), column: '""',
    system: false, settings: JSON.parse(text(row, 'settings'))
  };
}
