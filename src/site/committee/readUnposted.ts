import { meetings } from '../../schema/lists/meetings';
import type { Meeting } from '../../domain/committee/agenda';
import { postedOn } from '../../domain/committee/exceptions';
import type { PackBody } from '../../domain/program/pack';
import type { Result, Store } from '../../data/store';
import { ok } from '../../data/store';

/** Far more than anybody would let come together. */
const most = 1000;

/**
 * Meetings before an instant that were held and lack something that their body must post. One request, whatever their number in all: each
 * question is led by the body, whose meetings SharePoint finds by its index, and answers only with those that lack it.
 */
export async function readUnposted(
  store: Store, bodies: ReadonlyArray<{ readonly rules: Pick<PackBody, 'mustPost'>; readonly id: number }>, before: string
): Promise<Result<readonly Meeting[]>> {
  const found = new Map<number, Meeting>();
  const asked = bodies.flatMap(({ rules, id }) => rules.mustPost.map(posting => store.page(meetings, {
    columns: ['Title', 'Body', 'StartsAt', 'StartedAt', 'State', 'AgendaPostedOn', 'MinutesPostedOn'],
    where: [
      { column: 'Body', is: 'eq', value: { Id: id, Title: '' } }, { column: 'State', is: 'in', value: ['closed', 'in progress'] },
      { column: postedOn[posting], is: 'eq', value: null }, { column: 'StartsAt', is: 'lt', value: before }
    ],
    top: most
  })));
  for (const page of await Promise.all(asked)) {
    if (!page.ok) return page;
    page.value.rows.forEach(meeting => found.set(meeting.Id, meeting));
  }
  return ok([...found.values()]);
}
