import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as componentBase from './componentBase';
import * as coreLibrary from './coreLibrary';
import * as propertyPane from './propertyPane';
import * as webPartBase from './webPartBase';

const offered: Record<string, object> = {
  'sp-core-library': coreLibrary,
  'sp-component-base': componentBase,
  'sp-property-pane': propertyPane,
  'sp-webpart-base': webPartBase
};

/** Names that the host itself uses, and that a bundle can not know. */
const ownNames = ['hosted', 'readPath'];

function declarations(name: string): string {
  const root = path.join(__dirname, '../../../../node_modules/@microsoft');
  return readFileSync(path.join(root, name, 'dist/index-internal-public.d.ts'), 'utf8').replace(/\/\*[^]*?\*\//g, '');
}

describe('what the local page offers as SPFx', () => {
  for (const [name, module] of Object.entries(offered)) {
    const published = declarations(name);
    const exported = Object.entries(module).filter(([key]) => !ownNames.includes(key));

    it(`${name}: every name is in the published declarations`, () => {
      expect(exported.length).toBeGreaterThan(0);
      for (const [key] of exported) {
        expect(published).toMatch(new RegExp(`export declare (abstract )?(class|enum|function) ${key}\\b`));
      }
    });

    it(`${name}: enumerations have the published numbers`, () => {
      for (const [key, value] of exported) {
        const body = new RegExp(`export declare enum ${key} \\{([^}]*)\\}`).exec(published)?.[1];
        if (body === undefined) continue;
        for (const [member, number] of Object.entries(value as Record<string, number>)) {
          if (typeof number === 'number') expect(body).toMatch(new RegExp(`\\b${member} = ${number}\\b`));
        }
      }
    });
  }
});
