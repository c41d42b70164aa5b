import type { Draft, Ref } from '../src/schema/define';
import type { Zone } from '../src/schema/kinds/kind';
import { agendaItems } from '../src/schema/lists/agendaItems';
import { attendance } from '../src/schema/lists/attendance';
import { bodies } from '../src/schema/lists/bodies';
import { bodyMembers } from '../src/schema/lists/bodyMembers';
import { meetings } from '../src/schema/lists/meetings';
import { outcomes, resolutions } from '../src/schema/lists/resolutions';
import { resolutionNumber, seriesOf } from '../src/domain/committee/resolutionNumber';
import { startsOf } from '../src/domain/committee/series';
import type { Member } from '../src/domain/committee/record';
import type { Pack, PackBody } from '../src/domain/program/pack';
import type { List } from '../src/schema/define';
import type { Store } from '../src/data/store';
import { addAll } from '../local/seed/bulk';
import { sampleAttendance } from '../local/seed/members';
import { Chance, dayAfter } from '../local/seed/random';
import { subject } from '../local/seed/subjects';

/** Ten years end here. */
const lastDay = '2026-04-30';
const days = 3650;
const beginning = 20160;

type Keyed<L extends List> = Draft<L> & { readonly Key: string };
interface Held {
  readonly key: string;
  readonly body: PackBody;
  readonly row: Ref;
  readonly day: string;
  readonly state: 'closed' | 'cancelled' | 'in progress';
}

/** The rows of a list by their client key, read back after they were written at once. */
async function idsByKey(store: Store, list: List, prefix: string): Promise<ReadonlyMap<string, Ref>> {
  const found = new Map<string, Ref>();
  const read = await store.each(list, { columns: ['Title', 'Key'] }, rows => rows.forEach(row => {
    const { Id, Title = '', Key = '' } = row as { readonly Id: number; readonly Title?: string; readonly Key?: string };
    if (Key.startsWith(prefix)) found.set(Key, { Id, Title });
  }));
  if (!read.ok) throw new Error(JSON.stringify(read.failure));
  return found;
}

/** Members of ten years, two terms for each seat, the second after a gap: who counts depends on the day. */
function oldMembers(body: PackBody, row: Ref): ReadonlyArray<Keyed<typeof bodyMembers>> {
  return Array.from({ length: 16 }, (_, index) => {
    const [seat, later] = [index % 8, index >= 8];
    return {
      Title: `Sample Member ${100 + index}`, Body: row, Role: seat === 0 ? 'chair' as const : 'member' as const, Votes: body.decides.length > 0,
      From: later ? `2019-0${1 + seat}-15` : '2016-01-04', Until: later ? '2022-04-03' : `2018-1${seat % 3}-30`, Key: `archive:member:${body.key}:${index}`
    };
  });
}

/** Titles as people wrote them in ten years: none alike, some in French, some far too long. */
const messyTitle = (chance: Chance, body: PackBody, day: string): string => chance.one([
  `${body.words.en}, ${day}`, `${body.words.fr} – ${day}`, `${body.code} mtg ${day.slice(5)}`, ` RESCHEDULED  ${body.words.en} (was ${dayAfter(day, -7)})`,
  `${body.words.en}: ${subject(chance).title}; ${subject(chance).title}; ${subject(chance).title}`.slice(0, 250)
]);

/**
 * Puts ten years of meetings on a seeded site: regular and irregular, held, cancelled, never closed, with and without posted papers; who took
 * part by the membership of the day; decisions under numbers per body and year, some of them corrected. The same every time.
 */
