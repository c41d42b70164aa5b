import type { Draft } from '../../../src/schema/define';
import { inquiries } from '../../../src/schema/lists/inquiries';
import { presentations } from '../../../src/schema/lists/presentations';
import type { Ref } from '../../../src/schema/define';
import { dayAfter } from '../random';
import type { Ground } from './rows';
import { addRows, keysOf } from './rows';

const questions: ReadonlyArray<readonly [string, string, string]> = [
  ['Where is the newest guide?', 'training', 'On the site, under Practices and training.'], ['Who approves a new role?', 'access', 'The lead of the society.'],
  ['When is the next release?', 'system', 'The date is on the agenda of Operations and Strategy.'], ['Which report shows open items?', 'reporting', 'The monthly compliance report.'],
  ['How is a change request ranked?', 'practice', 'By the prioritization group, see the published list.'], ['Which budget code applies?', 'finance', 'The one in the month-end practice.'],
  ['How do we join a distribution list?', 'other', 'Write to the CPIN team; the lead confirms.'], ['Is the exercise available in French?', 'training', 'Yes, both languages are on the site.']
];

/** Inquiries of three fiscal years: some asked twice, most answered, a few published as questions and answers. */
export async function addInquiries(ground: Ground): Promise<void> {
  const { pack, chance, societies } = ground;
  const channels = keysOf(pack, 'channel');
  await addRows(ground, inquiries, 'inquiry', Array.from({ length: 140 }, (_, index): Draft<typeof inquiries> => {
    const [Title, Topic, Answer] = chance.one(questions);
    const ReceivedOn = dayAfter('2024-04-03', index * 6 + chance.below(5));
    const answered = index < 132;
    return {
      Title, Topic, ReceivedOn, Society: chance.one(societies), Channel: chance.one(channels),
      UniquenessKey: chance.percent(20) ? `${Topic} ${ReceivedOn.slice(0, 7)}` : `${index + 1}`,
      ...(answered ? { Answer, AnsweredOn: dayAfter(ReceivedOn, chance.below(9)), PublishedAsQuestion: chance.percent(10) } : {})
    };
  }));
}

/** Presentations of three fiscal years, about one in four about a new practice process. */
export async function addPresentations(ground: Ground, practices: readonly Ref[]): Promise<void> {
  const { pack, chance } = ground;
  const audiences = keysOf(pack, 'audience');
  await addRows(ground, presentations, 'presentation', Array.from({ length: 42 }, (_, index): Draft<typeof presentations> => {
    const NewProcess = chance.percent(25);
    const practice = chance.one(practices);
    return {
      Title: NewProcess ? `New practice: ${practice.Title}` : chance.one(['What is new in the release', 'Reports for supervisors', 'Questions and answers', 'Tips from the help desk']),
      HeldOn: dayAfter('2024-04-18', index * 22 + chance.below(8)), Audience: chance.one(audiences), NewProcess, Presenter: `Sample Presenter ${chance.below(4) + 1}`,
      Participants: 8 + chance.below(90), ...(NewProcess ? { Practice: practice } : {})
    };
  }));
}
