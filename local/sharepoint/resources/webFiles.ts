import { Context } from '../context';
import { refuse } from '../errors';
import { fileById, fileByPath, fileTarget } from './files';
import { findFolder, folderById, folderNode } from './folders';
import { itemEntity } from './items';
import { decodedUrl, serverRelative } from './paths';
import { Arguments, Method, Node } from './resource';

/** The path of a method's one parameter, by whichever name clients give it. */
function pathArgument(args: Arguments): string {
  for (const name of ['path', 'decodedurl', 'serverrelativeurl', 'serverrelativepath', 'fileurl', 'folderurl', 'strurl']) {
    const found = args.optionalText(name);
    if (found !== undefined) {
      return found;
    }
  }
  throw refuse.parameter('serverRelativeUrl');
}

function reads(does: (path: string, context: Context) => Node, encoded = false): Method<'web'> {
  return { params: ['path'], reads: true, call: (_web, args, context) => {
    const path = pathArgument(args);
    return does(encoded ? decodedUrl(path) : path, context);
  } };
}

const folder = (path: string, context: Context): Node => folderNode(serverRelative(path, context), context);

/** The row of a list that a file or folder is. */
function listItem(path: string, context: Context): Node {
  const found = findFolder(serverRelative(path, context), context);
  const { list, item } = found.item ? found : fileTarget(path, context);
  if (!list || !item) {
    throw refuse.fileNotFound();
  }
  return itemEntity(list, item, context);
}

/** The ways from the web to files, folders and their rows. URLs may be encoded; paths are taken as they are. */
export const webFiles: Readonly<Record<string, Method<'web'>>> = {
  getFileByServerRelativeUrl: reads(fileByPath, true),
  getFileByServerRelativePath: reads(fileByPath),
  getFileByUrl: reads(fileByPath, true),
  getFileById: { params: ['uniqueid'], reads: true, call: (_web, args, context) => fileById(args.text('uniqueid'), context) },
  getFolderByServerRelativeUrl: reads(folder, true),
  getFolderByServerRelativePath: reads(folder),
  getFolderById: { params: ['uniqueid'], reads: true, call: (_web, args, context) => folderById(args.text('uniqueid'), context) },
  getListItem: reads(listItem, true),
  getListItemUsingPath: reads(listItem)
};
