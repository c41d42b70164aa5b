import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import type { Site } from './site';

/** Where real registers are, beside the checkout; a test that uses one is skipped where they are not. */
const shared = path.resolve(__dirname, '../../..', 'shared', 'data');

/** The names of the real registers that journeys use. */
export const realRegisters = { english: 'change-register.csv', french: 'change-register-excel-fr.csv' } as const;

export const haveRealRegisters = Object.values(realRegisters).every(name => existsSync(path.join(shared, name)));

/** A file as the browser's file chooser hands it over. */
export interface ChosenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export const fileOf = (name: string, content: string | Uint8Array): ChosenFile =>
  ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });

export const realRegister = (which: keyof typeof realRegisters): ChosenFile =>
  fileOf(realRegisters[which], readFileSync(path.join(shared, realRegisters[which])));

/** What is said in the import panel, in the words of one language. */
export interface ImportWords {
  readonly command: string;
  readonly more: string;
  readonly file: string;
  readonly map: string;
  readonly from: string;
  readonly fallback: string;
  readonly means: (text: string) => string;
  readonly check: string;
  readonly look: string;
  readonly start: RegExp;
}

export const english: ImportWords = {
  command: 'Import', more: 'More commands', file: 'CSV or Excel file', map: 'Say what its columns are', from: 'Column in the file',
  fallback: 'For new rows without a value', means: text => `What “${text}” stands for`,
  check: 'Check without writing', look: 'Look at what would happen', start: /^Import [\d,]+ rows?$/
};

export const french: ImportWords = {
  command: 'Importer', more: 'Autres commandes', file: 'Fichier CSV ou Excel', map: 'Dire ce que sont ses colonnes',
  from: 'Colonne du fichier',
  fallback: 'Pour les nouvelles lignes sans valeur', means: text => `Ce que représente « ${text} »`,
  check: 'Vérifier sans écrire', look: 'Voir ce qui arriverait', start: /^Importer [\d\s]+ lignes?$/
};

/** The import panel as a person works it. */
export class ImportPanel {
  public constructor(public readonly page: Page, private readonly words: ImportWords = english) {}

  public get panel(): Locator { return this.page.getByRole('dialog'); }

  /** Opens it from the register's commands, which on a narrow page hide behind a button. */
  public async open(): Promise<this> {
    const command = this.page.getByRole('button', { name: this.words.command, exact: true });
    const more = this.page.getByRole('button', { name: this.words.more, exact: true });
    await command.or(more).first().waitFor();
    if (await command.count() === 0) await more.click();
    await command.click();
    await this.panel.getByLabel(this.words.file).waitFor();
    return this;
  }

  public async choose(file: ChosenFile): Promise<void> {
    await this.panel.getByLabel(this.words.file).setInputFiles(file);
  }

  /** Chooses a file that can be read, and waits for its columns. */
  public async map(file: ChosenFile): Promise<void> {
    await this.choose(file);
    await this.panel.getByRole('heading', { name: this.words.map }).waitFor();
  }

  /** The settings of one of our columns. */
  public column(title: string): Locator {
    return this.panel.locator('fieldset').filter({ has: this.page.locator(`legend:text-matches("^${title}( \\\\(|$)")`) });
  }

  public from(title: string): Locator { return this.column(title).getByLabel(this.words.from); }
  public fallback(title: string): Locator { return this.column(title).getByLabel(this.words.fallback); }
  public meaning(text: string): Locator { return this.panel.getByLabel(this.words.means(text), { exact: true }); }

  /** Says what texts of the file stand for, by our words for it. */
  public async decide(meanings: Readonly<Record<string, string>>): Promise<void> {
    for (const [text, label] of Object.entries(meanings)) await this.meaning(text).selectOption({ label });
  }

  /** Makes the dry run, and gives what it counts. */
  public async check(): Promise<string> {
    await this.panel.getByRole('button', { name: this.words.check }).click();
    return this.counts();
  }

  public async counts(): Promise<string> {
    await this.panel.getByRole('heading', { name: this.words.look }).waitFor();
    const status = this.panel.getByRole('status').filter({ hasText: /^([\d,\s]+ to add|À ajouter)/ });
    await status.waitFor();
    return (await status.textContent()) ?? '';
  }

  public button(name: string | RegExp): Locator { return this.panel.getByRole('button', { name }); }
  public start(): Promise<void> { return this.button(this.words.start).click(); }
  /** The row of the dry run, or of the result, whose title this is. */
  public row(title: string): Locator {
    return this.panel.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name: title, exact: true }) });
  }


  /** Waits until this is to be read in the panel. */
  public says(text: string | RegExp): Promise<void> { return this.panel.getByText(text).filter({ visible: true }).first().waitFor(); }
}

/** A change request as the site keeps it, as far as an import writes it. */
export interface Kept {
  readonly Id: number;
  readonly Title: string;
  readonly Reference: string | null;
  readonly Status: string;
  readonly Category: string;
  readonly DateReceived: string;
  readonly Modified: string;
  readonly SocietyId: number;
}

/** All change requests of the site, past the browser. */
export async function keptRequests(site: Site): Promise<readonly Kept[]> {
  const select = 'Id,Title,Reference,Status,Category,DateReceived,Modified,SocietyId';
  return (await site.rest<{ value: readonly Kept[] }>(
    `web/getlist('/sites/cpin/Lists/ChangeRequests')/items?$top=5000&$select=${select}`)).value;
}

/** The rows among them that came from a register: those with an earlier number. */
export const imported = async (site: Site): Promise<readonly Kept[]> =>
  (await keptRequests(site)).filter(one => one.Reference !== null && one.Reference !== '');

/** The next answers to what the page writes get lost on the way, after SharePoint has done all that was asked. */
export async function loseAnswers(page: Page, times: number): Promise<void> {
  await page.route(/_api\/\$batch/i, async route => {
    await route.fetch();
    await route.abort('connectionreset');
  }, { times });
}
