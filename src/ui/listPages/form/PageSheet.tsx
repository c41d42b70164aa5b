import * as React from 'react';
import * as hubStrings from 'HubStrings';
import { DefaultButton } from '@fluentui/react/lib/Button';
import type { SheetProps } from '../../fields/sheetContext';
import { Themed } from '../../fields/Surface';
import { ErrorBoundary } from '../../shell/ErrorBoundary';
import styles from './form.module.scss';

/** A form or an open row as what a page is for: SharePoint's own frame stands around it. */
export function PageSheet({ title, width, onClose, onRetry, firstFocus, children }: SheetProps): JSX.Element {
  const root = React.useRef<HTMLElement>(null);
  React.useEffect(() => { if (firstFocus) root.current?.querySelector<HTMLElement>(firstFocus)?.focus(); }, [firstFocus]);
  return (
    <Themed>
      <section ref={root} className={styles.page} style={{ maxWidth: width }} aria-label={title}>
        <div className={styles.head}>
          <h2>{title}</h2>
          <DefaultButton text={hubStrings.Close} onClick={onClose} />
        </div>
        <ErrorBoundary onRetry={onRetry}>{children}</ErrorBoundary>
      </section>
    </Themed>
  );
}
