import * as React from 'react';
import { DefaultButton } from '@fluentui/react/lib/Button';
import type { List } from '../../../schema/define';
import { Sheet } from '../../fields/Sheet';
import { UploadArea } from '../../files/UploadArea';
import { useHub } from '../../shell/hub';
import { fill } from '../../shell/words';
import type { AddRowProps } from '../definition';
import { strings } from './strings';

/** Takes files into a library; what each of them is, is filled in afterwards in its panel. */
export function AddFiles({ list, onClose, onAdded, onOpen }: AddRowProps & { readonly list: List }): JSX.Element {
  const { language } = useHub();
  const [names, setNames] = React.useState<readonly string[]>([]);
  const [last, setLast] = React.useState<{ readonly id: number; readonly name: string }>();
  const target = React.useMemo(() => ({ library: list, folder: '', row: {} }), [list]);
  return (
    <Sheet title={fill(strings.AddTo, list.title[language])} width={560} onClose={onClose}>
      <UploadArea target={target} there={names} onDone={({ name, row }) => {
        setNames(before => [...before, name]);
        setLast({ id: row.Id, name });
        onAdded(row);
      }} />
      {last && (
        <DefaultButton text={fill(strings.Describe, last.name)} onClick={() => {
          onClose();
          onOpen(last.id);
        }} />
      )}
    </Sheet>
  );
}
