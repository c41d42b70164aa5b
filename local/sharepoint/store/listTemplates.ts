import { Json } from '../odata/value';
import { STANDARD_COLUMNS, StandardColumn } from './standardColumns';

/** What a new list of a template begins with. */
export interface ListTemplate {
  readonly feature: string;
  /** Files may lie in its lists. */
  readonly library: boolean;
  /** The content type of the site that its items have: id, name and group. */
  readonly contentType: { readonly id: string; readonly name: string; readonly group: string };
  readonly columns: readonly StandardColumn[];
  /** What its title column is called and asks for, where that is its own. */
  readonly title?: { readonly title?: string; readonly settings?: Readonly<Record<string, Json>> };
  /** Columns of its default view, where they are not those of every list. */
  readonly view?: readonly string[];
}

function standard(name: string, other: Partial<StandardColumn> = {}): StandardColumn {
  const found = STANDARD_COLUMNS.find(column => column.name === name);
  if (!found) {
    throw new Error(`There is no standard column ${name}.`);
  }
  return { ...found, ...other, settings: { ...found.settings, ...other.settings } };
}

const inList = (id: string, name: string): ListTemplate['contentType'] => ({ id, name, group: 'List Content Types' });

const MOMENT = { DisplayFormat: 1, Required: true };
const TASK: Omit<ListTemplate, 'feature'> = {
  library: false, contentType: inList('0x0108', 'Task'), title: { title: 'Task Name' }, view: ['LinkTitle', 'DueDate', 'AssignedTo'],
  columns: [{ id: 'c3a92d97-2b77-4a25-9698-3ab54874bc6f', name: 'Predecessors', title: 'Predecessors', type: 'LookupMulti',
    settings: { AllowMultipleValues: true, LookupList: '@self', LookupField: 'Title' } },
  standard('Priority'), standard('Status'), standard('PercentComplete'), standard('AssignedTo'), standard('Body', { title: 'Description' }), standard('StartDate'),
  standard('DueDate'), standard('RelatedItems')]
};
const PLAIN: Omit<ListTemplate, 'feature'> = { library: false, contentType: inList('0x01', 'Item'), columns: [] };

/** The templates that lists here may be made of, by number. */
export const LIST_TEMPLATES: Readonly<Record<number, ListTemplate>> = {
  100: { ...PLAIN, feature: '00bfea71-de22-43b2-a848-c05709900100' },
  101: { feature: '00bfea71-e717-4e80-aa17-d0c71b360101', library: true, contentType: { id: '0x0101', name: 'Document', group: 'Document Content Types' }, columns: [] },
  103: { feature: '00bfea71-2062-426c-90bf-714c59600103', library: false, contentType: inList('0x0105', 'Link'), title: { settings: { Required: false } },
    columns: [standard('URL'), standard('Comments')], view: ['URL', 'Comments'] },
  104: { feature: '00bfea71-d1ce-42de-9c63-a44004ce0104', library: false, contentType: inList('0x0104', 'Announcement'), columns: [standard('Body'), standard('Expires')],
    view: ['LinkTitle', 'Modified'] },
  105: { feature: '00bfea71-7e6d-4186-9ba8-c047ac750105', library: false, contentType: inList('0x0106', 'Contact'), title: { title: 'Last Name' },
    columns: ['FirstName', 'FullName', 'EMail', 'Company', 'JobTitle', 'WorkPhone', 'HomePhone', 'CellPhone', 'WorkFax', 'WorkAddress', 'WorkCity', 'WorkState', 'WorkZip',
      'WorkCountry', 'WebPage', 'Comments'].map(name => standard(name)), view: ['LinkTitle', 'FirstName', 'Company', 'WorkPhone', 'HomePhone', 'EMail'] },
  106: { feature: '00bfea71-ec85-4903-972d-ebe475780106', library: false, contentType: inList('0x0102', 'Event'),
    columns: [standard('Location'), standard('StartDate', { name: 'EventDate', title: 'Start Time', settings: MOMENT }),
      { id: '2684f9f2-54be-429f-ba06-76754fc056bf', name: 'EndDate', title: 'End Time', type: 'DateTime', settings: MOMENT },
      standard('Comments', { name: 'Description', title: 'Description', settings: { RichText: true } }),
      { id: '7d95d1f4-f5fd-4a70-90cd-b35abc9b5bc8', name: 'fAllDayEvent', title: 'All Day Event', type: 'AllDayEvent', settings: {} },
      { id: 'f2e63656-135e-4f1c-8fc2-ccbe74071901', name: 'fRecurrence', title: 'Recurrence', type: 'Recurrence', settings: {} }, standard('Category')],
    view: ['LinkTitle', 'Location', 'EventDate', 'EndDate', 'fAllDayEvent'] },
  107: { ...TASK, feature: '00bfea71-a83e-497e-9ba0-7a5c597d0107' },
  119: { feature: '00bfea71-c796-4402-9f2f-0eb9a6e71b18', library: true, columns: [],
    contentType: { id: '0x0101009D1CB255DA76424F860D91F20E6C4118', name: 'Site Page', group: 'Document Content Types' } },
  120: { ...PLAIN, feature: '00bfea71-3a1d-41d3-a0ee-651d11570120' },
  171: { ...TASK, feature: 'f9ce21f8-f437-4f7e-8bc6-946378c850f0' }
};

/** The template of a list; that of a plain one for what is no list, such as the web's own folder. */
export function templateOf(list: { readonly template: number }): ListTemplate {
  return LIST_TEMPLATES[list.template] ?? LIST_TEMPLATES[100];
}

/** The names of the columns that a content type of the site has beyond the title. */
export function columnsOfType(id: string): readonly string[] {
  const template = Object.values(LIST_TEMPLATES).filter(one => id.toUpperCase().startsWith(one.contentType.id.toUpperCase()))
    .sort((a, b) => b.contentType.id.length - a.contentType.id.length)[0];
  return template?.columns.map(column => column.name) ?? [];
}
