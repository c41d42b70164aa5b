import * as React from 'react';
import type { List, Ref } from '../../schema/define';
import { lists } from '../../schema/lists';
import type { ImportColumn } from '../../domain/import/columns';
import { importColumns } from '../../domain/import/columns';
import { guessMapping, readAs } from '../../domain/import/guess';
import type { ColumnMapping, Mapping } from '../../domain/import/mapping';
import { recalled } from '../../domain/import/mapping';
import type { ImportPlan } from '../../domain/import/plan';
import { columnsToRead, planImport } from '../../domain/import/plan';
import type { ExistingRow } from '../../domain/import/rules';
import { importRules } from '../../domain/import/rules';
import type { Sheet } from '../../domain/import/sheet';
import type { ImportOutcome } from '../../data/import/run';
import { runImport } from '../../data/import/run';
import type { SheetProblem } from '../../data/sheets/problem';
import { mostBytes } from '../../data/sheets/problem';
import type { SheetFile } from '../../data/sheets/read';
import { readSheets } from '../../data/sheets/read';
import type { Failure } from '../../data/store';
import { useHub } from '../shell/hub';
import { recall, remember } from './remember';

/** A file chosen, and the mapping of one of its sheets. */
interface Chosen {
  readonly name: string;
  readonly file: SheetFile;
  readonly sheet: Sheet;
  readonly mapping: Mapping;
}

/** Where the user is. Each step holds what the one before made. */
export type ImportStep =
  | { readonly at: 'file'; readonly reading?: string; readonly problem?: SheetProblem }
  | Chosen & { readonly at: 'map'; readonly failure?: Failure }
  /** Existing rows are being read; `rows` so far. */
  | Chosen & { readonly at: 'checking'; readonly rows: number }
  | Chosen & { readonly at: 'check'; readonly plan: ImportPlan }
  | Chosen & {
    readonly at: 'run'; readonly plan: ImportPlan; readonly done: number; readonly total: number;
    readonly cancelling?: boolean; readonly paused?: Failure;
  }
  | Chosen & { readonly at: 'result'; readonly plan: ImportPlan; readonly outcome: ImportOutcome };

export interface Importing {
  readonly step: ImportStep;
  /** Absent while the choices of the site are read. */
  readonly columns?: readonly ImportColumn[];
  /** The choices of the site could not be read. */
  readonly failure?: Failure;
  /** Something broke in a way the program did not foresee. */
  retry(): void;
  choose(file: File): void;
  pickSheet(name: string): void;
  /** The file's column for one of ours; how it is read is guessed anew. */
  from(column: ImportColumn, header: string | undefined): void;
  set(name: string, change: Partial<ColumnMapping>): void;
  check(): void;
  /** @param changes also change the rows that are there already */
  start(changes: boolean): void;
  cancel(): void;
  /** Answers a pause. */
  goOn(yes: boolean): void;
  back(): void;
}

const lookupLists = (list: List): readonly List[] => {
  const names = new Set(Object.values(list.fields).filter(column => !column.computed && column.list).map(column => column.list));
  return lists.filter(other => names.has(other.name));
};

