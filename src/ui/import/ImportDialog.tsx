import * as React from 'react';
import { strings } from './strings';
import { Panel, PanelType } from '@fluentui/react/lib/Panel';
import type { List } from '../../schema/define';
import { unfilled } from '../../domain/import/mapping';
import { download } from '../../data/sheets/download';
import { Surface, Themed } from '../fields/Surface';
import { FailureMessage } from '../shell/FailureMessage';
import { useHub } from '../shell/hub';
import { fill } from '../shell/words';
import { ChooseFile } from './ChooseFile';
import { DryRun } from './DryRun';
import { MapColumns } from './MapColumns';
import { restFile } from './restFile';
import { Result } from './Result';
import { Running } from './Running';
import { count, resultWords } from './sentences';
import type { ImportStep } from './useImport';
import { useImport } from './useImport';
import styles from './Import.module.scss';
import shell from '../shell/shell.module.scss';

interface ImportDialogProps {
  readonly list: List;
  readonly onClose: () => void;
  /** Rows were written. */
  readonly onDone?: () => void;
}

const headings: Readonly<Record<ImportStep['at'], readonly [number, keyof typeof strings]>> = {
  file: [1, 'StepFile'], map: [2, 'StepMap'], checking: [3, 'StepCheck'], check: [3, 'StepCheck'], run: [4, 'StepRun'], result: [4, 'StepResult']
};

/** Brings a register in from a file: choose, map, look at what would happen, import. Nothing is written before the last step. */
export function ImportDialog({ list, onClose, onDone }: ImportDialogProps): JSX.Element {
  const { reader, language } = useHub();
  const importing = useImport(list);
  const { step, columns } = importing;
  const [changes, setChanges] = React.useState(true);
  const heading = React.useRef<HTMLHeadingElement>(null);
  const [number, title] = headings[step.at];
  const amount = (value: number): string => count(value, reader);

  // A new step is read from its heading; the first one has the panel's own focus.
  const first = React.useRef(true);
  React.useEffect(() => {
    if (!first.current) heading.current?.focus();
    first.current = false;
  }, [title]);

  React.useEffect(() => {
    if (step.at === 'result' && step.outcome.rows.some(row => row.is === 'added' || row.is === 'changed')) onDone?.();
  }, [step.at]);

  const status = ((): string => {
    switch (step.at) {
      case 'file': return step.reading ? fill(strings.Reading, step.reading) : columns || importing.failure ? '' : strings.LoadingLists;
      case 'map': return fill(strings.FileRead, step.name, amount(step.sheet.rows.length), step.sheet.headers.length);
      case 'checking': return `${strings.Checking} ${step.rows > 0 ? fill(strings.ReadSoFar, amount(step.rows)) : ''}`;
      case 'check': {
        const { add, change, same, problem } = step.plan.counts;
        return fill(strings.Counts, amount(add), amount(change), amount(same), amount(problem));
      }
      // Said at each quarter: a screen reader that hears every request hears nothing else.
      case 'run': return step.cancelling ? strings.Cancelling
        : fill(strings.Progress,
          amount(Math.min(step.total, Math.floor(step.done * 4 / Math.max(1, step.total)) * Math.ceil(step.total / 4))), amount(step.total));
      case 'result': return resultWords(step.outcome, step.plan.counts.problem, reader).join('. ');
    }
  })();

  const save = (name: string): void => {
    if (step.at === 'check') download(name, restFile(step.sheet, step.plan, undefined, list, reader), 'csv');
    if (step.at === 'result') download(name, restFile(step.sheet, step.plan, step.outcome, list, reader), 'csv');
  };
  const wanted = step.at === 'check' ? step.plan.counts.add + (changes ? step.plan.counts.change : 0) : 0;
  const missing = step.at === 'map' && columns ? unfilled(step.mapping, columns) : [];

  const commands = (
    <div className={styles.footer}>
      {step.at === 'map' && (
        <button
          type="button" className={shell.primary}
          onClick={() => {
            if (missing.length === 0) importing.check();
            else document.getElementById(`import-${missing[0].name}`)?.focus();
          }}
        >{strings.Next}
        </button>
      )}
      {step.at === 'check' && wanted > 0 && (
        <button type="button" className={shell.primary} onClick={() => importing.start(changes)}>
          {wanted === 1 ? strings.Start_one : fill(strings.Start, amount(wanted))}
        </button>
      )}
      {step.at === 'run' && (
        <button type="button" className={shell.button} disabled={step.cancelling} onClick={importing.cancel}>{strings.Cancel}</button>
      )}
      {(step.at === 'map' || step.at === 'check') && (
        <button type="button" className={shell.button} onClick={importing.back}>{strings.Back}</button>
      )}
      {step.at === 'result' && <button type="button" className={shell.button} onClick={importing.back}>{strings.Another}</button>}
      {step.at !== 'run' && (
        <button type="button" className={step.at === 'result' ? shell.primary : shell.button} onClick={onClose}>{strings.Close}</button>
      )}
    </div>
  );

  return (
    <Themed>
      <Panel
        isOpen isBlocking type={PanelType.custom} customWidth="min(100vw, 920px)" headerText={fill(strings.ImportTitle, list.title[language])}
        closeButtonAriaLabel={strings.Close} hasCloseButton={step.at !== 'run'}
        onDismiss={event => {
          // The panel would hide by itself, also while rows are written.
          event?.preventDefault();
          if (step.at !== 'run') onClose();
        }}
      >
        <Surface>
          <div className={styles.body}>
            <p className={styles.of}>{fill(strings.StepOf, number)}</p>
            <h2 className={styles.heading} tabIndex={-1} ref={heading}>{strings[title]}</h2>
            {/* What it says stands below as well in the last step. */}
            <p className={number === 4 ? shell.hidden : styles.status} role="status">{status}</p>
            {importing.failure && <FailureMessage failure={importing.failure} onRetry={importing.retry} />}
            {step.at === 'file' && columns && (
              <ChooseFile problem={step.problem} busy={step.reading !== undefined} onFile={importing.choose} />
            )}
            {step.at === 'map' && step.failure && <FailureMessage failure={step.failure} onRetry={importing.check} />}
            {step.at === 'map' && columns && (
              <MapColumns list={list} file={step.file} sheet={step.sheet} mapping={step.mapping} columns={columns} importing={importing} />
            )}
            {step.at === 'check' && wanted === 0 && <p className={styles.what}>{strings.NothingToDo}</p>}
            {step.at === 'check' && step.plan.counts.change > 0 && (
              <label className={styles.check}>
                <input type="checkbox" checked={changes} onChange={event => setChanges(event.target.checked)} />
                <span>{fill(strings.AlsoChange, amount(step.plan.counts.change))}</span>
              </label>
            )}
            {step.at === 'check' && <DryRun list={list} plan={step.plan} onProblemFile={() => save(strings.ProblemsFileName)} />}
            {step.at === 'run' && (
              <Running done={step.done} total={step.total} cancelling={step.cancelling} paused={step.paused} onGoOn={importing.goOn} />
            )}
            {step.at === 'result' && (
              <Result outcome={step.outcome} problems={step.plan.counts.problem} onRestFile={() => save(strings.RestFileName)} />
            )}
            {commands}
          </div>
        </Surface>
      </Panel>
    </Themed>
  );
}
