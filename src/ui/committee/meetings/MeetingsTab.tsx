import * as React from 'react';
import type { View } from '../../list/view';
import type { Committee } from '../committee';
import { BodyRegister } from './BodyRegister';
import { meetingsRegister } from './schedule/meetingsRegister';

const newestFirst: Partial<View> = { sort: { column: 'StartsAt', descending: true } };

/** A body's meetings of all years: the list, scheduling one or a series, changing, cancelling. */
export function MeetingsTab({ committee }: { readonly committee: Committee }): JSX.Element {
  const { rules, body, records, go, again } = committee;
  // The committee as it is when a form opens, without a new register whenever its meetings were read again.
  const latest = React.useRef(committee);
  latest.current = committee;
  const definition = React.useMemo(
    () => meetingsRegister({ rules, body, records, go, again, planned: () => latest.current.meetings }), [rules, body.Id, records, go, again]);
  return <BodyRegister definition={definition} view={newestFirst} />;
}
