import * as React from 'react';
import * as hubStrings from 'HubStrings';
import type { IReadonlyTheme } from '@microsoft/sp-component-base';
import { themeVariables } from '../../shell/theme';
import { strings } from './strings';
import styles from '../../shell/shell.module.scss';

interface UnknownListProps {
  readonly theme?: IReadonlyTheme;
  readonly onClose: () => void;
}

/** Says that the list is not the hub's: somebody gave its content type the hub's form. */
export function UnknownList({ theme, onClose }: UnknownListProps): JSX.Element {
  return (
    <div className={styles.hub} style={themeVariables(theme)}>
      <div className={styles.message} role="alert">
        <div className={styles.messageText}>
          <p className={styles.happened}>{strings.UnknownList}</p>
          <p>{strings.UnknownList_do}</p>
        </div>
        <div className={styles.messageActions}>
          <button type="button" className={styles.button} onClick={onClose}>{hubStrings.Close}</button>
        </div>
      </div>
    </div>
  );
}
