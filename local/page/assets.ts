import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';

/** A file that the page serves under a name holding its content's hash, so that it may be cached for ever. */
export interface Asset {
  address: string;
  type: string;
  body: Buffer;
}

/** The page's own files: the host, the icon script and fonts, the style sheet and React as SharePoint provides it. */
export interface FrameAssets {
  byAddress: ReadonlyMap<string, Asset>;
  host: string;
  icons: string;
  style: string;
  react: string;
  reactDom: string;
  /** teams-js, in the version that SPFx hands to web parts. */
  teamsJs: string;
  /** The host of SharePoint's own list pages. */
  listHost: string;
  /** The client of the Teams-like frame. */
  teamsClient: string;
  teamsStyle: string;
}

/** Where the page's own files are served; nothing else of the origin begins so. */
export const assetFolder = '/_page/';

const scriptType = 'text/javascript; charset=utf-8';

/** Bundles and reads the page's files. @param root - the project's folder. */
export async function readFrameAssets(root: string): Promise<FrameAssets> {
  const page = path.join(root, 'local/page');
  const modules = path.join(root, 'node_modules');
  const byAddress = new Map<string, Asset>();

  const serve = (name: string, extension: string, type: string, body: Buffer): string => {
    const hash = createHash('sha256').update(body).digest('hex').slice(0, 16);
    const address = `${assetFolder}${name}.${hash}.${extension}`;
    byAddress.set(address, { address, type, body });
    return address;
  };
  const script = async (name: string, file: string): Promise<string> =>
    serve(name, 'js', scriptType, await readFile(path.join(modules, file)));

  const built = await build({
    entryPoints: { host: path.join(page, 'host/main.ts'), icons: path.join(page, 'host/icons.ts'), lists: path.join(page, 'lists/host.ts'), client: path.join(page, 'teams/client.ts') },
    bundle: true, minify: true, format: 'iife', target: 'es2022', write: false, outdir: 'built',
    absWorkingDir: root, legalComments: 'none', define: { 'process.env.NODE_ENV': '"production"' }
  });
  const bundle = (name: string): string => {
    const file = built.outputFiles.find(output => path.basename(output.path) === `${name}.js`);
    if (!file) throw new Error(`esbuild made no ${name}.js.`);
    return serve(name, 'js', scriptType, Buffer.from(file.contents));
  };

  // Fonts keep their names, which hold a hash already: the icon registration names them.
  const fonts = path.join(modules, '@fluentui/font-icons-mdl2/fonts');
  for (const file of await readdir(fonts)) {
    const address = `${assetFolder}fonts/${file}`;
    byAddress.set(address, { address, type: 'font/woff', body: await readFile(path.join(fonts, file)) });
  }

  return {
    byAddress,
    host: bundle('host'),
    icons: bundle('icons'),
    listHost: bundle('lists'),
    teamsClient: bundle('client'),
    teamsStyle: serve('client', 'css', 'text/css; charset=utf-8', await readFile(path.join(page, 'teams/client.css'))),
    teamsJs: await script('teams', '@microsoft/teams-js-v2/dist/umd/MicrosoftTeams.min.js'),
    style: serve('frame', 'css', 'text/css; charset=utf-8', await readFile(path.join(page, 'frame.css'))),
    react: await script('react', 'react/umd/react.production.min.js'),
    reactDom: await script('react-dom', 'react-dom/umd/react-dom.production.min.js')
  };
}
