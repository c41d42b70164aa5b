import type { Place } from './place';
import { hashOf, placeIn } from './place';

/** Names and values as the pages write them; anything else in a link was not made by them. */
const link = /^[a-z]+=[\w.%+-]{1,120}(&[a-z]+=[\w.%+-]{1,120}){0,9}$/i;

/** The place that a link in Teams carries (`subPageId`), which may come encoded once more; an empty one for what is none. */
export function placeOfLink(carried: string | undefined): Place {
  if (!carried) return {};
  // Some ways through Teams encode it twice.
  const text = carried.includes('=') ? carried : carried.replace(/%3D/gi, '=').replace(/%26/gi, '&').replace(/%25/g, '%');
  return link.test(text) ? placeIn(text) : {};
}

/** Goes to a place without a step back to where the user was, before a page is drawn. An empty place leaves the user where they are. */
export function enter(place: Place): void {
  const hash = hashOf(place);
  if (hash) window.history.replaceState(window.history.state, '', `#${hash}`);
}
