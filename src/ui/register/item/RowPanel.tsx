import * as React from 'react';
import * as hubStrings from 'HubStrings';
import { Pivot, PivotItem } from '@fluentui/react/lib/Pivot';
import { momentText } from '../../../domain/calendarText';
import type { List } from '../../../schema/define';
import { Sheet } from '../../fields/Sheet';
import { useUnsaved } from '../../fields/useUnsaved';
import type { Current } from '../../item/current';
import { previewOf } from '../../files/previewOf';
import { HistoryTab } from '../../item/HistoryTab';
import { strings as itemStrings } from '../../item/strings';
import { useItem } from '../../item/useItem';
import { FailureMessage } from '../../shell/FailureMessage';
import { useHub } from '../../shell/hub';
import { Loading } from '../../shell/Loading';
import { fill } from '../../shell/words';
import type { RowPanelProps } from '../definition';
import type { OfRegister } from './panelProps';
import { RowCommands } from './RowCommands';
import { RowDetails } from './RowDetails';
import { rowRules } from './rowRules';
import { strings } from './strings';
import styles from '../../item/item.module.scss';

/** One row of a register in a panel: read or edited, with its history and what else the register shows of it. */
export function RowPanel(props: RowPanelProps & OfRegister): JSX.Element {
  const { id, list, labelOf, onClose } = props;
  const { item, failure, replace, reload } = useItem(list, id);
  const [unsaved, setUnsaved] = React.useState(false);
  const { guard, question } = useUnsaved(unsaved);
  return (
    <Sheet title={item ? labelOf(item) : ''} width={640} onClose={() => guard(onClose)} onRetry={reload}>
      {failure ? <FailureMessage failure={failure} onRetry={reload} />
        : item ? <RowContent {...props} item={item} onItem={replace} onUnsaved={setUnsaved} guard={guard} /> : <Loading />}
      {question}
    </Sheet>
  );
}

interface RowContentProps extends RowPanelProps, OfRegister {
  readonly item: Current<List>;
  readonly onItem: (item: Current<List>) => void;
  readonly onUnsaved: (unsaved: boolean) => void;
  readonly guard: (leave: () => void) => boolean;
}

function RowContent(props: RowContentProps): JSX.Element {
  const { list, labelOf, parts, item, onItem, onSaved, onDone, onUnsaved, guard, onRemoved, onAnother } = props;
  const { reader, siteUrl } = useHub();
  const [tab, setTab] = React.useState('details');
  const rules = React.useMemo(() => rowRules({ list, labelOf, parts }), [list, labelOf, parts]);
  const take = React.useCallback((next: Current<List>) => {
    onItem(next);
    onSaved(next);
  }, [onItem, onSaved]);
  return (
    <>
      {item.FileRef && (
        <p><a href={previewOf(siteUrl, item.FileRef)} target="_blank" rel="noreferrer">{fill(hubStrings.Named, strings.OpenFile, item.FileLeafRef ?? '')}</a></p>
      )}
      {!parts.writtenByHub && (
        <RowCommands list={list} item={item} label={labelOf(item)} parts={parts} onRemoved={onRemoved}
          onAnother={as => guard(() => onAnother(item, as))} />
      )}
      {item.Author && item.Created && (
        <p className={styles.quiet}>{fill(itemStrings.EnteredBy, item.Author.Title, momentText(item.Created, reader))}</p>
      )}
      <Pivot selectedKey={tab} onLinkClick={clicked => setTab(clicked?.props.itemKey ?? 'details')} overflowBehavior="none" className={styles.tabs}>
        <PivotItem itemKey="details" headerText={itemStrings.Tab_details} alwaysRender className={styles.tab}>
          {/* Kept while another tab is shown: what is not saved yet must not be lost by looking. */}
          <RowDetails rules={rules} parts={parts} item={item} onItem={take} onUnsaved={onUnsaved} onDone={onDone} />
        </PivotItem>
        {parts.tabs?.map(({ key, words, Content }) => (
          <PivotItem key={key} itemKey={key} headerText={words()} className={styles.tab}>
            <Content row={item} onSaved={onSaved} />
          </PivotItem>
        ))}
        <PivotItem itemKey="history" headerText={itemStrings.Tab_history} className={styles.tab}>
          <HistoryTab list={list} id={item.Id} etag={item.ETag} />
        </PivotItem>
      </Pivot>
    </>
  );
}
