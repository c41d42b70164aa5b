import * as React from 'react';
import type { Ref } from '../../../schema/define';
import { changeRequests } from '../../../schema/lists/changeRequests';
import { statusOf, takesMerges } from '../../../domain/changeRequest/move';
import { numberOf } from '../../../domain/changeRequest/number';
import type { Result } from '../../../data/store';
import { FailureMessage } from '../../shell/FailureMessage';
import { useHub } from '../../shell/hub';
import { fill } from '../../shell/words';
import type { ChangeRequest } from './changeRequest';
import { refusalWords } from './refusalWords';
import { strings } from './strings';

/** The change request chosen to merge into: what it is, and whether it can take others in. */
export function MergeTarget({ target }: { readonly target: Ref }): JSX.Element | null {
  const { store, vocabulary, language } = useHub();
  const [answer, setAnswer] = React.useState<Result<ChangeRequest>>();
  React.useEffect(() => {
    let current = true;
    setAnswer(undefined);
    store.get(changeRequests, target.Id).then(
      read => { if (current) setAnswer(read); },
      error => { if (current) setAnswer(() => { throw error; }); }
    );
    return () => { current = false; };
  }, [store, target.Id]);

  if (!answer) return null;
  if (!answer.ok) return <FailureMessage failure={answer.failure} />;
  const { value } = answer;
  const status = vocabulary.label(changeRequests.fields.Status, statusOf(value), language);
  return (
    <>
      <p>{fill(strings.Merge_target, `${numberOf(value)} ${value.Title ?? ''}`, value.Society?.Title ?? '', status)}</p>
      {takesMerges(value) ? <p>{strings.Merge_text}</p>
        : <p role="alert">{refusalWords({ code: 'mergeTargetClosed' }, language)}</p>}
    </>
  );
}
