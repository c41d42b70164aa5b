import * as React from 'react';
import { ConfirmDialog } from './ConfirmDialog';
import { strings } from './strings';

interface Unsaved {
  /** Does it now, or after the user agreed to lose what is not saved. True when it was done at once. */
  guard(leave: () => void): boolean;
  /** The question, while it is asked; render it. */
  readonly question: JSX.Element | null;
}

/** Asks before unsaved text is lost: on closing a panel, and (in the browser's own words) on leaving the page. */
export function useUnsaved(unsaved: boolean): Unsaved {
  const [leave, setLeave] = React.useState<() => void>();
  const [agreed, setAgreed] = React.useState<() => void>();
  // Once the question is gone, which gives the focus back to where it was asked: what is left then gives it back in its turn.
  React.useEffect(() => {
    if (!agreed) return;
    setAgreed(undefined);
    agreed();
  }, [agreed]);
  // Let go in the same tick in which it is saved: the page may be left right then.
  React.useLayoutEffect(() => {
    if (!unsaved) return undefined;
    const ask = (event: BeforeUnloadEvent): void => {
      event.preventDefault();
      event.returnValue = '';
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [unsaved]);

  return {
    guard: wanted => {
      if (unsaved) setLeave(() => wanted);
      else wanted();
      return !unsaved;
    },
    question: leave ? (
      <ConfirmDialog
        title={strings.UnsavedTitle} text={strings.UnsavedText} confirm={strings.Discard} cancel={strings.KeepEditing}
        onCancel={() => setLeave(undefined)}
        onConfirm={() => {
          setLeave(undefined);
          setAgreed(() => leave);
        }}
      />
    ) : null
  };
}
