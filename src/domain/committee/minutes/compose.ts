import { say } from '../../program/say';
import { vocabularyOf } from '../../program/vocabulary';
import type { AgendaItem, Meeting } from '../agenda';
import { dayOfDecisions, isOnAgenda, standingIn } from '../agenda';
import type { Resolution } from '../decision';
import { inForce, settles } from '../decision';
import type { Block } from '../documentText';
import { heading, list, noteBlocks, paragraph, textOf } from '../documentText';
import { quorumOf } from '../quorum';
import type { MeetingRecord } from '../record';
import { dayText, timeText } from '../../calendarText';
import { actionBlocks } from './actionText';
import type { Composing, ComposingGiven } from './composing';
import { composingOf, openingBlocks, withoutSection } from './composing';
import { itemBlocks } from './itemTitle';
import { attendanceLines } from './names';
import { oneLine, sentenceOf } from './sentence';

/**
 * Was there a quorum? Who left early had been there: the meeting's quorum counts them, and it is said when without them there was none.
 * What a single decision was made with stands in its own sentence.
 * Source: issue "Committees", point 5 (minutes say attendance and quorum); that who left early counts for the meeting is the hub's own rule.
 */
function quorumLines({ members, attendance }: MeetingRecord, { pack, rules, language, day }: Composing): readonly string[] {
  const { minutes } = pack.templates;
  if (attendance.length === 0) return [];
  const came = attendance.map(row => row.Presence === 'left' ? { ...row, Presence: 'present' as const } : row);
  const whole = quorumOf({ members, attendance: came }, rules, day);
  const present = whole.present.length;
  if (whole.needed === undefined) return whole.voters.length === 0 ? [] : [say(minutes.votersPresent, language, { present })];
  const lost = whole.met && !quorumOf({ members, attendance }, rules, day).met;
  return [
    say(whole.met ? minutes.quorumMet : minutes.quorumNotMet, language, { present, needed: whole.needed }),
    ...(lost ? [say(minutes.quorumLost, language, {})] : [])
  ];
}

/** A resolution, and what superseded it: both remain visible. */
function resolutionBlock(resolution: Resolution, all: readonly Resolution[], { pack, language }: Composing): Block {
  const later = all.find(one => one.Supersedes?.Id === resolution.Id);
  return paragraph(sentenceOf(resolution, pack, language),
    later ? say(pack.templates.resolution.supersededBy, language, { number: later.Title ?? '' }) : '');
}

/**
 * What became of an item that no resolution in force settles: a defeated motion leaves it waiting, and what a closed meeting left waiting goes on
 * (issue "Committees", point 2: carry over). `decided` are the item's own resolutions.
 */
function unsettledLine(item: AgendaItem, decided: readonly Resolution[], { meeting }: MeetingRecord, { pack, language }: Composing): string {
  const { carried, discussed } = pack.templates.minutes;
  if (inForce(decided).some(settles)) return '';
  if (item.State === 'discussed') return decided.length === 0 ? say(discussed, language, {}) : '';
  return standingIn(meeting, item) === 'carried' ? say(carried, language, {}) : '';
}

function itemContent(item: AgendaItem, record: MeetingRecord, composing: Composing): readonly Block[] {
  const { pack, language } = composing;
  const decided = record.resolutions.filter(resolution => resolution.AgendaItem?.Id === item.Id);
  const names = item.Conflicts?.map(member => oneLine(member.Title)).join(', ');
  const told = inForce(decided).some(resolution => resolution.ConflictsDeclared);
  return [
    paragraph(oneLine(item.Presenter) && say(pack.templates.meeting.presenter, language, { presenter: oneLine(item.Presenter) })),
    ...noteBlocks(item.Text),
    paragraph(names && !told ? say(pack.templates.minutes.conflicts, language, { names }) : ''),
    ...decided.map(resolution => resolutionBlock(resolution, record.resolutions, composing)),
    paragraph(unsettledLine(item, decided, record, composing)),
    ...actionBlocks(record.actions.filter(action => action.AgendaItem?.Id === item.Id), composing)
  ];
}

/** When the meeting ended, with the day where that is another one. */
function adjournmentLine(meeting: Meeting, { pack, zone, language }: Composing): string {
  const { adjourned, adjournedOn } = pack.templates.minutes;
  if (!meeting.ClosedAt) return '';
  const time = timeText(meeting.ClosedAt, zone.name, language);
  const day = zone.dayOf(meeting.ClosedAt);
  return adjournedOn && day !== dayOfDecisions(meeting, zone) ? say(adjournedOn, language, { day: dayText(day, language), time }) : say(adjourned, language, { time });
}

/** Blocks under a heading; without any there is no heading either. */
const under = (title: string, blocks: readonly Block[]): readonly Block[] => blocks.length > 0 ? [heading(2, title), ...blocks] : [];

/**
 * The minutes of a meeting in one language, composed from what was recorded: attendance and quorum, each item in order with its note, conflicts,
 * resolutions and actions, and the adjournment (domain.md, "Committees"). The same record is always the same text. Words are the program's.
 */
export function composeMinutes(record: MeetingRecord, given: ComposingGiven): string {
  const { meeting, items, resolutions, actions } = record;
  const composing = composingOf(meeting, given);
  const { pack, rules, zone, language } = composing;
  const { minutes, meeting: words } = pack.templates;
  const vocabulary = vocabularyOf(pack);
  const reason = oneLine(meeting.StateReason);
  const opening = openingBlocks(say(minutes.title, language, { body: rules.words[language] }), meeting, composing);
  if (meeting.State === 'cancelled') return textOf([...opening, paragraph(say(words.cancelled, language, { reason }))]);

  const onAgenda = new Set(items.filter(isOnAgenda).map(item => item.Id));
  const elsewhere = (row: { readonly AgendaItem?: { readonly Id: number } }): boolean => !row.AgendaItem || !onAgenda.has(row.AgendaItem.Id);
  const attended = attendanceLines(record, composing, vocabulary);
  const at = (instant: string): { readonly time: string } => ({ time: timeText(instant, zone.name, language) });
  return textOf([
    ...opening,
    ...under(say(minutes.attendance, language, {}), [
      ...(attended.length > 0 ? [list(...attended)] : []),
      ...[quorumLines(record, composing).join(' ')].filter(Boolean).map(line => paragraph(line))
    ]),
    paragraph(meeting.StartedAt ? say(minutes.calledToOrder, language, at(meeting.StartedAt)) : ''),
    ...itemBlocks(items, withoutSection(minutes.items, composing), vocabulary, language, item => itemContent(item, record, composing)),
    ...under(say(minutes.otherDecisions, language, {}),
      resolutions.filter(elsewhere).map(resolution => resolutionBlock(resolution, resolutions, composing))),
    ...under(say(minutes.actions, language, {}), actionBlocks(actions.filter(elsewhere), composing)),
    ...under(say(minutes.adjournment, language, {}), [
      adjournmentLine(meeting, composing),
      reason && say(minutes.reopened, language, { reason })
    ].filter(Boolean).map(line => paragraph(line)))
  ]);
}
