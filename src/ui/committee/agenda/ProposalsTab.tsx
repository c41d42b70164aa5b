import * as React from 'react';
import { proposals } from '../../../schema/lists/proposals';
import { momentText } from '../../../domain/calendarText';
import type { Meeting } from '../../../domain/committee/agenda';
import { inProgress, takesItems } from '../../../domain/committee/agenda';
import type { Proposal } from '../../../domain/committee/record';
import { mostProposals, readBacklog, setAside, takeProposal, takeUpAgain } from '../../../site/committee/proposals';
import type { Proposed } from '../../../site/committee/proposals';
import type { Failure, Result } from '../../../data/store';
import { mayAddTo, mayChange } from '../../register/rules';
import { FailureMessage } from '../../shell/FailureMessage';
import { useHub } from '../../shell/hub';
import { Loading } from '../../shell/Loading';
import { useStart } from '../../shell/start';
import { useReading } from '../../shell/useReading';
import { fill } from '../../shell/words';
import type { Committee } from '../committee';
import { ProposalForm } from './parts';
import { ProposalRow } from './ProposalRow';
import { strings } from './strings';
import styles from './agenda.module.scss';

/** The backlog of a body: what anyone proposed for an agenda, what still waits first. */
export function ProposalsTab({ committee }: { readonly committee: Committee }): JSX.Element {
  const { store, me, language, zone, today, announce } = useHub();
  const start = useStart();
  const { body, rules, records, meetings, go } = committee;
  const [form, setForm] = React.useState<{ readonly proposal?: Proposal }>();
  const [failure, setFailure] = React.useState<Failure>();
  const [message, setMessage] = React.useState('');
  const root = React.useRef<HTMLDivElement>(null);
  const reading = useReading(async () => {
    const read = await readBacklog(store, body.Id);
    return read.ok ? read.value : read.failure;
  }, [store, body.Id]);
  const agendas = records ? [...meetings].filter(takesItems).sort((a, b) =>
    Number(inProgress(b)) - Number(inProgress(a)) || ((a.StartsAt ?? '') < (b.StartsAt ?? '') ? -1 : 1)) : [];
  const dayOf = (meeting: Meeting): string => meeting.StartsAt === undefined ? meeting.Title ?? '' : momentText(meeting.StartsAt, { language, zone });

  const tell = (words: string): void => {
    setMessage(words);
    announce(words);
  };
  const carryOut = (proposal: Proposal, work: () => Promise<Result<unknown>>, done: string): void => start(async () => {
    const result = await work();
    setFailure(result.ok ? undefined : result.failure);
    if (result.ok) tell(done);
    // The button that was pressed may be gone, and what was taken goes below the fold: the focus goes to what is said of it, else stays with the proposal.
    root.current?.querySelector<HTMLElement>(result.ok ? '[data-told]' : `[data-proposal="${proposal.Id}"] h3`)?.focus();
    reading.again();
  });
  const close = (): void => {
    const before = form?.proposal;
    setForm(undefined);
    root.current?.querySelector<HTMLElement>(before ? `[data-proposal="${before.Id}"] [data-command="edit"]` : '[data-command="propose"]')?.focus();
  };
  const rowOf = (row: Proposed): JSX.Element => {
    const { proposal } = row;
    const title = proposal.Title ?? '';
    return (
      <ProposalRow
        key={proposal.Id} row={row} agendas={agendas} dayOf={dayOf} records={records} mayEdit={mayChange(proposals, proposal, me)}
        onEdit={() => setForm({ proposal })} onOpen={id => go({ tab: undefined, meeting: String(id), item: undefined })}
        onTake={meeting => carryOut(proposal, () => takeProposal(store, proposal, meeting, { body: rules, decides: rules.decides.length > 0, today: today() }),
          fill(strings.Taken, title, dayOf(meeting)))}
        onSetAside={reason => carryOut(proposal, () => setAside(store, proposal, reason), fill(strings.SetAsideDone, title))}
        onTakeUp={() => carryOut(proposal, () => takeUpAgain(store, proposal), fill(strings.TakeUpDone, title))}
      />
    );
  };
  const backlog = reading.value;
  const waiting = backlog?.rows.filter(row => row.state === 'proposed') ?? [];
  const settled = backlog?.rows.filter(row => row.state !== 'proposed') ?? [];
  return (
    <div ref={root}>
      <p className={styles.help}>{strings.ProposalsHelp}</p>
      {mayAddTo(proposals, me.roles) && (
        <button type="button" className={styles.primary} data-command="propose" onClick={() => setForm({})} onFocus={ProposalForm.preload}>{strings.Propose}</button>
      )}
      <p className={styles.message} data-told tabIndex={-1}>{message}</p>
      {failure && <FailureMessage failure={failure} onRetry={reading.again} />}
      {reading.failure && <FailureMessage failure={reading.failure} onRetry={reading.again} />}
      {!backlog && !reading.failure && <Loading />}
      {backlog && waiting.length === 0 && <p className={styles.empty}>{strings.NoProposals}</p>}
      {waiting.length > 0 && <ul className={styles.proposals} aria-label={strings.Waiting}>{waiting.map(rowOf)}</ul>}
      {settled.length > 0 && (
        <details className={styles.takenOff}>
          <summary>{fill(strings.Settled, settled.length)}</summary>
          <ul className={styles.proposals} aria-label={strings.SettledLabel}>{settled.map(rowOf)}</ul>
        </details>
      )}
      {backlog?.more && <p className={styles.help}>{fill(strings.NewestOnly, mostProposals)}</p>}
      {form && <ProposalForm committee={committee} proposal={form.proposal} onClose={close} onSaved={words => {
        if (words) tell(words);
        reading.again();
      }} />}
    </div>
  );
}
