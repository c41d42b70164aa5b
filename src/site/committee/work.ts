/** What a committee's page does for those who record, in one chunk. */
export { applyDecisions } from './applyDecisions';
export { fillAgenda } from './fillAgenda';
export { addGuest, allPresent, makeMeetingMove, removeAttendance, setConflict, setCurrent, setDiscussed, setPresence } from './floor';
export { recordDecisions } from './recordDecision';
export { behindAdoption } from '../documents/behindAdoption';