export async function addArchive(url: string, store: Store, pack: Pack, zone: Zone, howMany = 400): Promise<void> {
  const chance = new Chance(beginning);
  const rows = await store.page(bodies, { columns: ['Title', 'BodyKey'], top: 500 });
  if (!rows.ok) throw new Error(JSON.stringify(rows.failure));
  const refOf = (body: PackBody): Ref => {
    const row = rows.value.rows.find(one => one.BodyKey === body.key);
    if (!row) throw new Error(`There is no body ${body.key}.`);
    return { Id: row.Id, Title: row.Title ?? '' };
  };
  await addAll(url, bodyMembers, pack.bodies.flatMap(body => oldMembers(body, refOf(body))), zone);

  // Every other meeting is of the first body: one body's archive is to be large too.
  const held = Array.from({ length: howMany }, (_, index): Held => {
    const body = index % 2 === 0 ? pack.bodies[0] : chance.one(pack.bodies);
    return {
      key: `archive:meeting:${index}`, body, row: refOf(body), day: dayAfter(lastDay, Math.round(index * days / howMany) - days),
      state: chance.percent(6) ? 'cancelled' : chance.percent(1) ? 'in progress' : 'closed'
    };
  });
  await addAll(url, meetings, held.map(({ key, body, row, day, state }): Keyed<typeof meetings> => ({
    Key: key, Title: messyTitle(chance, body, day), Body: row, State: state, StartsAt: startsOf([day], chance.one(['09:00', '13:30', '19:00']), zone)[0],
    Type: chance.percent(80) ? 'regular' : null, Minutes: chance.percent(50) ? 60 : null, StateReason: state === 'cancelled' ? 'Snow.' : null,
    AgendaPostedOn: chance.percent(80) ? dayAfter(day, -5) : null, MinutesPostedOn: chance.percent(70) ? dayAfter(day, 9) : null
  })), zone);
  const meetingIds = await idsByKey(store, meetings, 'archive:');
  const at = ({ key }: Held): Ref => meetingIds.get(key) ?? { Id: 0, Title: '' };

  const members = new Map<number, Member[]>();
  const read = await store.each(bodyMembers, {}, some => some.forEach(member => {
    members.set(member.Body?.Id ?? 0, [...members.get(member.Body?.Id ?? 0) ?? [], member]);
  }));
  if (!read.ok) throw new Error(JSON.stringify(read.failure));
  const met = held.filter(one => one.state !== 'cancelled');
  await addAll(url, attendance, met.flatMap((one, turn) => {
    const there = members.get(one.row.Id) ?? [];
    return there.some(member => (member.From ?? '') <= one.day && (member.Until ?? '9999') >= one.day) ? sampleAttendance(at(one), one.day, there, turn) : [];
  }), zone);

  const items = met.flatMap(one => Array.from({ length: 1 + chance.below(7) }, (_, order) => ({
    one, draft: {
      Key: `${one.key}:item:${order}`, Title: subject(chance).title, Meeting: at(one), Order: order + 1,
      State: one.body.decides.length > 0 && chance.percent(80) ? 'decided' as const : 'discussed' as const, Kind: 'decision' as const
    }
  })));
  await addAll(url, agendaItems, items.map(({ draft }) => draft), zone);
  const itemIds = await idsByKey(store, agendaItems, 'archive:');

  // The sample's own decisions began the numbering of the last years.
  const used = new Map<string, number>();
  const numbered = await store.each(resolutions, { columns: ['Series', 'Sequence'] }, some => some.forEach(({ Series = '', Sequence = 0 }) =>
    used.set(Series, Math.max(used.get(Series) ?? 0, Sequence))));
  if (!numbered.ok) throw new Error(JSON.stringify(numbered.failure));
  const decided = items.filter(({ draft }) => draft.State === 'decided').map(({ one, draft }): Keyed<typeof resolutions> => {
    const series = seriesOf(one.body.code, one.day);
    const Sequence = (used.get(series) ?? 0) + 1;
    used.set(series, Sequence);
    return {
      Key: `${draft.Key}:resolution`, Title: resolutionNumber(series, Sequence), Series: series, Sequence, Body: one.row, Meeting: draft.Meeting,
      AgendaItem: itemIds.get(draft.Key) ?? null, Outcome: chance.one(outcomes.slice(0, 5)), DecidedOn: one.day,
      Mover: `Sample Member ${100 + chance.below(8)}`, Seconder: `Sample Member ${108 + chance.below(8)}`, Method: 'count',
      VotesFor: 3 + chance.below(5), VotesAgainst: chance.below(3), Abstentions: chance.below(2)
    };
  });
  await addAll(url, resolutions, decided, zone);
  const resolutionIds = await idsByKey(store, resolutions, 'archive:');
  const corrections = decided.filter(() => chance.percent(4)).map((wrong): Keyed<typeof resolutions> => {
    const Sequence = (used.get(wrong.Series) ?? 0) + 1;
    used.set(wrong.Series, Sequence);
    return {
      ...wrong, Key: `${wrong.Key}:corrected`, Title: resolutionNumber(wrong.Series, Sequence), Sequence, Outcome: 'endorsed as amended',
      Supersedes: resolutionIds.get(wrong.Key) ?? null, Reason: 'The wording was recorded wrongly.'
    };
  });
  await addAll(url, resolutions, corrections, zone);
}
