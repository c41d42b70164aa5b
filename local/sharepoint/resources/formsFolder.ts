import { Context } from '../context';
import { List } from '../store/lists';

/** The folder of every library that holds its pages. What lies in it is no item of the library, and is kept with the web's own files. */
export const FORMS = 'Forms';

/** The folder of forms of a library, where it lies in the web's own files. */
export function formsFolder(library: List, context: Context): string[] {
  const path = `${library.root}/${FORMS}`;
  const home = library.isLibrary ? context.store.lists.byPath(path) : undefined;
  return home?.isWebRoot && context.store.items.at(home, path) ? [path] : [];
}

/** Gives a new library its folder of forms. */
export function addFormsFolder(library: List, context: Context): void {
  const { lists, items } = context.store;
  const home = lists.webRoot(context.site, context.stamp());
  if (!items.at(home, `${library.root}/${FORMS}`)) {
    items.add(home, new Map(), context.stamp(), { folder: true, dir: library.root, leaf: FORMS });
  }
}

/** Removes the folder of forms of a library that goes for good. */
export function removeFormsFolder(library: List, context: Context): void {
  const { lists, items } = context.store;
  for (const path of formsFolder(library, context)) {
    const home = lists.webRoot(context.site, context.stamp());
    const folder = items.at(home, path);
    for (const item of [...items.below(home, path), ...(folder ? [folder] : [])]) {
      items.remove(home, item, context.stamp());
    }
  }
}
