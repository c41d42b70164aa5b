import { Context } from '../context';
import { refuse } from '../errors';
import { complex } from '../odata/value';
import { demandItem } from './itemAccess';
import { itemUri, Listed } from './items';
import { checkName } from './paths';
import { Collection, Entity, entity, Method, Node, nothing, read, Resource } from './resource';

/** One attachment of an item. */
export interface Attached { readonly of: Listed; readonly name: string }

export function pathOf(attached: Attached): string {
  return `${attached.of.list.root}/Attachments/${attached.of.item.id}/${attached.name}`;
}

/** Notes how many attachments an item has; its version and ETag rise. */
function count(of: Listed, context: Context): void {
  context.store.items.touch(of.list, of.item, { AttachmentCount: context.store.files.attachments(of.list, of.item).length }, context.stamp());
}

/** Takes an attachment away. Refuses (403) who may not change the item. */
export function remove(attached: Attached, context: Context): void {
  const { list, item } = attached.of;
  demandItem(list, item, 'EditListItems', context);
  context.store.files.removeAttachment(list, item, attached.name);
  count(attached.of, context);
}

function recycle(attached: Attached, context: Context): void {
  const { list, item } = attached.of;
  demandItem(list, item, 'EditListItems', context);
  context.store.bin.addAttachment(list, item, attached.name, context.stamp());
  count(attached.of, context);
}

const attachment: Resource<Attached> = {
  type: 'SP.Attachment', set: 'SP.ApiData.Attachments',
  uri: attached => `${itemUri(attached.of)}/AttachmentFiles('${encodeURIComponent(attached.name).replace(/'/g, "''")}')`,
  properties: {
    FileName: read(attached => attached.name),
    FileNameAsPath: read(attached => complex('SP.ResourcePath', { DecodedUrl: attached.name })),
    ServerRelativePath: read(attached => complex('SP.ResourcePath', { DecodedUrl: pathOf(attached) })),
    ServerRelativeUrl: read(pathOf)
  },
  links: {
    $value: (attached, context) => attachedBytes(attached, context)
  },
  methods: {
    recycleObject: { params: [], call: (attached, _args, context) => {
      recycle(attached, context);
      return nothing('RecycleObject');
    } },
    deleteObject: { params: [], call: (attached, _args, context) => {
      remove(attached, context);
      return nothing('DeleteObject');
    } }
  },
  remove
};

/** The content of an attachment, to be read or replaced. */
export function attachedBytes(attached: Attached, context: Context): Node {
  const { list, item } = attached.of;
  return {
    kind: 'bytes', bytes: context.store.files.attachment(list, item, attached.name) ?? new Uint8Array(), contentType: 'application/octet-stream',
    put: body => {
      demandItem(list, item, 'EditListItems', context);
      context.store.files.saveAttachment(list, item, attached.name, body.bytes);
      count(attached.of, context);
    }
  };
}

/** The attachment of a name, whatever its case. */
export function attached(of: Listed, name: string, context: Context): Attached | undefined {
  const found = context.store.files.attachments(of.list, of.item).find(other => other.toLowerCase() === name.toLowerCase());
  return found === undefined ? undefined : { of, name: found };
}

/** `items(…)/AttachmentFiles` */
export function attachmentFiles(of: Listed, context: Context): Collection {
  const { files } = context.store;
  const one = (name: string): Entity => {
    const found = attached(of, name, context);
    if (!found) {
      throw refuse.fileMissing(pathOf({ of, name }));
    }
    return entity(attachment, found, context);
  };
  const byName = (param: string): Method<void> => ({ params: [param], reads: true, call: (_target, args) => one(args.text(param)) });
  const add = (param: string): Method<void> => ({
    params: [param], stream: true, call: (_target, args) => {
      demandItem(of.list, of.item, 'EditListItems', context);
      if (of.list.isLibrary || of.list.settings.EnableAttachments === false) {
        throw refuse.attachmentsOff();
      }
      const name = checkName(args.text(param));
      if (files.attachment(of.list, of.item, name) !== undefined) {
        throw refuse.attachmentExists();
      }
      files.saveAttachment(of.list, of.item, name, args.body.bytes);
      count(of, context);
      return one(name);
    }
  });
  return {
    kind: 'collection', type: 'SP.Attachment', set: 'SP.ApiData.Attachments', uri: `${itemUri(of)}/AttachmentFiles`,
    all: () => files.attachments(of.list, of.item).map(name => entity(attachment, { of, name }, context)),
    byKey: key => one(String(key.value)),
    methods: { getByFileName: byName('filename'), getByFileNameAsPath: byName('decodedurl'), add: add('filename'), addUsingPath: add('decodedurl') }
  };
}
