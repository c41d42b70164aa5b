import { element } from '../host/element';
import type { ListPageData } from './listData';
import type { ListView } from './listFacts';

/** One row as SharePoint renders it for its own list page. */
export type RenderedRow = Readonly<Record<string, unknown>>;

/** Rows that the page shows at most. */
const most = 100;
const escapeXml = (text: string): string => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');

/** Asks SharePoint for the newest rows with the columns of a view, as its own page does. */
export async function readRows(page: ListPageData, view: ListView): Promise<readonly RenderedRow[]> {
  const fields = ['ID', ...view.columns.map(column => column.name)].map(name => `<FieldRef Name="${escapeXml(name)}"/>`).join('');
  const ViewXml = `<View><Query><OrderBy><FieldRef Name="ID" Ascending="FALSE"/></OrderBy></Query><ViewFields>${fields}</ViewFields>`
    + `<RowLimit Paged="TRUE">${most}</RowLimit></View>`;
  const answer = await fetch(`${page.site.absoluteUrl}/_api/web/lists(guid'${page.list.id}')/RenderListDataAsStream`, {
    method: 'POST', body: JSON.stringify({ parameters: { RenderOptions: 2, ViewXml } }),
    headers: { Accept: 'application/json;odata=nometadata', 'Content-Type': 'application/json;odata=nometadata', 'X-RequestDigest': page.digest.value }
  });
  if (!answer.ok) throw new Error(`${page.listWords.failed} ${answer.status}: ${await answer.text()}`);
  return (await answer.json() as { Row: RenderedRow[] }).Row;
}

/** A cell in words: lookups and people by their names, several one after another. */
function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join('; ');
  if (typeof value === 'object' && value !== null) {
    const { lookupValue, title } = value as { lookupValue?: string; title?: string };
    return lookupValue ?? title ?? '';
  }
  return typeof value === 'string' || typeof value === 'number' ? String(value).replace(/<[^>]*>/g, ' ') : '';
}

/** Draws the rows, each with a box that selects it; a row's first column opens it. */
export function drawRows(
  place: HTMLElement, page: ListPageData, view: ListView, rows: readonly RenderedRow[], onSelect: (ids: readonly number[]) => void
): void {
  const { listWords: w, addresses } = page;
  if (rows.length === 0) {
    place.replaceChildren(element('p', {}, w.none));
    return;
  }
  const box = (label: string): HTMLInputElement => element('input', { type: 'checkbox', 'aria-label': label });
  const all = box(w.selectAll);
  const boxes = rows.map(row => box(w.select.replace('{0}', textOf(row.ID))));
  const tell = (): void => {
    all.checked = boxes.every(one => one.checked);
    onSelect(rows.filter((_, index) => boxes[index].checked).map(row => Number(row.ID)));
  };
  all.addEventListener('change', () => {
    boxes.forEach(one => { one.checked = all.checked; });
    tell();
  });
  boxes.forEach(one => one.addEventListener('change', tell));
  const link = (row: RenderedRow, text: string): HTMLElement => element('a', { href: `${addresses.DispForm}?ID=${textOf(row.ID)}` }, text || textOf(row.ID));
  const columns = [{ name: 'ID', title: 'ID' }, ...view.columns.filter(column => column.name !== 'DocIcon' && column.name !== 'ID')];
  const cell = (row: RenderedRow, { name }: { name: string }): HTMLElement => {
    const text = textOf(row[name] ?? row[name.replace(/^Link/, '')] ?? row.FileLeafRef);
    return element('td', {}, /^Link/.test(name) || name === 'Title' ? link(row, text) : text);
  };
  place.replaceChildren(
    element('p', {}, w.newest.replace('{0}', String(rows.length))),
    element('div', { class: 'list-scroll', tabindex: '0', role: 'region', 'aria-label': w.rows },
      element('table', {},
        element('thead', {}, element('tr', {}, element('td', {}, all), ...columns.map(column => element('th', { scope: 'col' }, column.title)))),
        element('tbody', {}, ...rows.map((row, index) =>
          element('tr', {}, element('td', {}, boxes[index]), ...columns.map(column => cell(row, column)))))))
  );
}
