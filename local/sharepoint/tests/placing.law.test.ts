import * as fc from 'fast-check';
import { entries, Site } from './support';

const DOCS = '/sites/dev/Docs';
const PATHS = ['A', 'B', 'A/C', 'B/D'].map(path => `${DOCS}/${path}`);

type Step = { readonly verb: 'addFolder' | 'addFile' | 'move' | 'copy' | 'recycle' | 'restore' | 'remove'; readonly from: number; readonly to: number };

/** The files and folders that a library should hold: paths, with content where a path is a file. */
class Model {
  public readonly rows = new Map<string, string | null>([[DOCS, null]]);
  public readonly bin: Map<string, string | null>[] = [];

  public below(path: string): [string, string | null][] {
    return [...this.rows].filter(([other]) => other === path || other.startsWith(`${path}/`));
  }

  public take(path: string): Map<string, string | null> {
    const gone = new Map(this.below(path));
    gone.forEach((_content, other) => this.rows.delete(other));
    return gone;
  }
}

const parent = (path: string): string => path.slice(0, path.lastIndexOf('/'));

/** Whatever is added, moved, copied, recycled and restored: the library holds what a plain map of paths holds. */
describe('the law of files and folders', () => {
  let site: Site;
  beforeAll(async () => {
    site = await Site.start();
  });
  afterAll(() => site.close());

  async function run(step: Step, content: string, model: Model): Promise<void> {
    const [from, to] = [PATHS[step.from], PATHS[step.to]];
    const folder = (path: string): string => `web/getFolderByServerRelativePath(decodedUrl='${path}')`;
    const free = model.rows.get(parent(to)) === null && !model.rows.has(to);
    const kind = model.rows.get(from) === null ? 'Folder' : 'File';
    const outside = !`${to}/`.startsWith(`${from}/`);
    const moved = (): [string, string | null][] => model.below(from).map(([path, text]) => [to + path.slice(from.length), text]);
    const resource = kind === 'Folder' ? folder(from) : `web/getFileByServerRelativePath(decodedUrl='${from}')`;
    let status = 0;
    let expected = model.rows.has(from);
    switch (step.verb) {
      case 'addFolder':
        expected = model.rows.get(parent(to)) === null && typeof model.rows.get(to) !== 'string';
        status = (await site.post(`${folder(parent(to))}/folders/addUsingPath(decodedUrl='${to}')`)).status;
        if (expected) {
          model.rows.set(to, null);
        }
        break;
      case 'addFile':
        expected = free;
        status = (await site.post(`${folder(parent(to))}/files/addUsingPath(decodedUrl='${to.slice(to.lastIndexOf('/') + 1)}')`, content)).status;
        if (expected) {
          model.rows.set(to, content);
        }
        break;
      case 'move':
      case 'copy': {
        const stays = step.verb === 'move' && from === to;
        expected = expected && (stays || (free && outside));
        const rows = moved();
        status = (await site.post(`SP.MoveCopyUtil.${step.verb === 'move' ? 'Move' : 'Copy'}${kind}ByPath()`, { overwrite: false,
          srcPath: { DecodedUrl: from }, destPath: { DecodedUrl: to } })).status;
        if (expected && !stays) {
          if (step.verb === 'move') {
            model.take(from);
          }
          rows.forEach(([path, text]) => model.rows.set(path, text));
        }
        break;
      }
      case 'recycle':
        status = (await site.post(`${resource}/recycle`)).status;
        if (expected) {
          model.bin.unshift(model.take(from));
        }
        break;
      case 'remove':
        status = (await site.remove(resource)).status;
        if (expected) {
          model.take(from);
        }
        break;
      case 'restore': {
        const [entry] = entries(await site.get('web/recyclebin'));
        expect(entry !== undefined).toBe(model.bin.length > 0);
        const [rows] = model.bin;
        if (!rows) {
          return;
        }
        const [top] = [...rows.keys()];
        const above = PATHS.filter(path => top.startsWith(`${path}/`));
        expected = !model.rows.has(top) && above.every(path => typeof model.rows.get(path) !== 'string');
        status = (await site.post(`web/recyclebin('${String(entry.Id)}')/restore`)).status;
        if (expected) {
          above.forEach(path => model.rows.set(path, null));
          rows.forEach((text, path) => model.rows.set(path, text));
          model.bin.shift();
        }
      }
    }
    expect([step.verb, from, to, status < 300]).toEqual([step.verb, from, to, expected]);
  }

  it('holds', async () => {
    const at = fc.nat(PATHS.length - 1);
    const step: fc.Arbitrary<Step> = fc.record({ verb: fc.constantFrom('addFolder', 'addFolder', 'addFile', 'move', 'copy', 'recycle', 'restore', 'remove'),
      from: at, to: at });
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async steps => {
      await site.remove("web/lists/getbytitle('Docs')");
      await site.list('Docs', [], 101);
      const model = new Model();
      for (const [index, one] of steps.entries()) {
        await run(one, `content ${index}`, model);
      }
      const rows = entries(await site.get("web/lists/getbytitle('Docs')/items?$select=FileRef,FSObjType&$top=5000"));
      expect(rows.map(row => row.FileRef).sort()).toEqual([...model.rows.keys()].filter(path => path !== DOCS).sort());
      expect((await site.get("web/lists/getbytitle('Docs')?$select=ItemCount")).json.ItemCount).toBe(model.rows.size - 1);
      for (const [path, text] of model.rows) {
        if (text !== null) {
          expect((await site.get(`web/getFileByServerRelativePath(decodedUrl='${path}')/$value`)).text).toBe(text);
        }
      }
    }), { numRuns: 25 });
  }, 60000);
});
