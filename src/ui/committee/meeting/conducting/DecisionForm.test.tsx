import * as React from 'react';
import { act, screen } from '@testing-library/react';
import type { AgendaItem } from '../../../../domain/committee/agenda';
import type { MeetingRecord } from '../../../../domain/committee/record';
import { packIn } from '../../../../domain/program/shape';
import { shippedPack } from '../../../../programs';
import { inHub } from '../../../shell/testing/inHub';
import { MemoryStore } from '../../../shell/testing/memoryStore';
import { person } from '../../../shell/testing/person';
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
