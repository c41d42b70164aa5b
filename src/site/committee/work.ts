/** What a committee's page does for those who record, in one chunk. */
export { applyDecisions } from './applyDecisions';
export { fillAgenda } from './fillAgenda';
export { recordDecision } from './recordDecision';
