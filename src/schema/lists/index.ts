import type { List } from '../define';
import { agendaItems } from './agendaItems';
import { bodies } from './bodies';
import { changeRequests } from './changeRequests';
import { meetings } from './meetings';
import { programPacks } from './programPacks';
import { publications } from './publications';
import { published } from './published';
import { resolutions } from './resolutions';
import { societies } from './societies';

/** Every list and library of the site, in an order in which a lookup's target may stand after the list that looks. */
export const lists: readonly List[] = [
  programPacks, societies, bodies, changeRequests, meetings, agendaItems, resolutions, publications, published
];
