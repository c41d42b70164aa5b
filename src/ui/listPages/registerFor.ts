import type { List } from '../../schema/define';
import { changeRequestRegister } from '../changeRequests/register/definition';
import type { RegisterDefinition } from '../register/definition';
import { registerOf } from '../register/registerOf';
import { registerPages } from '../registers/pages';
import { strings } from './form/strings';

/** Lists whose rows the hub alone writes, and where people do what they tell. */
const writtenByHub: Readonly<Record<string, () => string>> = {
  ...Object.fromEntries(['Meetings', 'AgendaItems', 'Attendance', 'Positions', 'Proposals', 'Resolutions', 'ActionItems', 'Minutes']
    .map(name => [name, () => strings.DoneInCommittee])),
  Publications: () => strings.DoneInPublishedLists
};

const ofPages: readonly RegisterDefinition[] = [changeRequestRegister, ...Object.values(registerPages).flat()];

/** Does the hub alone write this list's rows? If so, where people do what they tell. */
export const whereItIsDone = (list: List): string | undefined => writtenByHub[list.name]?.();

/** The register of a list: that of its page, or one out of its definition. */
export const registerFor = (list: List): RegisterDefinition =>
  ofPages.find(register => register.list.name === list.name)
    ?? registerOf(list, { ...(list.name in writtenByHub ? { writtenByHub: writtenByHub[list.name], mayAdd: () => false } : {}) });
