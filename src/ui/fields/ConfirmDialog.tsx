import * as React from 'react';
import * as hubStrings from 'HubStrings';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { Dialog, DialogFooter } from '@fluentui/react/lib/Dialog';
import { Surface } from './Surface';
import type { FirstIn } from './useFirstFocus';
import { useFirstFocus } from './useFirstFocus';

interface ConfirmDialogProps {
  /** A question. */
  readonly title: string;
  readonly text?: string;
  /** What the button that does it says. */
  readonly confirm: string;
  /** What the other one says. */
  readonly cancel: string;
  readonly busy?: boolean;
  readonly children?: React.ReactNode;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** What has the focus first: what must be filled in, or the button that does nothing yet. */
const firstIn: FirstIn = dialog => dialog.querySelector<HTMLElement>('form :is(input, textarea)') ?? dialog.querySelector<HTMLElement>('form button[type="button"]');

/** Asks before something is done that cannot be undone, with room for what must be filled in. The focus starts and stays in it. */
export function ConfirmDialog({ title, text, confirm, cancel, busy, children, onConfirm, onCancel }: ConfirmDialogProps): JSX.Element {
  const { ref, trap } = useFirstFocus(firstIn);
  return (
    <Dialog
      hidden={false} onDismiss={onCancel} minWidth={288} maxWidth={520}
      modalProps={{ isBlocking: true, isAlert: false, focusTrapZoneProps: trap }}
      dialogContentProps={{ title, subText: text, closeButtonAriaLabel: hubStrings.Close }}
    >
      <form
        ref={ref} noValidate
        onSubmit={event => {
          event.preventDefault();
          // A form in a dialog over a form: React hands the event on to the outer one.
          event.stopPropagation();
          if (!busy) onConfirm();
        }}
      >
        <Surface>{children}</Surface>
        <DialogFooter>
          <PrimaryButton type="submit" text={confirm} aria-disabled={busy} />
          <DefaultButton text={cancel} onClick={onCancel} />
        </DialogFooter>
      </form>
    </Dialog>
  );
}
