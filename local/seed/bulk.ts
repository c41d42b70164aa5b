import type { Draft, List } from '../../src/schema/define';
import type { Zone } from '../../src/schema/kinds/kind';
import { bodyOf } from '../../src/data/sharepoint/columns';

/** Rows to one request: large enough to be quick, small enough to show progress. */
const chunk = 2000;

/** Writes many rows through the local SharePoint's own door for sample data: its usual checks, one transaction a request. */
export async function addAll<L extends List>(
  url: string, list: L, rows: ReadonlyArray<Draft<L> & { readonly Key: string }>, zone: Zone,
  more: (row: Draft<L>) => Readonly<Record<string, unknown>> = () => ({})
): Promise<void> {
  for (let start = 0; start < rows.length; start += chunk) {
    const items = rows.slice(start, start + chunk).map(row => ({
      ...bodyOf(list, Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)), zone), ...more(row)
    }));
    const answer = await fetch(new URL('/_local/seed', url), {
      method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ list: list.title.en, items })
    });
    if (!answer.ok) throw new Error(`Sample rows for ${list.name} were refused: ${answer.status} ${await answer.text()}`);
  }
}
