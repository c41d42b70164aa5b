import type { Language, Ref } from '../../../../schema/define';
import { resolutions } from '../../../../schema/lists/resolutions';
import { subjectOf } from '../../../../domain/committee/agenda';
import { meetingTitle } from '../../../../domain/committee/meetingTitle';
import type { Resolution } from '../../../../domain/committee/decision';
import type { Vocabulary } from '../../../../domain/program/vocabulary';
import { vocabularyOf } from '../../../../domain/program/vocabulary';
import type { Row } from '../../../list/columns';
import type { RegisterDefinition } from '../../../register/definition';
import { registerOf } from '../../../register/registerOf';
import type { Committee } from '../../committee';
import { ofBody } from '../ofBody';
import { standingColumn } from './standing';
import { strings } from './strings';

/** What a resolution is about: its agenda item as the reader calls it, else the row that it decided on. */
const subjectIn = (vocabulary: Vocabulary, language: Language) => (row: Row): string => {
  const { AgendaItem, MinutesOf } = row as Pick<Resolution, 'AgendaItem' | 'MinutesOf'>;
  if (AgendaItem) return subjectOf({ ...AgendaItem, Kind: MinutesOf ? 'minutes' : undefined, MinutesOf }, vocabulary, language);
  if (MinutesOf) return meetingTitle(MinutesOf.Title, vocabulary.bodies, language);
  return [row.ChangeRequest, row.Practice, row.WorkItem].map(ref => (ref as Ref | undefined)?.Title).find(Boolean) ?? '';
};

/** For, against and abstained, where votes were counted. */
const votesOf = ({ VotesFor, VotesAgainst, Abstentions }: Row): string =>
  VotesFor === undefined ? '' : [VotesFor, VotesAgainst ?? 0, Abstentions ?? 0].join(' – ');

/** A body's resolutions as a register to read: a row leads to its agenda item in its meeting. Resolutions are recorded in meetings only. */
export function resolutionsRegister({ rules, body, go }: Pick<Committee, 'rules' | 'body' | 'go'>): RegisterDefinition {
  const register = registerOf(resolutions, {
    shown: ['Title', 'DecidedOn', 'AgendaItem', 'Outcome', 'Standing', 'Mover', 'Seconder', 'Method', 'VotesFor'],
    filtered: ['Outcome', 'Standing', 'DecidedOn', 'Method'],
    groupable: ['Outcome', 'Standing', 'DecidedOn', 'Meeting'],
    card: { title: 'AgendaItem', lead: ['Title', 'Outcome'] },
    mayAdd: () => false,
    overrides: ({ language }, _rows, pack) => ({
      Title: { width: 120 },
      AgendaItem: { title: strings.Subject, text: subjectIn(vocabularyOf(pack), language), width: 240, asShown: true },
      VotesFor: { title: strings.Votes, text: votesOf, width: 170, asShown: true, alignEnd: false },
      Outcome: { width: 185 }, Mover: { width: 150 }, Seconder: { width: 150 }
    })
  });
  return {
    ...register,
    where: ofBody(body),
    mayImport: () => false,
    titleColumn: 'AgendaItem',
    columns: (reader, rows, pack) => [...register.columns(reader, rows, pack), standingColumn(rows)],
    Panel: undefined, Add: undefined,
    onOpen: row => {
      const meeting = row.Meeting as Ref | undefined;
      const item = row.AgendaItem as Ref | undefined;
      if (meeting) go({ tab: 'meeting', meeting: String(meeting.Id), item: item && String(item.Id) });
    },
    words: {
      title: ({ language }) => `${resolutions.title[language]}, ${rules.words[language]}`, add: () => '', search: () => strings.Search,
      empty: () => strings.Empty, emptyMayAdd: () => strings.Empty
    }
  };
}
