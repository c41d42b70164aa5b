import { changeRequests } from '../../../src/schema/lists/changeRequests';
import { addFiles } from './files';
import { addInquiries, addPresentations } from './inquiries';
import { addMoney } from './money';
import { addDistributionMembers } from './people';
import { addPractices } from './practices';
import { addMinistryQuestions } from './questions';
import type { Ground } from './rows';
import { someOf } from './rows';
import { addTrainingResources } from './training';
import { addWorkItems } from './workItems';

/** Believable rows of the registers beyond change requests, over three fiscal years; the same every time. Nobody in them is real. */
export async function addRegisters(ground: Ground): Promise<void> {
  const requests = await someOf(ground, changeRequests, 30);
  const practices = await addPractices(ground, requests);
  const resources = await addTrainingResources(ground, practices, requests);
  await addWorkItems(ground, practices, resources, requests);
  await addInquiries(ground);
  await addPresentations(ground, practices);
  await addDistributionMembers(ground);
  await addMoney(ground);
  await addMinistryQuestions(ground);
  await addFiles(ground, practices, resources);
}
