import { Context } from '../context';
import { List, View } from '../store/lists';
import { escapeXml } from '../xml';
import { renderListDataText } from './renderListData';
import { fieldsOf } from './viewFields';
import { viewXml } from './views';

/** `RenderAsHtml` of a view: its rows as a plain table. */
export function renderView(list: List, view: View, context: Context): string {
  const { Row: rows }: { readonly Row: readonly Readonly<Record<string, unknown>>[] } = JSON.parse(renderListDataText(list, viewXml(view), context));
  const names = fieldsOf(view);
  const cells = (tag: string, texts: readonly string[]): string => `<tr>${texts.map(text => `<${tag}>${text}</${tag}>`).join('')}</tr>`;
  const shown = (value: unknown): string => (typeof value === 'string' ? value : value === undefined || value === null ? '' : escapeXml(JSON.stringify(value)));
  const titles = names.map(name => escapeXml(context.store.lists.field(list, name)?.title ?? name));
  return `<table summary="${escapeXml(list.title)}" class="ms-listviewtable">${cells('th', titles)}${rows.map(row => cells('td', names.map(name => shown(row[name])))).join('')}</table>`;
}
