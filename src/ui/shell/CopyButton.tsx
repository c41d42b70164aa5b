import * as React from 'react';
import * as strings from 'HubStrings';
import { copyText } from './copyText';
import { useStart } from './start';
import styles from './shell.module.scss';

interface CopyButtonProps {
  /** What is copied. */
  readonly text: string;
  /** What the button says; "Copy" where absent. */
  readonly label?: string;
}

/** Copies a text and says so, visibly and to screen readers. */
export function CopyButton({ text, label = strings.Copy }: CopyButtonProps): JSX.Element {
  const start = useStart();
  const [said, setSaid] = React.useState('');
  const copy = async (): Promise<void> => {
    setSaid('');
    setSaid(await copyText(text) ? strings.Copied : strings.CopyFailed);
  };
  return (
    <>
      <button type="button" className={styles.button} onClick={() => start(copy)}>{label}</button>
      <span role="status" className={styles.copied}>{said}</span>
    </>
  );
}
