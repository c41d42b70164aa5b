import * as React from 'react';
import * as hubStrings from 'HubStrings';
import { Pivot, PivotItem } from '@fluentui/react/lib/Pivot';
import { changeRequests } from '../../../schema/lists/changeRequests';
import { momentText } from '../../../domain/calendarText';
import { statusOf } from '../../../domain/changeRequest/move';
import { numberOf } from '../../../domain/changeRequest/number';
import { courseWords } from '../../committee/course/courseTab';
import { Sheet } from '../../fields/Sheet';
import { useUnsaved } from '../../fields/useUnsaved';
import { HistoryTab } from '../../item/HistoryTab';
import { ItemFacts } from '../../item/ItemFacts';
import { strings as itemStrings } from '../../item/strings';
import { useItem } from '../../item/useItem';
import type { RowPanelProps } from '../../register/definition';
import { relatedTab } from '../../related/relatedTab';
import { chunk } from '../../shell/chunk';
import { CopyButton } from '../../shell/CopyButton';
import { FailureMessage } from '../../shell/FailureMessage';
import { useHub } from '../../shell/hub';
import { Loading } from '../../shell/Loading';
import { fill } from '../../shell/words';
import type { Current } from './changeRequest';
import { ItemDetails } from './ItemDetails';
import { LifecyclePicture } from './LifecyclePicture';
import { strings } from './strings';
import styles from '../../item/item.module.scss';

const CommitteeCourse = chunk(() => import(/* webpackChunkName: 'course' */ '../../committee/course/CommitteeCourse').then(part => part.CommitteeCourse));

const related = relatedTab(changeRequests);

/** What became of it: written by the process, never edited here. */
const course = ['StatusReason', 'DeferredUntil', 'MergedInto', 'LastResolution', 'EndorsedOn', 'SubmittedOn', 'ImplementedOn'];

/** One change request in a panel: read, edited, moved along, with its history and its place in the lifecycle. */
export function ItemPanel({ id, onClose, onSaved, onDone }: Pick<RowPanelProps, 'id' | 'onClose' | 'onSaved' | 'onDone'>): JSX.Element {
  const { item, failure, replace, reload } = useItem(changeRequests, id);
  const [unsaved, setUnsaved] = React.useState(false);
  const { guard, question } = useUnsaved(unsaved);
  const onItem = React.useCallback((next: Current) => {
    replace(next);
    onSaved(next);
  }, [replace, onSaved]);
  const number = numberOf(item ?? { Id: id });
  return (
    <Sheet title={item ? `${number} ${item.Title ?? ''}` : number} width={640} onClose={() => guard(onClose)} onRetry={reload}>
      {failure ? <FailureMessage failure={failure} onRetry={reload} />
        : item ? <ItemContent item={item} onItem={onItem} onUnsaved={setUnsaved} onDone={onDone} /> : <Loading />}
      {question}
    </Sheet>
  );
}

interface ItemContentProps {
  readonly item: Current;
  readonly onItem: (item: Current) => void;
  readonly onUnsaved: (unsaved: boolean) => void;
  readonly onDone?: () => void;
}

function ItemContent({ item, onItem, onUnsaved, onDone }: ItemContentProps): JSX.Element {
  const { vocabulary, language, reader } = useHub();
  const [tab, setTab] = React.useState('details');
  const number = numberOf(item);
  const status = statusOf(item);
  const standing = React.useRef<HTMLSpanElement>(null);
  const opened = React.useRef({ status, etag: item.ETag });
  React.useEffect(() => {
    const moved = opened.current.status !== status;
    // The button that was pressed is gone with the old status, and so is the conflict that was settled.
    const lost = opened.current.etag !== item.ETag && (document.activeElement === null || document.activeElement === document.body);
    opened.current = { status, etag: item.ETag };
    if (moved || lost) standing.current?.focus();
  }, [status, item.ETag]);
  return (
    <>
      <div className={styles.standing}>
        <span ref={standing} tabIndex={-1} className={styles.status}>{fill(strings.Now, vocabulary.label(changeRequests.fields.Status, status, language))}</span>
        <CopyButton text={number} label={fill(hubStrings.CopyNamed, number)} />
      </div>
      <ItemFacts list={changeRequests} item={item} columns={course} filledOnly />
      {item.Author && item.Created && (
        <p className={styles.quiet}>{fill(itemStrings.EnteredBy, item.Author.Title, momentText(item.Created, reader))}</p>
      )}
      <Pivot selectedKey={tab} onLinkClick={clicked => setTab(clicked?.props.itemKey ?? 'details')} overflowBehavior="none" className={styles.tabs}>
        <PivotItem itemKey="details" headerText={itemStrings.Tab_details} alwaysRender className={styles.tab}>
          {/* Kept while another tab is shown: what is not saved yet must not be lost by looking. */}
          <ItemDetails item={item} onItem={onItem} onUnsaved={onUnsaved} onDone={onDone} />
        </PivotItem>
        <PivotItem itemKey="related" headerText={related.words()} className={styles.tab}>
          <related.Content row={item} />
        </PivotItem>
        <PivotItem itemKey="committee" headerText={courseWords[language]} className={styles.tab}>
          <CommitteeCourse column="ChangeRequest" id={item.Id} />
        </PivotItem>
        <PivotItem itemKey="history" headerText={itemStrings.Tab_history} className={styles.tab}>
          <HistoryTab list={changeRequests} id={item.Id} etag={item.ETag} />
        </PivotItem>
        <PivotItem itemKey="lifecycle" headerText={strings.Tab_lifecycle} className={styles.tab}>
          <LifecyclePicture status={status} />
        </PivotItem>
      </Pivot>
    </>
  );
}
