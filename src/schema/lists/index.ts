import type { List } from '../define';
import { actionItems } from './actionItems';
import { agendaItems } from './agendaItems';
import { attendance } from './attendance';
import { bodies } from './bodies';
import { bodyMembers } from './bodyMembers';
import { budgetLines } from './budgetLines';
import { changeRequests } from './changeRequests';
import { distributionMembers } from './distributionMembers';
import { expenditures } from './expenditures';
import { inquiries } from './inquiries';
import { meetingDocuments } from './meetingDocuments';
import { meetings } from './meetings';
import { ministryQuestions } from './ministryQuestions';
import { minutes } from './minutes';
import { plans } from './plans';
import { positions } from './positions';
import { practices } from './practices';
import { presentations } from './presentations';
import { programPacks } from './programPacks';
import { proposals } from './proposals';
import { publications } from './publications';
import { published } from './published';
import { resolutions } from './resolutions';
import { resourceFiles } from './resourceFiles';
import { societies } from './societies';
import { trainingResources } from './trainingResources';
import { workItems } from './workItems';

/** Every list and library of the site, in an order in which a lookup's target may stand after the list that looks. */
export const lists: readonly List[] = [
  programPacks, societies, bodies, bodyMembers, changeRequests, practices, trainingResources, resourceFiles, workItems, meetings, proposals,
  agendaItems, attendance, positions, resolutions, actionItems, minutes, meetingDocuments, inquiries, presentations, distributionMembers, plans,
  budgetLines, expenditures, ministryQuestions, publications, published
];
