import type { Draft, Item, Ref } from '../../src/schema/define';
import type { Zone } from '../../src/schema/kinds/kind';
import { attendance } from '../../src/schema/lists/attendance';
import { bodies } from '../../src/schema/lists/bodies';
import { bodyMembers } from '../../src/schema/lists/bodyMembers';
import { meetings } from '../../src/schema/lists/meetings';
import { societies } from '../../src/schema/lists/societies';
import { membersOn } from '../../src/domain/committee/members';
import type { Member } from '../../src/domain/committee/record';
import type { Pack, PackBody } from '../../src/domain/program/pack';
import type { Store } from '../../src/data/store';
import { must } from '../must';
import { addAll } from './bulk';

/** Since when most members sit on their bodies, and the last day of the one who left. */
const begin = '2022-04-04';
const left = '2025-03-31';

/** The sample accounts that sit on every body. */
export interface Accounts {
  readonly chair: Ref;
  readonly owner: Ref;
  readonly member: Ref;
}

type MemberDraft = Draft<typeof bodyMembers>;
export type SampleMember = MemberDraft & { readonly Key: string };

/**
 * The members of a body: the sample chair in the chair, the sample owner as its secretary, the sample committee member, seven to nine sample
 * members of societies with an observer among them, and one who left. Who has a vote does in bodies that decide.
 * @param index the body's place in the pack, so that bodies differ
 */
export function sampleMembers(body: PackBody, row: Ref, index: number, from: readonly Ref[], accounts: Accounts): readonly SampleMember[] {
  const votes = body.decides.length > 0;
  const first = index * 2 + 1;
  const seats = 9 - index % 3;
  const sample = (seat: number): MemberDraft => {
    const number = first + seat;
    const [observer, former] = [seat === seats - 2, seat === seats - 1];
    return {
      Title: `Sample Member ${number}`, Body: row, Society: from[(number * 7) % from.length],
      Role: seat === 0 ? 'co-chair' : observer ? 'observer' : 'member', Votes: votes && !observer,
      // The seat after the first was taken over from the member who left.
      From: seat === 1 ? '2025-04-01' : begin, ...(former ? { Until: left } : {})
    };
  };
  const all: readonly MemberDraft[] = [
    { Title: accounts.chair.Title, Body: row, Person: accounts.chair, Role: 'chair', Votes: votes, From: begin, Society: from[0] },
    { Title: accounts.owner.Title, Body: row, Person: accounts.owner, Role: 'secretary', Votes: false, From: begin },
    { Title: accounts.member.Title, Body: row, Person: accounts.member, Role: 'member', Votes: votes, From: begin, Society: from[1] },
    ...Array.from({ length: seats }, (_, seat) => sample(seat))
  ];
  return all.map((member, seat) => ({ ...member, Key: `seed:member:${body.key}:${seat + 1}` }));
}

/** Who took part: one was absent without a word, one sent regrets, one came as a guest; which ones changes from meeting to meeting. */
export function sampleAttendance(
  meeting: Ref, day: string, members: readonly Member[], turn: number
): ReadonlyArray<Draft<typeof attendance> & { readonly Key: string }> {
  const there = membersOn(members, day);
  // The last three take turns; those who move and second decisions are always there.
  const absent = there[there.length - 1 - turn % 3];
  const regrets = there[there.length - 1 - (turn + 1) % 3];
  return [
    ...there.filter(member => member !== absent).map(member => ({
      Title: member.Title ?? '', Meeting: meeting, Member: { Id: member.Id, Title: member.Title ?? '' },
      Presence: member === regrets ? 'regrets' as const : 'present' as const, Key: `attendance:${meeting.Id}:member:${member.Id}`
    })),
    { Title: 'Sample Guest', Meeting: meeting, Presence: 'guest' as const, Key: `attendance:${meeting.Id}:guest:sample guest` }
  ];
}

const refOf = (row: Item<typeof bodies> | Item<typeof societies>): Ref => ({ Id: row.Id, Title: row.Title ?? '' });

/** Puts members on every body of the pack. */
export async function addMembers(url: string, store: Store, pack: Pack, zone: Zone, accounts: Accounts): Promise<void> {
  const rows = must(await store.page(bodies, { columns: ['Title', 'BodyKey'], top: 500 })).rows;
  const from = must(await store.page(societies, { columns: ['Title'], top: 500 })).rows.map(refOf);
  await addAll(url, bodyMembers, pack.bodies.flatMap((body, index) => {
    const row = rows.find(one => one.BodyKey === body.key);
    return row ? sampleMembers(body, refOf(row), index, from, accounts) : [];
  }), zone);
}

/** Who took part in each sample meeting that is over. */
export async function addAttendance(url: string, store: Store, zone: Zone): Promise<void> {
  const members = must(await store.page(bodyMembers, { top: 1000 })).rows;
  const over = must(await store.page(meetings, {
    columns: ['Title', 'Body', 'StartsAt'], where: [{ column: 'State', is: 'eq', value: 'closed' }], top: 1000
  })).rows;
  await addAll(url, attendance, over.flatMap((meeting, turn) => sampleAttendance(
    { Id: meeting.Id, Title: meeting.Title ?? '' }, zone.dayOf(meeting.StartsAt ?? ''),
    members.filter(member => member.Body?.Id === meeting.Body?.Id), turn
  )), zone);
}
