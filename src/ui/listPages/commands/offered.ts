import type { List, Role } from '../../../schema/define';
import { agendaItems } from '../../../schema/lists/agendaItems';
import { publications } from '../../../schema/lists/publications';
import { isSubjectList } from '../../../domain/committee/subjects';
import type { EditionDefinition } from '../../../domain/program/editions';
import type { CommandName } from './names';

/** Who looks at the list, and what the program publishes; absent until both are read. */
export interface Known {
  readonly roles: readonly Role[];
  readonly editions: ReadonlyArray<Pick<EditionDefinition, 'sources'>>;
}

/** How a command stands in the command bar. */
export interface Offer {
  readonly visible: boolean;
  readonly disabled: boolean;
}

const writes = (list: List, roles: readonly Role[]): boolean => roles.some(role => list.access[role] === 'write');

/** The editions that rows of this list stand on. */
export const editionsFrom = <E extends Pick<EditionDefinition, 'sources'>>(list: List, editions: readonly E[]): readonly E[] =>
  editions.filter(edition => edition.sources.some(source => source.list === list.name));

/**
 * Which commands a list page offers. *Put on agenda* takes selected rows of lists that an agenda can be about, for those who prepare agendas;
 * *Publish edition* is about the list as a whole, for those who publish; *Export* takes the selected rows, or all.
 * @param selected how many rows are selected
 */
export function offered(list: List | undefined, known: Known | undefined, selected: number): Readonly<Record<CommandName, Offer>> {
  const roles = known?.roles ?? [];
  const offer = (visible: boolean, disabled = false): Offer => ({ visible, disabled });
  return {
    agenda: offer(list !== undefined && isSubjectList(list.name) && writes(agendaItems, roles), selected === 0),
    publish: offer(list !== undefined && writes(publications, roles) && editionsFrom(list, known?.editions ?? []).length > 0),
    export: offer(list !== undefined)
  };
}
