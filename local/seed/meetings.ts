import type { Draft, Ref } from '../../src/schema/define';
import type { Zone } from '../../src/schema/kinds/kind';
import { bodies } from '../../src/schema/lists/bodies';
import { meetings } from '../../src/schema/lists/meetings';
import { startsOf } from '../../src/domain/committee/series';
import type { Pack } from '../../src/domain/program/pack';
import type { Store } from '../../src/data/store';
import { addAll } from './bulk';
import { decidingBody } from './decisions';
import { dayAfter } from './random';

type Sample = Pick<Draft<typeof meetings>, 'State' | 'Type' | 'Consultation' | 'StateReason'> & {
  readonly day: string;
  /** What was posted of it, a week before and a week after. */
  readonly posted?: readonly ('agenda' | 'minutes')[];
};

const both = ['agenda', 'minutes'] as const;

/** When the kinds of bodies meet that decide nothing in the sample: held in time, without their minutes, too long ago, and to come. */
const samples: Readonly<Record<string, readonly Sample[]>> = {
  committee: [
    { day: '2026-07-08', State: 'closed', Type: 'regular', posted: both }, { day: '2026-09-09', State: 'closed', Type: 'regular', posted: both },
    { day: '2026-10-14', State: 'closed', Type: 'regular', posted: ['agenda'] }, { day: '2026-12-09', State: 'draft', Type: 'regular' }
  ],
  network: [
    { day: '2026-10-07', State: 'closed', Type: 'regular', posted: both }, { day: '2026-11-04', State: 'closed', Type: 'regular', posted: both },
    { day: '2026-12-02', State: 'draft', Type: 'regular' }
  ],
  'working-group': [
    { day: '2026-09-23', State: 'closed', Type: 'regular', posted: both },
    { day: '2026-10-21', State: 'cancelled', Type: 'regular', StateReason: 'Too few members could come.' },
    { day: '2026-10-28', State: 'closed', Type: 'consultation', Consultation: true, posted: both }
  ],
  ministry: [{ day: '2026-06-11', State: 'closed', Type: 'regular', posted: both }, { day: '2026-08-20', State: 'closed', Type: 'regular', posted: both }]
};

/** Meetings of the bodies whose meetings no decision made yet, at one o'clock in the site's zone. */
export async function addMeetings(url: string, store: Store, pack: Pack, zone: Zone): Promise<void> {
  const rows = await store.page(bodies, { columns: ['Title', 'BodyKey'], top: 500 });
  if (!rows.ok) throw new Error(JSON.stringify(rows.failure));
  const drafts = pack.bodies.filter(body => body.key !== decidingBody).flatMap(body => {
    const row = rows.value.rows.find(one => one.BodyKey === body.key);
    if (!row) return [];
    const Body: Ref = { Id: row.Id, Title: row.Title ?? '' };
    return (samples[body.kind ?? ''] ?? []).map(({ day, posted = [], ...more }): Draft<typeof meetings> & { readonly Key: string } => ({
      ...more, Title: `${body.words.en}, ${day}`, Body, StartsAt: startsOf([day], '13:00', zone)[0], Minutes: 90, Place: 'Teams',
      AgendaPostedOn: posted.includes('agenda') ? dayAfter(day, -7) : null, MinutesPostedOn: posted.includes('minutes') ? dayAfter(day, 7) : null,
      Key: `seed:meeting:${body.key}:${day}`
    }));
  });
  await addAll(url, meetings, drafts, zone);
}
