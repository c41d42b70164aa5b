import { numberOf } from '../../changeRequest/number';
import type { Vocabulary } from '../../program/vocabulary';
import type { Language } from '../../../schema/define';
import type { AgendaItem } from '../agenda';
import { isOnAgenda, subjectOf } from '../agenda';
import { runsOf } from '../order';
import type { Block } from '../documentText';
import { heading } from '../documentText';
import { oneLine } from './sentence';

/** `3. CR-000012 – Faster intake search`: an agenda and its minutes number their items alike. */
export function itemTitle(item: AgendaItem, place: number, vocabulary: Pick<Vocabulary, 'word' | 'bodies'>, language: Language): string {
  const number = item.ChangeRequest && numberOf(item.ChangeRequest);
  return `${place}. ${[number, oneLine(subjectOf(item, vocabulary, language))].filter(Boolean).join(' – ')}`;
}

/** What stands above items that are in no section. */
export interface WithoutSection {
  /** Where no section came before them. */
  readonly first: string;
  /** After a section: they are the others. */
  readonly other: string;
}

/** The items under the names of their sections, each with its heading and what `about` says of it. */
export function itemBlocks(
  items: readonly AgendaItem[], withoutSection: WithoutSection, vocabulary: Pick<Vocabulary, 'word' | 'bodies'>, language: Language,
  about: (item: AgendaItem) => readonly Block[]
): readonly Block[] {
  const onAgenda = items.filter(isOnAgenda);
  return runsOf(onAgenda).flatMap((run, index) => [
    heading(2, oneLine(run.section) || (index === 0 ? withoutSection.first : withoutSection.other)),
    ...run.items.flatMap(item => [heading(3, itemTitle(item, onAgenda.indexOf(item) + 1, vocabulary, language)), ...about(item)])
  ]);
}
