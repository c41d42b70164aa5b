import * as React from 'react';
import { byUrgency } from '../../../domain/committee/actions';
import { readActions } from '../../../site/committee/actions';
import { FailureMessage } from '../../shell/FailureMessage';
import { useHub } from '../../shell/hub';
import { Loading } from '../../shell/Loading';
import { hashOf } from '../../shell/place';
import { useReading } from '../../shell/useReading';
import type { Committee } from '../committee';
import { ActionDue } from './ActionDue';
import { strings } from './strings';
import styles from './between.module.scss';

type OpenActionsProps = { readonly committee: Pick<Committee, 'rules' | 'body'> };

/** Under an agenda's line for them: the body's open action items, read when somebody unfolds them, so that the agenda costs no request more. */
export function OpenActions(props: OpenActionsProps): JSX.Element {
  const [open, setOpen] = React.useState(false);
  return (
    <details className={styles.openActions} onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>{strings.WhatIsOpen}</summary>
      {open && <Listed {...props} />}
    </details>
  );
}

function Listed({ committee: { rules, body } }: OpenActionsProps): JSX.Element {
  const { store } = useHub();
  const reading = useReading(() => readActions(store, body, 'open'), [store, body.Id]);
  if (!reading.value) return reading.failure ? <FailureMessage failure={reading.failure} onRetry={reading.again} /> : <Loading />;
  const actions = [...reading.value.actions].sort(byUrgency);
  if (actions.length === 0) return <p>{strings.NothingOpen}</p>;
  return (
    <ul className={styles.entries}>
      {actions.map(action => (
        <li key={action.Id}>
          <a href={`#${hashOf({ body: rules.key, tab: 'actions', action: String(action.Id) })}`}>{action.Title}</a> – {action.Who} <ActionDue action={action} />
        </li>
      ))}
    </ul>
  );
}
