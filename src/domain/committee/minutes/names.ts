import { say } from '../../program/say';
import type { Vocabulary } from '../../program/vocabulary';
import { attendanceOf } from '../quorum';
import { votersOn } from '../members';
import type { Attendance, MeetingRecord, Member } from '../record';
import type { Composing } from './composing';
import { oneLine } from './sentence';

/** Roles that the minutes name, in the order in which they are listed; the others follow by name. */
const namedRoles: ReadonlyArray<Member['Role']> = ['chair', 'co-chair', 'secretary'];

/** The same order in every browser, whatever its own rules of sorting. */
const sorting = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

interface Named {
  readonly name: string;
  readonly role?: Member['Role'];
}

const listed = (people: readonly Named[], { pack, language }: Composing, vocabulary: Pick<Vocabulary, 'word'>): string => {
  const place = ({ role }: Named): number => namedRoles.includes(role) ? namedRoles.indexOf(role) : namedRoles.length;
  const order = (a: Named, b: Named): number => place(a) - place(b) || (sorting(a.name) < sorting(b.name) ? -1 : sorting(a.name) > sorting(b.name) ? 1 : 0);
  return [...people].filter(one => one.name !== '').sort(order).map(({ name, role }) => role && namedRoles.includes(role)
    ? say(pack.templates.minutes.withRole, language, { name, role: vocabulary.word('memberRole', role, language).toLocaleLowerCase(language) })
    : name).join(', ');
};

/** Who took part and how, as sentences with their names; how many of each there are does not matter, empty ones are left out. */
export function attendanceLines(record: MeetingRecord, composing: Composing, vocabulary: Pick<Vocabulary, 'word'>): readonly string[] {
  const { pack, language } = composing;
  const { minutes } = pack.templates;
  const named = (row: Attendance): Named =>
    ({ name: oneLine(row.Title), role: record.members.find(member => member.Id === row.Member?.Id)?.Role });
  const who = (presence: Attendance['Presence']): string =>
    listed(record.attendance.filter(row => row.Presence === presence).map(named), composing, vocabulary);
  const absent = votersOn(record.members, composing.day).filter(member => !attendanceOf(record.attendance, member))
    .map(({ Title, Role }): Named => ({ name: oneLine(Title), role: Role }));
  // Without any attendance nobody knows who was absent.
  const known = record.attendance.length > 0;
  return [
    [minutes.present, who('present')], [minutes.left, who('left')], [minutes.regrets, who('regrets')],
    [minutes.absent, known ? listed(absent, composing, vocabulary) : ''], [minutes.guests, who('guest')]
  ].flatMap(([template, names]) => typeof template === 'object' && typeof names === 'string' && names !== ''
    ? [say(template, language, { names })] : []);
}
