import { Files } from './files';
import { drafts, Item, Items, MAJOR, nextMajor, Stamp, storedValue } from './items';
import { List } from './lists';

/** How a check-in numbers the version (SP.CheckinType). */
export const CheckIn = { Minor: 0, Major: 1, Overwrite: 2 } as const;

/** Check-out, check-in and publishing: a file as a draft, numbered between the versions that all see. */
export class Drafts {
  public constructor(private readonly items: Items, private readonly files: Files) {}

  /** Keeps the present state as history and opens a draft after it. */
  public checkOut(list: List, item: Item, stamp: Stamp): Item {
    this.items.keepVersion(list, item);
    return this.items.touch(list, item, { CheckedOutBy: stamp.by, UIVersion: item.uiVersion + 1 }, stamp);
  }

  /** Closes a draft as the next version; `Overwrite` puts it in the place of the version before it. */
  public checkIn(list: List, item: Item, type: number, comment: string, stamp: Stamp): Item {
    const before = this.before(list, item);
    const replaces = type === CheckIn.Overwrite || list.settings.EnableVersioning !== true;
    const version = replaces && before ? before.uiVersion : type === CheckIn.Minor && drafts(list) ? item.uiVersion : nextMajor(item.uiVersion);
    this.files.renumber(list, item, item.uiVersion, version);
    this.files.setComment(list, item, version, comment);
    const done = this.items.touch(list, item, { CheckedOutBy: null, UIVersion: version }, stamp);
    if (replaces && before) {
      this.items.removeVersion(list, done, before.uiVersion);
    }
    return done;
  }

  /** Puts the file back as it was when it was checked out. Answers undefined when there was nothing before: a new file goes. */
  public undo(list: List, item: Item, stamp: Stamp): Item | undefined {
    const before = this.before(list, item);
    if (!before) {
      return undefined;
    }
    this.files.discard(list, item, item.uiVersion);
    const back = this.items.revert(list, item, before, { CheckedOutBy: null, UIVersion: before.uiVersion, Length: before.length,
      Modified: before.modified, Editor: before.editor }, stamp);
    this.items.removeVersion(list, back, before.uiVersion);
    return back;
  }

  /** Makes a minor version the next major one. */
  public publish(list: List, item: Item, comment: string, stamp: Stamp): Item {
    return this.renumber(list, item, nextMajor(item.uiVersion), comment, stamp);
  }

  /** Makes a major version a draft again, after the drafts that led to it. */
  public unpublish(list: List, item: Item, comment: string, stamp: Stamp): Item {
    const below = item.uiVersion - MAJOR;
    const last = this.items.versions(list, item).find(version => version.uiVersion < item.uiVersion)?.uiVersion ?? below;
    return this.renumber(list, item, Math.max(last, below) + 1, comment, stamp);
  }

  /** Writes an earlier state, content included, as the newest version. */
  public restore(list: List, item: Item, state: Item, stamp: Stamp): Item {
    const bytes = this.files.read(list, item, state.uiVersion);
    const values = new Map(Object.keys(item.row).filter(name => name.startsWith('f_')).map(name => [name.slice(2), storedValue(state, name)]));
    const changed = this.items.change(list, item, values, stamp, { Length: bytes.byteLength });
    this.files.write(list, changed, changed.uiVersion, bytes, stamp.at, stamp.by);
    return changed;
  }

  private renumber(list: List, item: Item, version: number, comment: string, stamp: Stamp): Item {
    this.files.renumber(list, item, item.uiVersion, version);
    this.files.setComment(list, item, version, comment);
    return this.items.touch(list, item, { UIVersion: version }, stamp);
  }

  private before(list: List, item: Item): Item | undefined {
    return this.items.versions(list, item)[0];
  }
}
