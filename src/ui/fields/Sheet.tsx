import * as React from 'react';
import * as hubStrings from 'HubStrings';
import { Panel, PanelType } from '@fluentui/react/lib/Panel';
import { ErrorBoundary } from '../shell/ErrorBoundary';
import type { SheetProps } from './sheetContext';
import { SheetContext } from './sheetContext';
import { Surface, Themed } from './Surface';

/** A form or an open row: in a panel at the side of the page, or as the page where it is for one row alone. */
export function Sheet(props: SheetProps): JSX.Element {
  const Drawn = React.useContext(SheetContext) ?? SidePanel;
  return <Drawn {...props} />;
}

function SidePanel({ title, width, onClose, onRetry, firstFocus, children }: SheetProps): JSX.Element {
  return (
    <Themed>
      <Panel
        isOpen isBlocking type={PanelType.custom} customWidth={`min(100vw, ${width}px)`} closeButtonAriaLabel={hubStrings.Close} headerText={title}
        focusTrapZoneProps={firstFocus === undefined ? undefined : { firstFocusableTarget: firstFocus }}
        onDismiss={event => {
          // The panel would hide by itself; whether it may is the question.
          event?.preventDefault();
          onClose();
        }}
      >
        <Surface><ErrorBoundary onRetry={onRetry}>{children}</ErrorBoundary></Surface>
      </Panel>
    </Themed>
  );
}
