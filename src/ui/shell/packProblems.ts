import { lists } from '../../schema/lists';
import type { PackProblem } from '../../domain/program/pack';
import { readPack } from '../../domain/program/pack';
import { requiredChoices } from '../../domain/program/vocabulary';

/** Everything that is wrong with the site's pack; nothing when it is right. */
export function packProblems(json: string): readonly PackProblem[] {
  const read = readPack(json, requiredChoices(lists));
  return 'problems' in read ? read.problems : [];
}
