import * as React from 'react';
import * as hubStrings from 'HubStrings';
import { Panel, PanelType } from '@fluentui/react/lib/Panel';
import { ErrorBoundary } from '../shell/ErrorBoundary';
import type { SheetProps } from './sheetContext';
import { SheetContext } from './sheetContext';
import { Surface, Themed } from './Surface';
import { useFirstFocus } from './useFirstFocus';

/** A form or an open row: in a panel at the side of the page, or as the page where it is for one row alone. */
export function Sheet(props: SheetProps): JSX.Element {
  const Drawn = React.useContext(SheetContext) ?? SidePanel;
  return <Drawn {...props} />;
}

function SidePanel({ title, width, onClose, onRetry, firstFocus, children }: SheetProps): JSX.Element {
  const content = React.useRef<HTMLDivElement | null>(null);
  const { ref, trap } = useFirstFocus(dialog => firstFocus === undefined ? null : dialog.querySelector<HTMLElement>(firstFocus));
  const hold = React.useCallback((element: HTMLDivElement | null) => {
    content.current = element;
    ref(element);
  }, [ref]);
  /** Fluent tells every open panel of Escape and of a press anywhere, also when another one stands over it. */
  const onTop = (): boolean => {
    const modals = document.querySelectorAll('[role="dialog"][aria-modal="true"]');
    return modals.length === 0 || modals[modals.length - 1].contains(content.current);
  };
  return (
    <Themed>
      <Panel
        isOpen isBlocking type={PanelType.custom} customWidth={`min(100vw, ${width}px)`} closeButtonAriaLabel={hubStrings.Close} headerText={title}
        focusTrapZoneProps={trap} elementToFocusOnDismiss={trap.elementToFocusOnDismiss}
        onOuterClick={() => { if (onTop()) onClose(); }}
        onDismiss={event => {
          // The one that stood over this one has taken it, and is gone already.
          if (event?.defaultPrevented) return;
          // The panel would hide by itself; whether it may is the question.
          event?.preventDefault();
          if (onTop()) onClose();
        }}
      >
        <div ref={hold}><Surface><ErrorBoundary onRetry={onRetry}>{children}</ErrorBoundary></Surface></div>
      </Panel>
    </Themed>
  );
}
