import type { List } from '../define';
import { actionItems } from './actionItems';
import { agendaItems } from './agendaItems';
import { attendance } from './attendance';
import { bodies } from './bodies';
import { bodyMembers } from './bodyMembers';
import { changeRequests } from './changeRequests';
import { meetingDocuments } from './meetingDocuments';
import { meetings } from './meetings';
import { minutes } from './minutes';
import { positions } from './positions';
import { practices } from './practices';
import { programPacks } from './programPacks';
import { proposals } from './proposals';
import { publications } from './publications';
import { published } from './published';
import { resolutions } from './resolutions';
import { societies } from './societies';
import { workItems } from './workItems';

/** Every list and library of the site, in an order in which a lookup's target may stand after the list that looks. */
export const lists: readonly List[] = [
  programPacks, societies, bodies, bodyMembers, changeRequests, practices, workItems, meetings, proposals, agendaItems, attendance,
  positions, resolutions, actionItems, minutes, meetingDocuments, publications, published
];
