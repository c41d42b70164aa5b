import { Context } from '../context';
import { refuse } from '../errors';
import { isObject } from '../odata/value';
import { Item, MAJOR, drafts } from '../store/items';
import { CheckIn } from '../store/drafts';
import { demandNotTaken, demandWritable } from './checkOut';
import { fileAt, fileTag, FileTarget } from './files';
import { demandItem, itemScope } from './itemAccess';
import { recycleItem, removeItem } from './items';
import { moderationMethods } from './moderation';
import { decodedUrl } from './paths';
import { copy, move } from './placing';
import { Arguments, Method, nothing, Node, value } from './resource';

/** SP.MoveOperations */
const MOVE_OVERWRITE = 1;
const MOVE_RETAIN = 2048;

function fresh(of: FileTarget, context: Context): Item {
  const item = context.store.items.get(of.list, of.item.id);
  if (!item) {
    throw refuse.fileNotFound();
  }
  return item;
}

/** Replaces the content of a file as a new version, or in the draft that the user has checked out. */
export function writeContent(of: FileTarget, bytes: Uint8Array, context: Context): Item {
  demandItem(of.list, of.item, 'EditListItems', context);
  demandWritable(of.list, of.item, context);
  const item = context.store.items.change(of.list, fresh(of, context), new Map(), context.stamp(), { Length: bytes.byteLength });
  context.store.files.write(of.list, item, item.uiVersion, bytes, context.now(), context.user.id);
  return item;
}

function upload(step: 'start' | 'continue' | 'finish'): Method<FileTarget> {
  return {
    params: step === 'start' ? ['uploadid'] : ['uploadid', 'fileoffset'], stream: true,
    call: (of, args, context) => {
      demandItem(of.list, of.item, 'EditListItems', context);
      demandWritable(of.list, of.item, context);
      const id = args.text('uploadid');
      const { files } = context.store;
      const length = step === 'start' ? files.begin(id, of.list, of.item, args.body.bytes)
        : files.append(id, of.list, of.item, args.number('fileoffset'), args.body.bytes);
      if (length === undefined) {
        throw refuse.uploadMissing();
      }
      if (step !== 'finish') {
        return value(step === 'start' ? 'StartUpload' : 'ContinueUpload', 'Edm.Int64', String(length));
      }
      const bytes = files.finish(id) ?? new Uint8Array();
      return fileAt(of.list, writeContent(of, bytes, context), context);
    }
  };
}

/** A method that changes the file and answers with nothing. */
function act(name: string, params: readonly string[], does: (of: FileTarget, args: Arguments, context: Context) => void): Method<FileTarget> {
  return { params, call: (of, args, context) => {
    does(of, args, context);
    return nothing(name);
  } };
}

function demandDraftsKept(of: FileTarget, context: Context): void {
  demandItem(of.list, of.item, 'EditListItems', context);
  if (!drafts(of.list)) {
    throw refuse.minorVersionsOnly();
  }
  if (of.item.checkedOutBy !== null) {
    throw refuse.checkedOut(`${of.item.dir}/${of.item.leaf}`, context.store.principals.byId(of.item.checkedOutBy)?.title ?? '');
  }
}

/** Refuses with 412 when `parameters.ETagMatch` (or `etagMatch`) names another version. */
function demandMatch(of: FileTarget, args: Arguments): void {
  const parameters = args.body.looksLikeJson() ? args.body.member('parameters') : undefined;
  const wanted = isObject(parameters) && typeof parameters.ETagMatch === 'string' ? parameters.ETagMatch : args.optionalText('etagmatch');
  if (wanted && wanted !== '*' && wanted !== fileTag(of.item)) {
    throw refuse.etag(wanted, fileTag(of.item));
  }
}

const recycle = (name: string): Method<FileTarget> => ({ params: name === 'RecycleWithETag' ? ['etagmatch'] : ['parameters'],
  call: (of, args, context) => {
    demandMatch(of, args);
    return value(name, 'Edm.Guid', recycleItem(of, context));
  } });

const bytesOf = (of: FileTarget, context: Context): Node =>
  ({ kind: 'bytes', bytes: context.store.files.read(of.list, of.item, of.item.uiVersion), contentType: 'application/octet-stream' });

