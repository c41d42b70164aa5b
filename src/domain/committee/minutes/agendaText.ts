import { say } from '../../program/say';
import { vocabularyOf } from '../../program/vocabulary';
import { byUrgency, isOpen } from '../actions';
import { isOnAgenda, subjectOf } from '../agenda';
import type { AgendaItem } from '../agenda';
import type { Block } from '../documentText';
import { noteBlocks, paragraph, textOf } from '../documentText';
import type { ActionItem, MeetingRecord } from '../record';
import { dayText } from '../../calendarText';
import { actionBlocks } from './actionText';
import type { ComposingGiven } from './composing';
import { composingOf, openingBlocks, withoutSection } from './composing';
import { itemBlocks } from './itemTitle';
import { oneLine } from './sentence';

/** What an agenda is composed from. */
export interface AgendaRecord extends Pick<MeetingRecord, 'meeting' | 'items'> {
  /** The body's open action items; needed where the agenda has a line for them, see {@link namesActions}. */
  readonly openActions: readonly ActionItem[];
}

/** Has the agenda a line for open action items, under which they are named? */
export const namesActions = (items: readonly AgendaItem[]): boolean => items.some(item => isOnAgenda(item) && item.Kind === 'actions');

/**
 * The agenda of a meeting in one language: each item in its order with what is expected, who presents it and for how long, and its note
 * (domain.md, "Registers": Agenda Items); under the line for action items, those that are open, the most pressing first. The same record is always the
 * same text. Words are the program's.
 */
export function composeAgenda(record: AgendaRecord, given: ComposingGiven): string {
  const { meeting, openActions } = record;
  const items = record.items.filter(isOnAgenda);
  const composing = composingOf(meeting, given);
  const { pack, rules, language } = composing;
  const { agenda, meeting: words } = pack.templates;
  const vocabulary = vocabularyOf(pack);
  const kindOf = (item: AgendaItem): string => {
    const word = item.Kind ? vocabulary.word('agendaItemKind', item.Kind, language) : '';
    // What the agenda named by its kind does not say it a second time.
    return subjectOf(item, vocabulary, language).startsWith(word) ? '' : word;
  };
  const content = (item: AgendaItem): readonly Block[] => [
    paragraph([
      kindOf(item),
      oneLine(item.Presenter) && say(words.presenter, language, { presenter: oneLine(item.Presenter) }),
      item.MinutesAllotted ? say(agenda.allotted, language, { minutes: item.MinutesAllotted }) : ''
    ].filter(Boolean).join(' · '),
    item.Consent ? say(agenda.routine, language, {}) : '',
    item.LastCallUntil ? say(agenda.lastCall, language, { day: dayText(item.LastCallUntil, language) }) : ''),
    ...noteBlocks(item.Text),
    ...(item.Kind === 'actions' ? actionBlocks(openActions.filter(isOpen).sort(byUrgency), composing) : [])
  ];
  return textOf([
    ...openingBlocks(say(agenda.title, language, { body: rules.words[language] }), meeting, composing),
    paragraph(meeting.State === 'cancelled' ? say(words.cancelled, language, { reason: oneLine(meeting.StateReason) }) : ''),
    ...(items.length > 0
      ? itemBlocks(items, withoutSection(agenda.items, composing), vocabulary, language, content) : [paragraph(say(agenda.empty, language, {}))])
  ]);
}
