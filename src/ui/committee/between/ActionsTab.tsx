import * as React from 'react';
import { bodyMembers } from '../../../schema/lists/bodyMembers';
import type { Member } from '../../../domain/committee/record';
import type { FirstRows } from '../../list/rows';
import { RegisterOnRows } from '../../register/FirstRows';
import { FailureMessage } from '../../shell/FailureMessage';
import { useHub } from '../../shell/hub';
import { useStart } from '../../shell/start';
import { useReading } from '../../shell/useReading';
import type { Committee } from '../committee';
import { actionRegister, openFirst } from './actions/actionRegister';
import { SettlingContext } from './actions/settlingContext';
import { useSettling } from './actions/useSettling';

/** Far more than any body has ever had. */
const mostMembers = 500;

/** A body's action items: what is open first, what is late in words, what is done or dropped on request. */
export function ActionsTab({ committee }: { readonly committee: Committee }): JSX.Element {
  const hub = useHub();
  const { store, today } = hub;
  const { body, again } = committee;
  const start = useStart();
  const asked = React.useRef<Promise<FirstRows>>();
  const members = React.useRef<readonly Member[]>([]);
  // Asked for in the tick in which the register asks for its rows: one request.
  const reading = useReading(async () => {
    const page = await store.page(bodyMembers, { where: [{ column: 'Body', is: 'eq', value: { Id: body.Id, Title: '' } }], top: mostMembers });
    if (!page.ok) return page.failure;
    members.current = page.value.rows;
    return page.value;
  }, [store, body.Id]);
  // Another definition would be another register: it must not change when only the body's row was read again.
  const definition = React.useMemo(
    () => actionRegister(body, { members: () => members.current, onChanged: again }, { today }), [body.Id, again, today]);
  const view = React.useMemo(() => openFirst(hub), [hub]);

  const refresh = React.useRef<() => Promise<void>>();
  const settling = useSettling(() => {
    start(async () => { await refresh.current?.(); });
    // What waits for this user is another thing now.
    again();
  });
  return (
    <SettlingContext.Provider value={{ ...settling, refresh }}>
      {reading.failure && <FailureMessage failure={reading.failure} onRetry={reading.again} />}
      {settling.notice}
      <RegisterOnRows definition={definition} asked={asked} view={view} />
    </SettlingContext.Provider>
  );
}