/** What can be done to a file beyond reading its properties. */
export const fileMethods: Readonly<Record<string, Method<FileTarget>>> = {
  startUpload: upload('start'),
  continueUpload: upload('continue'),
  finishUpload: upload('finish'),
  startUploadFile: upload('start'),
  cancelUpload: act('CancelUpload', ['uploadid'], (_of, args, context) => {
    context.store.files.finish(args.text('uploadid'));
  }),
  openBinaryStream: { params: [], reads: true, call: (of, _args, context) => bytesOf(of, context) },
  openBinaryStreamWithOptions: { params: ['openoptions'], reads: true, call: (of, _args, context) => bytesOf(of, context) },
  saveBinaryStream: { params: [], stream: true, call: (of, args, context) => {
    writeContent(of, args.body.bytes, context);
    return nothing('SaveBinaryStream');
  } },
  checkOut: act('CheckOut', [], (of, _args, context) => {
    demandItem(of.list, of.item, 'EditListItems', context);
    demandNotTaken(of.item, context);
    if (of.item.checkedOutBy !== null) {
      throw refuse.checkedOut(`${of.item.dir}/${of.item.leaf}`, context.user.title);
    }
    context.store.drafts.checkOut(of.list, of.item, context.stamp());
  }),
  checkIn: act('CheckIn', ['comment', 'checkintype'], (of, args, context) => {
    demandItem(of.list, of.item, 'EditListItems', context);
    demandNotTaken(of.item, context);
    if (of.item.checkedOutBy === null) {
      throw refuse.notCheckedOut(`${of.item.dir}/${of.item.leaf}`);
    }
    const type = args.has('checkintype') ? args.number('checkintype') : CheckIn.Minor;
    context.store.drafts.checkIn(of.list, of.item, type, args.optionalText('comment') ?? '', context.stamp());
  }),
  undoCheckOut: act('UndoCheckOut', [], (of, _args, context) => {
    if (of.item.checkedOutBy === null) {
      throw refuse.notCheckedOut(`${of.item.dir}/${of.item.leaf}`);
    }
    if (of.item.checkedOutBy !== context.user.id) {
      context.store.permissions.demand(context.user, itemScope(of.list, of.item, context), 'CancelCheckout');
    }
    if (!context.store.drafts.undo(of.list, of.item, context.stamp())) {
      context.store.items.remove(of.list, of.item, context.stamp());
    }
  }),
  publish: act('Publish', ['comment'], (of, args, context) => {
    demandDraftsKept(of, context);
    if (of.item.uiVersion % MAJOR === 0) {
      throw refuse.cannotComplete();
    }
    context.store.drafts.publish(of.list, of.item, args.optionalText('comment') ?? '', context.stamp());
  }),
  unPublish: act('UnPublish', ['comment'], (of, args, context) => {
    demandDraftsKept(of, context);
    if (of.item.uiVersion % MAJOR !== 0) {
      throw refuse.missing('unpublishing the version below a draft');
    }
    context.store.drafts.unpublish(of.list, of.item, args.optionalText('comment') ?? '', context.stamp());
  }),
  ...moderationMethods,
  recycle: recycle('Recycle'),
  recycleWithParameters: recycle('RecycleWithParameters'),
  recycleWithETag: recycle('RecycleWithETag'),
  deleteObject: act('DeleteObject', [], (of, _args, context) => removeItem(of, context)),
  deleteWithParameters: act('DeleteWithParameters', ['parameters'], (of, args, context) => {
    demandMatch(of, args);
    removeItem(of, context);
  }),
  moveTo: act('MoveTo', ['newurl', 'flags'], (of, args, context) => moveFile(of, decodedUrl(args.text('newurl')), args, 'flags', context)),
  moveToUsingPath: act('MoveToUsingPath', ['decodedurl', 'moveoperations'], (of, args, context) =>
    moveFile(of, args.text('decodedurl'), args, 'moveoperations', context)),
  copyTo: act('CopyTo', ['strnewurl', 'boverwrite'], (of, args, context) => {
    copy(of, decodedUrl(args.text('strnewurl')), { overwrite: args.flag('boverwrite', false) }, context);
  }),
  copyToUsingPath: act('CopyToUsingPath', ['decodedurl', 'boverwrite'], (of, args, context) => {
    copy(of, args.text('decodedurl'), { overwrite: args.flag('boverwrite', false) }, context);
  })
};

function moveFile(of: FileTarget, to: string, args: Arguments, flags: string, context: Context): void {
  const given = args.has(flags) ? args.number(flags) : 0;
  move(of, to, { overwrite: (given & MOVE_OVERWRITE) !== 0, keepStamp: (given & MOVE_RETAIN) !== 0 }, context);
}
