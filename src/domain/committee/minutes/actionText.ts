import { say } from '../../program/say';
import type { Block } from '../documentText';
import { list } from '../documentText';
import type { ActionItem } from '../record';
import { dayText } from '../../calendarText';
import type { Composing } from './composing';
import { oneLine } from './sentence';

function actionLine({ Title, Who, Due }: ActionItem, { pack, language }: Composing): string {
  const { action, actionDue } = pack.templates.minutes;
  const taken = { what: oneLine(Title), who: oneLine(Who) };
  return Due ? say(actionDue, language, { ...taken, day: dayText(Due, language) }) : say(action, language, taken);
}

/** Action items as a list: what, who, and by when. */
export const actionBlocks = (actions: readonly ActionItem[], composing: Composing): readonly Block[] =>
  actions.length > 0 ? [list(...actions.map(action => actionLine(action, composing)))] : [];
