import { agendaItems } from '../../src/schema/lists/agendaItems';
import { bodies } from '../../src/schema/lists/bodies';
import { meetings } from '../../src/schema/lists/meetings';
import type { Zone } from '../../src/schema/kinds/kind';
import { postedOn, postings } from '../../src/domain/committee/exceptions';
import type { BodyRow } from '../../src/domain/committee/record';
import type { Pack } from '../../src/domain/program/pack';
import { readRecord } from '../../src/site/committee/readRecord';
import { postAgenda, postMinutes } from '../../src/site/documents/post';
import type { Store } from '../../src/data/store';
import { must } from '../must';

/** What sample meetings talk about that decide nothing. */
const subjects = [
  'Report of the co-chairs', 'Practices that societies follow differently', 'Questions from the zones', 'What training staff ask for', 'Codes that are read in two ways',
  'Dates to come'
] as const;
const subjectsEach = 3;

const posts = { agenda: postAgenda, minutes: postMinutes } as const;

/** Gives the sample meetings that say that something is posted of them what was talked about, and posts it as the product does, on the day that they say. */
export async function postDocuments(store: Store, pack: Pack, zone: Zone): Promise<void> {
  const rows = must(await store.page(bodies, { top: 500 })).rows;
  for (const meeting of must(await store.page(meetings, { top: 500 })).rows) {
    const kinds = postings.filter(kind => meeting[postedOn[kind]] !== undefined);
    const body = rows.find(row => row.Id === meeting.Body?.Id) as BodyRow | undefined;
    const rules = pack.bodies.find(one => one.key === body?.BodyKey);
    if (!body || !rules || kinds.length === 0) continue;
    for (let at = 0; at < subjectsEach; at++) {
      must(await store.add(agendaItems, {
        Title: subjects[(meeting.Id + at) % subjects.length], Meeting: { Id: meeting.Id, Title: meeting.Title ?? '' }, Order: at + 1,
        Kind: 'discussion', State: 'discussed', MinutesAllotted: 20
      }, `seed:subject:${meeting.Id}:${at}`));
    }
    const record = await readRecord(store, meeting.Id, body.Id);
    if ('kind' in record) throw new Error(JSON.stringify(record));
    for (const kind of kinds) must(await posts[kind](store, record, { pack, rules, body, zone, today: meeting[postedOn[kind]] ?? '' }));
  }
}