/** All that the import dialog does, step by step. Nothing is written before `start`. */
export function useImport(list: List): Importing {
  const { store, me, vocabulary, zone, siteUrl } = useHub();
  const [step, setStep] = React.useState<ImportStep>({ at: 'file' });
  const [columns, setColumns] = React.useState<readonly ImportColumn[]>();
  const [failure, setFailure] = React.useState<Failure>();
  const [attempt, setAttempt] = React.useState(0);
  const abort = React.useRef<AbortController>();
  const answer = React.useRef<(yes: boolean) => void>();
  const owner = me.roles.includes('owner');
  // A dialog that is taken down stops after the request under way.
  React.useEffect(() => () => abort.current?.abort(), []);

  React.useEffect(() => {
    let current = true;
    const refs = new Map<string, Ref[]>();
    const reading = lookupLists(list).map(other => store.each(other, { columns: ['Title'] }, rows => {
      const titled = rows.map(({ Id, Title }) => ({ Id, Title: typeof Title === 'string' ? Title : '' })).filter(({ Title }) => Title !== '');
      refs.set(other.name, [...(refs.get(other.name) ?? []), ...titled]);
    }));
    Promise.all(reading).then(answers => {
      if (!current) return;
      const bad = answers.find(one => !one.ok);
      if (bad && !bad.ok) setFailure(bad.failure);
      else setColumns(importColumns(list, owner, vocabulary, name => refs.get(name) ?? []));
    }, error => setStep(() => { throw error; }));
    return () => { current = false; };
  }, [store, list, owner, vocabulary, attempt]);

  /** An error that nobody foresaw is the error boundary's to tell. */
  const foreseen = (work: Promise<void>): void => {
    work.catch(error => setStep(() => { throw error; }));
  };

  const mapped = (name: string, file: SheetFile, sheet: Sheet): Chosen => {
    const guessed = guessMapping(sheet.headers, sheet.rows, columns ?? [], importRules(list).identity);
    const before = recall(siteUrl, list.name, sheet.headers);
    return { name, file, sheet, mapping: before ? recalled(before, guessed, sheet.headers, columns ?? []) : guessed };
  };

  const choose = async (file: File): Promise<void> => {
    if (file.size > mostBytes) return setStep({ at: 'file', problem: { code: 'tooLarge', bytes: file.size, limit: mostBytes } });
    setStep({ at: 'file', reading: file.name });
    const read = await readSheets(new Uint8Array(await file.arrayBuffer()));
    setStep(read.ok ? { at: 'map', ...mapped(file.name, read.value, read.value.sheets[0]) } : { at: 'file', problem: read.problem });
  };

  const check = async (chosen: Chosen): Promise<void> => {
    const { sheet, mapping } = chosen;
    remember(siteUrl, list.name, sheet.headers, mapping);
    setStep({ ...chosen, at: 'checking', rows: 0 });
    const existing: ExistingRow[] = [];
    const read = await store.each(list, { columns: [...columnsToRead(list, columns ?? [])] }, rows => {
      existing.push(...rows);
      setStep({ ...chosen, at: 'checking', rows: existing.length });
    });
    if (!read.ok) return setStep({ ...chosen, at: 'map', failure: read.failure });
    const { headers, rows } = sheet;
    setStep({ ...chosen, at: 'check', plan: planImport({ list, headers, rows, columns: columns ?? [], mapping, existing, zone }) });
  };

  const start = async (chosen: Chosen, plan: ImportPlan, changes: boolean): Promise<void> => {
    const chosenRows = plan.rows.filter(row => row.what === 'add' || (changes && row.what === 'change'));
    const going = { ...chosen, at: 'run' as const, plan, done: 0, total: chosenRows.length };
    const update = (change: Partial<Extract<ImportStep, { at: 'run' }>>): void =>
      setStep(now => now.at === 'run' ? { ...now, ...change } : now);
    setStep(going);
    abort.current = new AbortController();
    const outcome = await runImport(store, list, { ...plan, rows: chosenRows }, {
      signal: abort.current.signal,
      onProgress: done => update({ done }),
      onPause: async paused => {
        update({ paused });
        const yes = await new Promise<boolean>(resolve => { answer.current = resolve; });
        update({ paused: undefined });
        return yes;
      }
    });
    setStep({ ...chosen, at: 'result', plan, outcome });
  };

  return {
    step, columns, failure,
    retry: () => {
      setFailure(undefined);
      setAttempt(attempt + 1);
    },
    choose: file => foreseen(choose(file)),
    pickSheet: name => setStep(now => {
      const sheet = 'file' in now ? now.file.sheets.find(one => one.name === name) : undefined;
      return now.at === 'map' && sheet ? { at: 'map', ...mapped(now.name, now.file, sheet) } : now;
    }),
    from: (column, header) => setStep(now => {
      if (now.at !== 'map') return now;
      const { fallback } = now.mapping[column.name] ?? {};
      const index = header === undefined ? -1 : now.sheet.headers.indexOf(header);
      const read = index < 0 ? {} : { from: header, ...readAs(column, index, now.sheet.rows) };
      return { ...now, mapping: { ...now.mapping, [column.name]: { fallback, ...read } } };
    }),
    set: (name, change) => setStep(now =>
      now.at === 'map' ? { ...now, mapping: { ...now.mapping, [name]: { ...now.mapping[name], ...change } } } : now),
    check: () => { if (step.at === 'map') foreseen(check(step)); },
    start: changes => { if (step.at === 'check') foreseen(start(step, step.plan, changes)); },
    cancel: () => {
      abort.current?.abort();
      answer.current?.(false);
      setStep(now => now.at === 'run' ? { ...now, cancelling: true } : now);
    },
    goOn: yes => answer.current?.(yes),
    back: () => setStep(now => now.at === 'check' ? { at: 'map', name: now.name, file: now.file, sheet: now.sheet, mapping: now.mapping }
      : { at: 'file' })
  };
}
