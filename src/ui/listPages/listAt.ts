import type { List } from '../../schema/define';
import { lists } from '../../schema/lists';

/** The list of ours that stands at this path of a site (`/sites/cpin/Lists/Inquiries`); none for a list that is not the hub's. */
export function listAt(path: string, sitePath: string): List | undefined {
  const site = sitePath.replace(/\/$/, '');
  const wanted = decodeURI(path).replace(/\/$/, '').toLowerCase();
  return lists.find(list => `${site}/${list.kind === 'list' ? 'Lists/' : ''}${list.name}`.toLowerCase() === wanted);
}
