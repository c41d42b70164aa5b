import { Context } from '../context';
import { refuse } from '../errors';
import { isObject } from '../odata/value';
import { fileTarget } from './files';
import { findFolder } from './folders';
import { Listed } from './items';
import { decodedUrl, serverRelative } from './paths';
import { copy, How, move } from './placing';
import { Arguments, Method, nothing, value } from './resource';

/** `srcPath: { DecodedUrl }` of the …ByPath methods, `srcUrl` (encoded) of the others. */
function pathOf(args: Arguments, end: 'src' | 'dest'): string {
  const path = args.body.member(`${end}Path`);
  if (isObject(path) && typeof path.DecodedUrl === 'string') {
    return path.DecodedUrl;
  }
  return decodedUrl(args.text(`${end}url`));
}

function howOf(args: Arguments, kind: 'Copy' | 'Move'): How {
  const options = args.body.member('options');
  const given = isObject(options) ? options : {};
  return { overwrite: args.flag('overwrite', false), keepBoth: given.KeepBoth === true,
    keepStamp: kind === 'Copy' ? given.ResetAuthorAndCreatedOnCopy === false : given.RetainEditorAndModifiedOnMove === true };
}

function folderTarget(path: string, context: Context): Listed {
  const { list, item } = findFolder(serverRelative(path, context), context);
  if (!list || !item) {
    throw refuse.fileNotFound();
  }
  return { list, item };
}

function method(kind: 'Copy' | 'Move', what: 'File' | 'Folder', name: string): Method<'top'> {
  return {
    params: [],
    call: (_top, args, context) => {
      const source = what === 'File' ? fileTarget(pathOf(args, 'src'), context) : folderTarget(pathOf(args, 'src'), context);
      const made = (kind === 'Copy' ? copy : move)(source, pathOf(args, 'dest'), howOf(args, kind), context);
      return kind === 'Copy' && what === 'Folder' ? value(name, 'Edm.Guid', made.guid) : nothing(name);
    }
  };
}

/** `SP.MoveCopyUtil`: copying and moving files and folders by URL or by path. */
export const moveCopy: Readonly<Record<string, Method<'top'>>> = Object.fromEntries((['Copy', 'Move'] as const).flatMap(kind =>
  (['File', 'Folder'] as const).flatMap(what => [`${kind}${what}`, `${kind}${what}ByPath`].map(name =>
    [`SP.MoveCopyUtil.${name}`, method(kind, what, name)] as const))));
