import * as React from 'react';
import type { View } from '../../list/view';
import type { Committee } from '../committee';
import { BodyRegister } from './BodyRegister';
import { membersRegister } from './members/membersRegister';

const byStanding: Partial<View> = { groupBy: 'Standing', sort: { column: 'Role', descending: false } };

/** Who sits on a body, from when until when. */
export function MembersTab({ committee }: { readonly committee: Committee }): JSX.Element {
  const { rules, body, records } = committee;
  const definition = React.useMemo(() => membersRegister({ rules, body, records }), [rules, body.Id, records]);
  return <BodyRegister definition={definition} view={byStanding} />;
}
