import { Context } from '../context';
import { refuse } from '../errors';
import { itemChanges } from './changes';
import { itemVersion, itemVersions } from './itemVersions';
import { Listed, recycleItem, removeItem } from './items';
import { Method, nothing, value } from './resource';
import { validateUpdate } from './validateUpdate';

const removes = (name: string): Method<Listed> => ({ params: name === 'DeleteObject' ? [] : ['parameters'], call: (of, _args, context) => {
  removeItem(of, context);
  return nothing(name);
} });

const recycles = (name: string): Method<Listed> => ({ params: name === 'Recycle' ? [] : ['parameters'],
  call: (of, _args, context) => value(name, 'Edm.Guid', recycleItem(of, context)) });

/** Saves what was set before in the same request; a REST request sets nothing before, so that there is nothing to save. */
const saves = (name: string): Method<Listed> => ({ params: [], call: () => nothing(name) });

/** What can be done to an item beyond reading and writing its columns. */
export const itemMethods: Readonly<Record<string, Method<Listed>>> = {
  getChanges: { params: ['query'], call: (of, args, context) => itemChanges(of.list, of.item, args.body, context) },
  recycle: recycles('Recycle'),
  recycleWithParameters: recycles('RecycleWithParameters'),
  deleteObject: removes('DeleteObject'),
  deleteWithParameters: removes('DeleteWithParameters'),
  update: saves('Update'),
  systemUpdate: saves('SystemUpdate'),
  updateOverwriteVersion: saves('UpdateOverwriteVersion'),
  getVersions: { params: [], reads: true, call: (of, _args, context) => itemVersions(of, context) },
  getVersionById: { params: ['versionid'], reads: true, call: (of, args, context) => itemVersion(of, args.number('versionid'), context) },
  validateUpdateListItem: {
    params: ['formvalues', 'bnewdocumentupdate'],
    call: (of, args, context) => validateUpdate(of, args.body, context)
  },
  getWOPIFrameUrl: { params: ['action'], call: (of, args, context) => {
    if (!of.list.isLibrary) {
      return value('GetWOPIFrameUrl', 'Edm.String', '');
    }
    return value('GetWOPIFrameUrl', 'Edm.String', wopiFrame(of, args.optionalText('action') ?? '0', context));
  } }
};

const ACTIONS: Readonly<Record<string, string>> = { 0: 'view', 1: 'edit', 2: 'mobileView', 3: 'interactivepreview' };

/** The page in which Office on the web would open a document. */
function wopiFrame(of: Listed, action: string, context: Context): string {
  const name = ACTIONS[action];
  if (name === undefined) {
    throw refuse.parameter('action');
  }
  return `${context.origin}${context.site}/_layouts/15/WopiFrame.aspx?sourcedoc={${of.item.guid.toUpperCase()}}&file=${encodeURIComponent(of.item.leaf)}&action=${name}`;
}
