import * as React from 'react';
import { Sheet } from '../../fields/Sheet';
import { useUnsaved } from '../../fields/useUnsaved';

interface FormPanelProps {
  readonly title: string;
  readonly onClose: () => void;
  /** What stands in it; it is told how to say that something is not saved, and how to be left. */
  readonly children: (form: { readonly onUnsaved: (unsaved: boolean) => void; readonly leave: () => void }) => React.ReactNode;
}

/** A panel with a form in it. Asks before it is closed over something that is not saved. */
export function FormPanel({ title, onClose, children }: FormPanelProps): JSX.Element {
  const [unsaved, setUnsaved] = React.useState(false);
  const { guard, question } = useUnsaved(unsaved);
  return (
    <Sheet title={title} width={560} onClose={() => guard(onClose)}>
      {children({ onUnsaved: setUnsaved, leave: () => guard(onClose) })}
      {question}
    </Sheet>
  );
}
