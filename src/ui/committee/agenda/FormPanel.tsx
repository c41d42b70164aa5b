import * as React from 'react';
import * as hubStrings from 'HubStrings';
import { Panel, PanelType } from '@fluentui/react/lib/Panel';
import { Surface, Themed } from '../../fields/Surface';
import { useUnsaved } from '../../fields/useUnsaved';
import { ErrorBoundary } from '../../shell/ErrorBoundary';

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
    <Themed>
      <Panel
        isOpen isBlocking type={PanelType.custom} customWidth="min(100vw, 560px)" closeButtonAriaLabel={hubStrings.Close} headerText={title}
        onDismiss={event => {
          // The panel would hide by itself; whether it may is the question.
          event?.preventDefault();
          guard(onClose);
        }}
      >
        <Surface><ErrorBoundary>{children({ onUnsaved: setUnsaved, leave: () => guard(onClose) })}</ErrorBoundary></Surface>
        {question}
      </Panel>
    </Themed>
  );
}
