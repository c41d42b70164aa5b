import * as React from 'react';
import { act, fireEvent, screen, within } from '@testing-library/react';
import { meetings } from '../../../schema/lists/meetings';
import { minutes } from '../../../schema/lists/minutes';
import { shippedPack } from '../../../programs';
import type { AgendaItem, Meeting } from '../../../domain/committee/agenda';
import type { MeetingRecord } from '../../../domain/committee/record';
import { packIn } from '../../../domain/program/shape';
import type { Committee } from '../committee';
import { inHub } from '../../shell/testing/inHub';
import { MemoryStore } from '../../shell/testing/memoryStore';
import { person } from '../../shell/testing/person';
import { MinutesDesk } from './MinutesDesk';
import { MinutesPart } from './MinutesPart';

const pack = packIn(shippedPack);
if (!pack) throw new Error('The shipped pack is broken.');
const user = person();
const body = { Id: 1, Title: 'Harmonization' };
const meeting: Meeting = {
  Id: 7, Title: 'Harmonization, 2026-11-20', Body: body, StartsAt: '2026-11-20T15:00:00Z', ClosedAt: '2026-11-20T16:00:00Z', State: 'closed'
};
const item = (Id: number, Title: string): AgendaItem => ({ Id, Title, Order: Id, Kind: 'discussion', State: 'discussed' });
const recordOf = (items: readonly AgendaItem[], more: Partial<Meeting> = {}): MeetingRecord =>
  ({ meeting: { ...meeting, ...more }, members: [], attendance: [], items, positions: [], resolutions: [], actions: [], requests: [] });
const committee: Committee = {
  rules: pack.bodies[1], body, all: { bodies: [body], recent: [] }, meetings: [], records: true, place: {}, go: () => undefined, again: () => undefined
} as unknown as Committee;

let turn = 0;
let store: MemoryStore;
/** Rows and kept edits go by Id, so that every test has a meeting of its own. */
beforeEach(() => {
  turn += 10;
  store = new MemoryStore(shippedPack);
  store.put(meetings, meeting);
  for (let filler = 1; filler <= turn; filler++) store.put(minutes, { Id: filler, Title: 'Other minutes', Key: `other:${filler}` });
});

/** Shows the desk; calling it with another record is what happens when the record is read again. */
async function open(first: MeetingRecord): Promise<(record: MeetingRecord) => Promise<void>> {
  let show: (record: MeetingRecord) => void = () => undefined;
  const Held = (): JSX.Element => {
    const [record, setRecord] = React.useState(first);
    show = setRecord;
    return <MinutesDesk committee={committee} record={record} onChanged={() => undefined} onPosted={() => undefined} />;
  };
  await inHub(store, <Held />);
  await screen.findByRole('tab', { name: 'English' });
  return async record => { await act(async () => show(record)); };
}
const text = (): HTMLTextAreaElement => screen.getByRole('textbox', { name: 'Text' });
const button = (name: string): HTMLElement => screen.getByRole('button', { name });
const storedEnglish = (): Readonly<Record<string, unknown>> => store.rows(minutes).find(row => row.Key === 'minutes:7:en') ?? {};
/** Put in at once: typed letter by letter, a whole text takes longer than the test. */
const rewrite = (from: string, to: string): void => {
  fireEvent.change(text(), { target: { value: text().value.replace(from, to) } });
};

test('composes itself in both languages when it is first opened, once', async () => {
  await open(recordOf([item(1, 'Search')]));
  expect(text().value).toContain('# Minutes – Business Harmonization Committee');
  expect(screen.getByRole('heading', { name: '1. Search' })).toBeInTheDocument();
  expect(store.rows(minutes).filter(row => String(row.Key).startsWith('minutes:7')).map(row => row.Language)).toEqual(['en', 'fr']);
  await user.click(screen.getByRole('tab', { name: 'French' }));
  expect(text().value).toContain('# Procès-verbal – Comité d’harmonisation des pratiques');
});

test('says in the other language that only one was edited', async () => {
  await open(recordOf([item(1, 'Search')]));
  const only = 'The minutes in English were edited, these were not: see whether both still say the same.';
  expect(screen.queryByText(only)).toBeNull();
  rewrite('Search', 'Search of persons');
  await user.click(screen.getByRole('tab', { name: /^French/ }));
  expect(await screen.findByText(only)).toBeVisible();
});

test('writes itself anew as long as nobody has edited it', async () => {
  const show = await open(recordOf([item(1, 'Search')]));
  await show(recordOf([item(1, 'Search'), item(2, 'Letters')]));
  expect(text().value).toContain('### 2. Letters');
  expect(storedEnglish()).toMatchObject({ Text: expect.stringContaining('2. Letters'), Composed: expect.stringContaining('2. Letters') });
});

