import * as React from 'react';

/** What a form or an open row stands on. */
export interface SheetProps {
  readonly title: string;
  /** Widest, in CSS pixels. */
  readonly width: number;
  /** The user wants to leave; whether that is so is asked here. */
  readonly onClose: () => void;
  /** Opens what is shown again, after a mistake in the program. */
  readonly onRetry?: () => void;
  /** Selector of what has the focus first; the sheet's own first control when absent. */
  readonly firstFocus?: string;
  readonly children: React.ReactNode;
}

/** What sheets are drawn as instead of a panel at the side, where a page is for one row alone. */
export const SheetContext = React.createContext<React.ComponentType<SheetProps> | undefined>(undefined);
