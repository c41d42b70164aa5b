import type { Language } from '../../../schema/define';
import type { Zone } from '../../../schema/kinds/kind';
import type { Pack, PackBody } from '../../program/pack';
import { say } from '../../program/say';
import type { Block } from '../documentText';
import { heading, paragraph } from '../documentText';
import type { Meeting } from '../agenda';
import { dayHeld } from '../agenda';
import type { Template } from '../../program/templates';
import { dayText, timeText } from '../../calendarText';
import type { WithoutSection } from './itemTitle';
import { oneLine } from './sentence';

/** What a document of a meeting is composed with, besides the record. */
export interface Composing {
  readonly pack: Pack;
  /** The body's rules, and its name. */
  readonly rules: PackBody;
  readonly zone: Zone;
  readonly language: Language;
  /** The meeting's day, in the site's zone. */
  readonly day: string;
}

/** What is given to compose: the meeting says its own day. */
export type ComposingGiven = Omit<Composing, 'day'>;

export const composingOf = (meeting: Pick<Meeting, 'StartsAt' | 'StartedAt'>, given: ComposingGiven): Composing =>
  ({ ...given, day: dayHeld(meeting, given.zone) ?? '' });

/** The title of an agenda or of minutes, and when and where the meeting is. */
export function openingBlocks(title: string, { StartsAt, StartedAt, Place }: Pick<Meeting, 'StartsAt' | 'StartedAt' | 'Place'>, composing: Composing): readonly Block[] {
  const { pack, zone, language, day } = composing;
  const { when, place } = pack.templates.meeting;
  // Held on an earlier day than planned, it was not held at the time that was planned.
  const at = [StartsAt, StartedAt].find(instant => instant !== undefined && zone.dayOf(instant) === day);
  return [heading(1, title), paragraph(
    at === undefined ? '' : say(when, language, { day: dayText(day, language), time: timeText(at, zone.name, language) }),
    oneLine(Place) && say(place, language, { place: oneLine(Place) })
  )];
}

/** The headings of items that are in no section; `first` is the document's own. */
export const withoutSection = (first: Template, { pack, language }: Composing): WithoutSection =>
  ({ first: say(first, language, {}), other: say(pack.templates.meeting.otherItems ?? first, language, {}) });
