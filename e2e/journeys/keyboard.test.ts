import type { Locator } from 'playwright-core';
import { findViolations } from '../support/axe';
import { eventually } from '../support/eventually';
import { hosts, seatsPerTest } from '../support/hosts';
import type { Seat } from '../support/hosts';
import { focused, press, scrollsSideways, tabTo } from '../support/keyboard';
import { lineOf, placeOf, recordOf, scheduled } from '../support/meeting';

jest.setTimeout(300_000);

/** So many presses of Tab are reasonable from one step to the next; more mean that the focus jumped away. */
const near = 40;

const { sit, site } = seatsPerTest();

/** What was pressed may be gone since: the focus went on to something, and not to nowhere. */
const keepsFocus = ({ on }: Seat): Promise<void> => eventually(async () => expect((await focused(on)).role).not.toBe('body'));

const type = ({ page }: Seat, text: string): Promise<void> => page.keyboard.type(text);

/** Presses a key on what has the focus; ends when this has come of it and the focus is somewhere. */
async function pressOn(seat: Seat, comes: Locator, key = 'Enter'): Promise<void> {
  await press(seat.on, key);
  await comes.first().waitFor({ timeout: 60_000 });
  await keepsFocus(seat);
}

/** Goes on, or back, to a control nearby and presses a key on it. */
async function use(seat: Seat, name: string | RegExp, comes: Locator, { key = 'Enter', back = false } = {}): Promise<void> {
  await tabTo(seat.on, name, near, back ? 'Shift+Tab' : 'Tab');
  await pressOn(seat, comes, key);
}

/** The first steps on a page that was opened: what stands above the committee is passed too. */
async function arrive({ on, page }: Seat, name: string | RegExp): Promise<void> {
  await page.waitForLoadState('networkidle');
  await tabTo(on, name, 120);
}

async function addItem(seat: Seat, subject: string): Promise<void> {
  const { on } = seat;
  await press(on, 'Enter');
  await eventually(async () => expect((await focused(on)).name).toMatch(/^Sujet/));
  await type(seat, subject);
  await tabTo(on, /^Genre/, near);
  await press(on, 'Control+a');
  await type(seat, 'Pour décision');
  await press(on, 'Enter');
  await tabTo(on, /^Minutes prévues/, near);
  await type(seat, '10');
  await use(seat, 'Ajouter', on.locator('[data-item]').filter({ hasText: subject }));
  await eventually(async () => expect((await focused(on)).name).toBe('Ajouter un point'));
}

/** Starts the meeting from the command that has the focus, although it is planned for another day, and has everybody there. */
async function begin(seat: Seat): Promise<void> {
  const { on } = seat;
  await pressOn(seat, on.getByRole('group', { name: 'Commencer la réunion' }));
  await pressOn(seat, on.getByRole('button', { name: 'Clore la réunion' }));
  await use(seat, 'Toutes et tous présents', on.getByText(/^Il y a quorum/));
}

/** Records the motion on what is chosen or under discussion. */
async function decide(seat: Seat): Promise<void> {
  const { on } = seat;
  await tabTo(on, /^Proposée par/, near);
  await press(on, 'ArrowDown', 'Tab', 'ArrowDown', 'ArrowDown');
  await use(seat, 'Consigner', on.getByText(/^Consigné\s: BH-/));
}

async function endsWell({ on, page }: Seat): Promise<void> {
  expect(await scrollsSideways(on)).toBe(false);
  expect(await findViolations(page)).toEqual([]);
}

describe.each(hosts)('%s', host => {
  it('a meeting is prepared, held, closed, minuted and adopted by the next by keyboard alone, in French, on 280 pixels', async () => {
    const [now, next] = [await scheduled(site(), 1), await scheduled(site(), 9)];
    const chair = await sit(host, { as: 'chair', culture: 'fr-FR', width: 280, place: `${placeOf(now)}&prepare=1` });
    const { on, page } = chair;
    await on.getByText('Ajouter un point').waitFor();
    await arrive(chair, 'Ajouter un point');
    await addItem(chair, 'Accès du personnel');
    await addItem(chair, 'Codes des visites');
    await use(chair, /^Modifier Codes des visites/, on.getByText('Codes des visites est maintenant le point 2 sur 3.'), { key: 'Alt+ArrowUp', back: true });
    await use(chair, 'Publier l’ordre du jour', on.getByRole('group', { name: 'Publier l’ordre du jour' }), { back: true });
    await pressOn(chair, on.getByRole('link', { name: 'Ordre du jour – Word en français' }));
    await endsWell(chair);

    await tabTo(on, 'Commencer la réunion', near, 'Shift+Tab');
    await begin(chair);
    await use(chair, 'Commencer par le premier point', on.getByRole('heading', { name: /^Point 1 de 3/ }));
    await pressOn(chair, on.getByRole('heading', { name: /^Point 2 de 3\s: Codes des visites/ }));
    await decide(chair);
    await use(chair, 'Point suivant', on.getByRole('heading', { name: /^Point 3 de 3/ }), { back: true });
    await decide(chair);
    await use(chair, 'Terminer la discussion', on.getByRole('heading', { name: 'Aucun point n’est à l’étude' }), { back: true });
    for (const subject of ['Accès du personnel', 'Codes des visites']) await lineOf(on, subject).getByText(/^BH-/).first().waitFor();
    await endsWell(chair);

    await use(chair, 'Clore la réunion', on.getByRole('group', { name: 'Clore la réunion' }), { back: true });
    await pressOn(chair, on.getByRole('tab', { name: 'Français' }));
    await tabTo(on, 'Texte', near);
    await press(on, 'Control+End');
    await type(chair, '\nLe comité a remercié sa secrétaire.\n');
    await use(chair, 'Enregistrer', on.getByRole('button', { name: 'Afficher le procès-verbal' }).and(on.locator(':enabled')));
    await use(chair, 'Afficher le procès-verbal', on.getByRole('button', { name: 'Afficher de nouveau' }));
    const link = on.getByRole('link', { name: 'Procès-verbal – page en français' });
    await link.waitFor();
    const posted = new URL(await link.getAttribute('href') ?? '', site().origin).toString();
    expect(await (await page.request.get(posted)).text()).toContain('Le comité a remercié sa secrétaire.');
    await endsWell(chair);

    const later = await sit(host, { as: 'owner', culture: 'fr-FR', width: 280, place: placeOf(next) });
    const minutes = later.on.locator('table tbody tr').filter({ hasText: now.Title ?? '' });
    await minutes.waitFor();
    await arrive(later, 'Commencer la réunion');
    await begin(later);
    await use(later, /^Choisir .*Sample meeting/, minutes.getByRole('checkbox', { checked: true }), { key: 'Space' });
    await decide(later);
    await minutes.getByText('Adopté', { exact: true }).first().waitFor();
    await eventually(async () => expect(await (await page.request.get(posted)).text()).toMatch(/Adopté par la résolution BH-\d{4}-\d{3}/), 60_000);
    await endsWell(later);
    expect((await recordOf(site(), next)).resolutions.map(one => one.Outcome)).toEqual(['adopted']);
    expect([...chair.wrong(), ...later.wrong()]).toEqual([]);
  });
});
