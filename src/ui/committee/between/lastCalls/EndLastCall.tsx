import * as React from 'react';
import * as hubStrings from 'HubStrings';
import type { AgendaItem } from '../../../../domain/committee/agenda';
import { subjectOf } from '../../../../domain/committee/agenda';
import type { LastCallTally } from '../../../../domain/committee/lastCall';
import { addDays } from '../../../../domain/days';
import type { Failure } from '../../../../data/store';
import { setLastCall } from '../../../../site/committee/positions';
import { FailureMessage } from '../../../shell/FailureMessage';
import { useHub } from '../../../shell/hub';
import { useStart } from '../../../shell/start';
import { fill } from '../../../shell/words';
import { strings } from '../strings';
import page from '../../committee.module.scss';

interface EndLastCallProps {
  readonly item: AgendaItem;
  readonly tally: LastCallTally;
  readonly onEnded: () => void;
}

/**
 * Ends a last call before its day. Once everybody has answered it is closed, and what was said counts; before that it can only be called off,
 * because silence is an objection not made only if there was the time promised to make it.
 */
export function EndLastCall({ item, tally, onEnded }: EndLastCallProps): JSX.Element {
  const { store, today, vocabulary, language, announce } = useHub();
  const start = useStart();
  const [asking, setAsking] = React.useState(false);
  const [failure, setFailure] = React.useState<Failure>();
  const closes = tally.unanswered.length === 0;
  const command = closes ? strings.CloseNow : strings.CallOff;
  const end = async (): Promise<void> => {
    const stopped = await setLastCall(store, [item], closes ? addDays(today(), -1) : undefined);
    setFailure(stopped);
    if (stopped) return;
    setAsking(false);
    announce(closes ? strings.ClosedNow : strings.CalledOff);
    onEnded();
  };
  return (
    <>
      <button type="button" className={page.button} aria-expanded={asking} onClick={() => setAsking(!asking)}
        aria-label={fill(strings.Of, command, subjectOf(item, vocabulary, language))}>{command}</button>
      {asking && (
        <div className={page.confirm} role="group" aria-label={command}>
          <span>{closes ? strings.ConfirmClose : fill(strings.ConfirmCallOff, tally.unanswered.length)}</span>
          <button type="button" className={page.primary} autoFocus onClick={() => start(end)}>{command}</button>
          <button type="button" className={page.button} onClick={() => setAsking(false)}>{hubStrings.Cancel}</button>
        </div>
      )}
      {failure && <FailureMessage failure={failure} />}
    </>
  );
}
