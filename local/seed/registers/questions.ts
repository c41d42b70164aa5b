import { ministryQuestions } from '../../../src/schema/lists/ministryQuestions';
import { dayAfter } from '../random';
import type { Ground } from './rows';
import { addRows } from './rows';

const asked: ReadonlyArray<readonly [string, string, string]> = [
  ['Why did the number of inquiries rise?', '1', 'A release in the summer raised questions about the new screens.'],
  ['Are consultations included in this figure?', '2', 'Yes, they are counted as meetings.'], ['Which practices were updated?', '3', 'See the published list of updates.'],
  ['When will the deferred requests be looked at again?', '4', 'At the first meeting of the fiscal year.'], ['Is the training plan on schedule?', '', 'Yes, one module is late by a month.'],
  ['What explains the variance in travel?', '18', 'Zone meetings moved online.']
];
const periods = ['2024-25 interim', '2024-25 final', '2025-26 interim', '2025-26 final', '2026-27 interim'] as const;

/** Questions of the ministry about each period; those about the newest wait for an answer. */
export async function addMinistryQuestions(ground: Ground): Promise<void> {
  const { chance } = ground;
  await addRows(ground, ministryQuestions, 'question', periods.flatMap((Period, index) => [0, 1].map(() => {
    const [Title, Measure, Answer] = chance.one(asked);
    const AskedOn = dayAfter('2024-11-18', index * 180 + chance.below(20));
    return {
      Title, Period, AskedOn, AskedBy: 'Sample Ministry Person 1', Due: dayAfter(AskedOn, 21), ...(Measure ? { Measure } : {}),
      ...(index < periods.length - 1 ? { Answer, AnsweredOn: dayAfter(AskedOn, 4 + chance.below(14)) } : {})
    };
  })));
}
