import * as React from 'react';
import { act, screen } from '@testing-library/react';
import type { AgendaItem } from '../../../../domain/committee/agenda';
import type { Resolution } from '../../../../domain/committee/decision';
import type { MeetingRecord } from '../../../../domain/committee/record';
import { packIn } from '../../../../domain/program/shape';
import { shippedPack } from '../../../../programs';
import { inHub } from '../../../shell/testing/inHub';
import { MemoryStore } from '../../../shell/testing/memoryStore';
import { person } from '../../../shell/testing/person';
import type { Recording } from '../../../../site/committee/recordDecision';
import { DecisionForm } from './DecisionForm';

const rules = packIn(shippedPack)?.bodies[0];
if (!rules) throw new Error('The shipped pack is broken.');
const item = (Id: number): AgendaItem => ({ Id, Title: `Subject ${Id}`, State: 'waiting' });
const record: MeetingRecord = {
  meeting: { Id: 5, Title: 'Meeting', State: 'in progress' }, members: [], attendance: [], items: [item(1), item(2), item(3)], positions: [], resolutions: [],
  actions: [], requests: []
};

test('what is typed belongs to the items of the motion, and is there again when they are', async () => {
  let choose: (items: readonly AgendaItem[]) => void = () => undefined;
  const Held = (): JSX.Element => {
    const [items, setItems] = React.useState<readonly AgendaItem[]>([item(1)]);
    choose = setItems;
    return <DecisionForm rules={rules} record={record} day="2026-11-20" items={items} busy={false} onRecord={async () => Promise.resolve(true)} />;
  };
  await inHub(new MemoryStore(shippedPack), <Held />);
  const mover = (): HTMLElement => screen.getByRole('textbox', { name: /^Moved by/ });
  await person().type(mover(), 'Sample Member 3');
  const pick = (...items: readonly AgendaItem[]): void => act(() => choose(items));
  pick(item(2));
  expect(mover()).toHaveValue('');
  pick(item(1), item(3));
  expect(mover()).toHaveValue('');
  pick(item(1));
  expect(mover()).toHaveValue('');
  pick(item(2));
  pick(item(1));
  await person().type(mover(), 'Sample Member 4');
  pick(item(1), item(3));
  expect(mover()).toHaveValue('Sample Member 4');
});

test('a correction counts as it was recorded, and again only where that is asked', async () => {
  const members = [1, 2, 3].map(Id => ({ Id, Title: `Sample Member ${Id}`, Role: 'member' as const, Votes: true, From: '2026-01-01' }));
  const came = (Id: number, Presence: 'present' | 'left'): MeetingRecord['attendance'][number] => ({ Id: 10 + Id, Title: '', Member: { Id, Title: '' }, Presence });
  const left: MeetingRecord = { ...record, members, attendance: [came(1, 'left'), came(2, 'present')] };
  const recorded: Resolution = {
    Id: 9, Title: 'OS-2026-009', Outcome: 'endorsed', Mover: 'Sample Member 1', Seconder: 'Sample Member 3', Method: 'consensus', CountedPresent: 3, QuorumNeeded: 2
  };
  const onRecord = jest.fn<Promise<boolean>, [readonly Recording[]]>(async () => Promise.resolve(true));
  await inHub(new MemoryStore(shippedPack), (
    <DecisionForm rules={rules} record={left} day="2026-11-20" items={[item(1)]} supersedes={recorded} busy={false} onRecord={onRecord} />
  ));
  const user = person();
  await user.type(screen.getByRole('textbox', { name: /^Reason/ }), 'A slip');
  await user.click(screen.getByRole('button', { name: 'Record' }));
  expect(onRecord.mock.calls[0][0][0]).toMatchObject({ decision: { mover: 'Sample Member 1', seconder: 'Sample Member 3' }, circumstances: { quorum: { counted: 3, met: true } } });
});
