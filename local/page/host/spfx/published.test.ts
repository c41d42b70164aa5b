import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as componentBase from './componentBase';
import * as coreLibrary from './coreLibrary';
import * as extensionBase from './extensionBase';
import * as listviewExtensibility from './listviewExtensibility';
import * as loader from './loader';
import * as propertyPane from './propertyPane';
import * as webPartBase from './webPartBase';

const offered: Record<string, object> = {
  'sp-core-library': coreLibrary,
  'sp-loader': loader,
  'sp-component-base': componentBase,
  'sp-property-pane': propertyPane,
  'sp-webpart-base': webPartBase,
  'sp-extension-base': extensionBase,
  'sp-listview-extensibility': listviewExtensibility
};

/** Names that the host itself uses, and that a bundle can not know. */
const ownNames = ['hosted', 'readPath', 'componentsLater', 'reactLater', 'fetching'];

function declarations(name: string): string {
  const root = path.join(__dirname, '../../../../node_modules/@microsoft');
  return readFileSync(path.join(root, name, 'dist/index-internal-public.d.ts'), 'utf8').replace(/\/\*[^]*?\*\//g, '');
}

describe('what the local page offers as SPFx', () => {
  for (const [name, module] of Object.entries(offered)) {
    const published = declarations(name);
    const names = [...published.matchAll(/export declare (?:abstract )?(?:class|enum|function) (\w+)/g)].map(m => m[1]);
    const enums = new Map(
      [...published.matchAll(/export declare enum (\w+) \{([^}]*)\}/g)].map(([, key, body]) => [
        key, new Map([...body.matchAll(/(\w+) = (\d+)/g)].map(([, member, number]) => [member, Number(number)]))
      ])
    );
    const exported = Object.entries(module).filter(([key]) => !ownNames.includes(key));

    it(`${name}: every name is in the published declarations`, () => {
      expect(exported.length).toBeGreaterThan(0);
      for (const [key] of exported) expect(names).toContain(key);
    });

    it(`${name}: enumerations have the published numbers`, () => {
      for (const [key, value] of exported.filter(([key]) => enums.has(key))) {
        const members = Object.entries(value as object).filter(([, number]) => typeof number === 'number');
        for (const [member, number] of members) {
          expect([key, member, enums.get(key)?.get(member)]).toEqual([key, member, number]);
        }
      }
    });
  }

  it('components that come later go by their published ids', () => {
    const names = ['sp-property-pane', 'sp-component-base'];
    for (const [index, id] of Object.keys(loader.componentsLater).entries()) {
      const file = path.join(__dirname, `../../../../node_modules/@microsoft/${names[index]}/dist/${id}.manifest.json`);
      const { loaderConfig } = JSON.parse(readFileSync(file, 'utf8')) as { loaderConfig: { entryModuleId: string } };
      expect(loaderConfig.entryModuleId).toContain(names[index]);
    }
  });
});
