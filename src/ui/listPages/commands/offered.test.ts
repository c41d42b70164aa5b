import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Role } from '../../../schema/define';
import { lists } from '../../../schema/lists';
import { readPack } from '../../../domain/program/pack';
import { requiredChoices } from '../../../domain/program/vocabulary';
import { shippedPack } from '../../../programs';
import { extensions } from '../../../site/provision/extensions';
import { exportedColumns } from './exportedColumns';
import { commandNames } from './names';
import { offered } from './offered';

const read = readPack(shippedPack, requiredChoices(lists));
if (!('pack' in read)) throw new Error('The shipped pack is broken.');
const { editions } = read.pack;
const listNamed = (name: string): typeof lists[number] => {
  const found = lists.find(list => list.name === name);
  if (!found) throw new Error(name);
  return found;
};
/** The commands that stand in the bar for somebody with these roles; in brackets those that cannot be pressed. */
const bar = (name: string, roles: readonly Role[] | undefined, selected = 0): readonly string[] => {
  const offers = offered(listNamed(name), roles && { roles, editions }, selected);
  return commandNames.filter(command => offers[command].visible).map(command => offers[command].disabled ? `(${command})` : command);
};

test('putting on an agenda takes selected rows, and those who prepare agendas', () => {
  expect(bar('ChangeRequests', ['owner', 'reader'], 0)).toEqual(['(agenda)', 'publish', 'export']);
  expect(bar('ChangeRequests', ['owner', 'reader'], 2)).toEqual(['agenda', 'publish', 'export']);
  expect(bar('Practices', ['chair', 'reader'], 1)).toEqual(['agenda', 'publish', 'export']);
  expect(bar('WorkItems', ['owner', 'reader'], 1)).toEqual(['agenda', 'publish', 'export']);
  expect(bar('Inquiries', ['owner', 'reader'], 1)).toEqual(['export']);
});

test('who may neither prepare nor publish exports', () => {
  for (const role of ['committee', 'society', 'reader'] as const) expect(bar('ChangeRequests', [role, 'reader'], 1)).toEqual(['export']);
});

test('publishing is offered on the lists that editions come from, whatever is selected', () => {
  const sources = new Set(editions.flatMap(edition => edition.sources.map(source => source.list)));
  const offering = lists.filter(list => bar(list.name, ['owner']).includes('publish')).map(list => list.name);
  expect([...offering].sort()).toEqual([...sources].sort());
  expect(offering.length).toBeGreaterThan(2);
});

test('until it is known who looks, and on lists that are not the hub’s, nothing that asks for a right is offered', () => {
  expect(bar('ChangeRequests', undefined, 1)).toEqual(['export']);
  expect(Object.values(offered(undefined, { roles: ['owner'], editions }, 1)).some(offer => offer.visible)).toBe(false);
});

test('what is exported are the columns of the view that the hub knows, else those of the register', () => {
  expect(exportedColumns(['DocIcon', 'LinkTitle', 'ID', 'Title', 'Theirs', 'Status'], ['Id', 'Title', 'Status'], ['Title'])).toEqual(['Title', 'Id', 'Status']);
  expect(exportedColumns(['Theirs'], ['Id', 'Title'], ['Title', 'Gone'])).toEqual(['Title']);
});

test('a site is given the extensions of the package, whose commands have words in both languages', () => {
  const manifest = (file: string): { readonly id: string; readonly items?: Readonly<Record<string, { readonly title: Readonly<Record<string, string>> }>> } =>
    JSON.parse(readFileSync(path.join(__dirname, '../../../extensions', file), 'utf8'));
  expect(manifest('listForm/ListFormCustomizer.manifest.json').id).toBe(extensions.form);
  const { id, items = {} } = manifest('listCommands/ListCommandSet.manifest.json');
  expect(id).toBe(extensions.commands);
  expect(Object.keys(items)).toEqual([...commandNames]);
  for (const { title } of Object.values(items)) expect([title.default, title['fr-fr']].every(Boolean)).toBe(true);
});
