import * as React from 'react';
import { bodyMembers } from '../../../../schema/lists/bodyMembers';
import type { Loaded } from '../../../list/rows';
import type { RegisterCommandProps, RegisterDefinition } from '../../../register/definition';
import { registerOf } from '../../../register/registerOf';
import { chunk } from '../../../shell/chunk';
import type { Committee } from '../../committee';
import { ofBody } from '../ofBody';
import { QuorumRule } from './QuorumRule';
import { standingColumn } from './standing';
import { strings } from './strings';

const EndCommand = chunk(() => import(/* webpackChunkName: 'end-membership' */ './EndMembership').then(part => part.EndCommand));

/** A body's members as a register; owners and chairs add, change and end memberships. Nobody removes one: old meetings are counted by it. */
export function membersRegister({ rules, body, records }: Pick<Committee, 'rules' | 'body' | 'records'>): RegisterDefinition {
  const register = registerOf(bodyMembers, {
    shown: ['Title', 'Role', 'Votes', 'Society', 'From', 'Until', 'Standing'],
    filtered: ['Standing', 'Role', 'Votes', 'Society'],
    groupable: ['Standing', 'Role', 'Society'],
    card: { title: 'Title', lead: ['Role', 'Standing'] },
    overrides: () => ({ Title: { width: 220 }, Role: { width: 130 }, Votes: { width: 120 } }),
    mayAdd: () => records,
    defaults: hub => ({ Body: { Id: body.Id, Title: body.Title ?? '' }, Role: 'member', Votes: rules.decides.length > 0, From: hub.today() }),
    sticky: ['Body', 'Role', 'Votes', 'From'],
    locked: { columns: () => ['Body'], words: () => strings.Locked },
    removable: false,
    Summary: ({ loaded }: { readonly loaded: Loaded }) => <QuorumRule rules={rules} loaded={loaded} />,
    Commands: records ? (props: RegisterCommandProps) => <EndCommand {...props} /> : undefined
  });
  return {
    ...register,
    where: ofBody(body),
    mayImport: () => false,
    columns: (reader, rows, pack) => [...register.columns(reader, rows, pack), standingColumn(reader)],
    words: {
      title: ({ language }) => `${strings.Members}, ${rules.words[language]}`, add: () => strings.Add, search: () => strings.Search,
      empty: () => strings.Empty, emptyMayAdd: () => strings.EmptyMayAdd
    }
  };
}
