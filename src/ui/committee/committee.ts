import type { Zone } from '../../schema/kinds/kind';
import { bodies } from '../../schema/lists/bodies';
import { meetings } from '../../schema/lists/meetings';
import type { Meeting } from '../../domain/committee/agenda';
import { fillsNow, inProgress } from '../../domain/committee/agenda';
import type { BodyRow } from '../../domain/committee/record';
import type { PackBody } from '../../domain/program/pack';
import type { Result, Store } from '../../data/store';
import { ok } from '../../data/store';
import type { Place } from '../shell/place';

/** How far back the meetings are read that the page opens with, in days: longer than any body's interval. */
const recentDays = 200;
const mostMeetings = 1000;

/** What the page opens with: the bodies, and the meetings of all of them that are recent or to come. */
export interface Committees {
  readonly bodies: readonly BodyRow[];
  /** Newest first. */
  readonly recent: readonly Meeting[];
  /** The instant (UTC) from which {@link recent} is complete. */
  readonly since: string;
}

/** The page's first rows: asked for in the tick in which the hub opens, so that they cost no request of their own. */
export async function readCommittees(store: Store): Promise<Result<Committees>> {
  const since = new Date(Date.now() - recentDays * 86_400_000).toISOString();
  const [rows, recent] = await Promise.all([
    store.page(bodies, { columns: ['Title', 'BodyKey', 'Active', 'Created'], top: 100 }),
    store.page(meetings, {
      columns: ['Title', 'Body', 'Type', 'StartsAt', 'StartedAt', 'State', 'ClosedAt', 'AgendaPostedOn', 'MinutesPostedOn'],
      where: [{ column: 'StartsAt', is: 'ge', value: since }], top: mostMeetings
    })
  ]);
  if (!rows.ok) return rows;
  if (!recent.ok) return recent;
  const newestFirst = [...recent.value.rows].sort((a, b) => (a.StartsAt ?? '') < (b.StartsAt ?? '') ? 1 : -1);
  return ok({ bodies: rows.value.rows, recent: newestFirst, since });
}

/** One committee's page: what each of its tabs and parts is given. */
export interface Committee {
  /** Its rules in the program pack. */
  readonly rules: PackBody;
  /** Its row, which other lists point at. */
  readonly body: BodyRow;
  readonly all: Committees;
  /** Its recent and coming meetings, newest first. */
  readonly meetings: readonly Meeting[];
  /** May this user prepare, record and write minutes? */
  readonly records: boolean;
  readonly place: Place;
  readonly go: (change: Place) => void;
  /** Reads bodies and meetings again. */
  readonly again: () => void;
}

/**
 * The meeting that a page opens with: the one in progress, else the one whose agenda takes what waits now, else the newest. One that was planned and neither
 * held nor cancelled does not stand before the next.
 * @param today a day in the site's zone
 */
export const currentMeeting = (newestFirst: readonly Meeting[], zone: Pick<Zone, 'dayOf'>, today: string): Meeting | undefined =>
  newestFirst.find(inProgress) ?? fillsNow(newestFirst, zone, today)[0] ?? newestFirst[0];
