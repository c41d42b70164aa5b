import { budgetLines } from '../../schema/lists/budgetLines';
import { inquiries } from '../../schema/lists/inquiries';
import { ministryQuestions } from '../../schema/lists/ministryQuestions';
import { plans } from '../../schema/lists/plans';
import { presentations } from '../../schema/lists/presentations';
import { resourceFiles } from '../../schema/lists/resourceFiles';
import { societies } from '../../schema/lists/societies';
import type { RegisterDefinition } from '../register/definition';
import { registerOf } from '../register/registerOf';
import { distributionRegister } from './distribution/distributionRegister';
import { expendituresRegister } from './expenditures/expendituresRegister';
import { practicesRegister } from './practices/practicesRegister';
import { trainingResourcesRegister } from './practices/trainingResourcesRegister';
import { workItemsRegister } from './work/workItemsRegister';

/** The registers of each page, in the order of its chooser. A new register is one line here. */
export const registerPages = {
  practices: [practicesRegister, trainingResourcesRegister, registerOf(resourceFiles)],
  work: [workItemsRegister],
  registers: [
    registerOf(inquiries, { sticky: ['Society', 'Channel', 'Topic', 'ReceivedOn'] }),
    registerOf(presentations, { sticky: ['Audience', 'Presenter', 'HeldOn'] }),
    registerOf(plans),
    registerOf(ministryQuestions, { sticky: ['AskedOn', 'AskedBy', 'Period'] }),
    expendituresRegister,
    registerOf(budgetLines, { sticky: ['FiscalYear'] }),
    registerOf(societies)
  ],
  distribution: [distributionRegister]
} as const satisfies Readonly<Record<string, readonly RegisterDefinition[]>>;

export type RegisterPageName = keyof typeof registerPages;