test('keeps an edit when what was recorded changes, shows what changed, and saves both', async () => {
  const show = await open(recordOf([item(1, 'Search')]));
  rewrite('This item was discussed.', 'This item was discussed at length.');
  await user.click(button('Save'));
  await show(recordOf([item(1, 'Search'), item(2, 'Letters')]));
  expect(text().value).not.toContain('Letters');
  await user.click(button('Bring in the changes'));
  expect(text().value).toContain('discussed at length.');
  expect(text().value).toContain('### 2. Letters');
  expect(screen.getByText('What changed since')).toBeInTheDocument();
  expect(button('Post the minutes')).toBeDisabled();
  await user.click(button('Save'));
  expect(storedEnglish().Text).toMatch(/at length\.[\s\S]*2\. Letters/);
  expect(screen.queryByText('What was recorded has changed since this text was composed.')).not.toBeInTheDocument();
  expect(button('Post the minutes')).toBeEnabled();
});

test('lets the user choose where the record changed what they edited', async () => {
  const show = await open(recordOf([item(1, 'Search')]));
  rewrite('1. Search', '1. Searching');
  await show(recordOf([item(1, 'Search by sound')]));
  await user.click(button('Bring in the changes'));
  expect(text().value).toContain('1. Searching');
  await user.click(button('Use what I chose'));
  expect(screen.getByRole('alert')).toHaveTextContent('Choose a version for each place.');
  const place = screen.getByRole('group', { name: 'Place 1 of 1' });
  expect(place).toHaveTextContent('### 1. Searching');
  await user.click(within(place).getByRole('radio', { name: /As recorded.*Search by sound/ }));
  await user.click(button('Use what I chose'));
  expect(text().value).toContain('### 1. Search by sound');
});

test('puts together what somebody else saved meanwhile, and saves on top of it', async () => {
  await open(recordOf([item(1, 'Search'), item(2, 'Letters')]));
  rewrite('# Minutes', '# Our minutes');
  const theirs = storedEnglish();
  store.changeAs('Sample Chair', minutes, theirs.Id as number, { Text: String(theirs.Text).replace('2. Letters', '2. Letters in French') });
  await user.click(button('Save'));
  expect(screen.getByText(/Sample Chair saved meanwhile/)).toBeInTheDocument();
  expect(text().value).toMatch(/# Our minutes[\s\S]*2\. Letters in French/);
  await user.click(button('Save'));
  expect(storedEnglish().Text).toMatch(/# Our minutes[\s\S]*2\. Letters in French/);
});

test('keeps what was typed when saving fails', async () => {
  await open(recordOf([item(1, 'Search')]));
  rewrite('# Minutes', '# Our minutes');
  store.failNext('change', { kind: 'offline' });
  await user.click(button('Save'));
  expect(text().value).toContain('# Our minutes');
  await user.click(button('Save'));
  expect(storedEnglish().Text).toContain('# Our minutes');
});

test('still has edits that were left behind unsaved, and lets them be given up', async () => {
  const record = recordOf([item(1, 'Search')]);
  const Page = (): JSX.Element => {
    const [here, setHere] = React.useState(true);
    return (
      <>
        <button type="button" onClick={() => setHere(!here)}>Go</button>
        {here && <MinutesDesk committee={committee} record={record} onChanged={() => undefined} onPosted={() => undefined} />}
      </>
    );
  };
  await inHub(store, <Page />);
  await screen.findByRole('tab', { name: 'English' });
  rewrite('# Minutes', '# Our minutes');
  await user.click(button('Go'));
  await user.click(button('Go'));
  await screen.findByText('Your edits from before are still here, not saved yet.');
  expect(text().value).toContain('# Our minutes');
  await user.click(button('Discard my edits'));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Discard my edits' }));
  expect(text().value).toContain('# Minutes');
  expect(storedEnglish().Text).toContain('# Minutes');
});

test('is frozen once adopted, until the meeting is opened again', async () => {
  const adopted = { MinutesAdoptedBy: { Id: 4, Title: 'BH-2026-009' } };
  const show = await open(recordOf([item(1, 'Search')], adopted));
  expect(text()).toHaveAttribute('readonly');
  expect(screen.getByText(/Adopted by resolution BH-2026-009\./)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Save' })).not.toBeInTheDocument();
  await show(recordOf([item(1, 'Search')], { AdoptedBefore: adopted.MinutesAdoptedBy, State: 'in progress', StateReason: 'A vote was missing.' }));
  expect(text()).not.toHaveAttribute('readonly');
  expect(screen.getByText(/^These minutes were adopted by resolution BH-2026-009, and the meeting was opened again/)).toBeInTheDocument();
});

test('is posted only once the meeting is closed, and says so before', async () => {
  const show = await open(recordOf([item(1, 'Search')], { State: 'in progress' }));
  expect(screen.queryByRole('button', { name: 'Post the minutes' })).not.toBeInTheDocument();
  expect(screen.getByText('Minutes are posted once the meeting is closed.')).toBeInTheDocument();
  await show(recordOf([item(1, 'Search')], { State: 'closed' }));
  expect(button('Post the minutes')).toBeEnabled();
});

test('a link leads down to it', async () => {
  await inHub(store, (
    <MinutesPart committee={{ ...committee, place: { item: 'minutes' } }} record={recordOf([item(1, 'Search')])} onChanged={() => undefined} />
  ));
  expect(await screen.findByRole('heading', { name: 'Agenda and minutes' })).toHaveFocus();
});
