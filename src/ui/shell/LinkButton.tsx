import * as React from 'react';
import * as strings from 'HubStrings';
import { copyText } from './copyText';
import { ShellContext } from './shellContext';
import { useStart } from './start';
import styles from './shell.module.scss';

/** Gives out a link to where the user is now: Teams shows its own, a page of SharePoint copies its address and says so. `label` names what is linked. */
export function LinkButton({ label }: { readonly label: string }): JSX.Element {
  const { teams } = React.useContext(ShellContext);
  const start = useStart();
  const [said, setSaid] = React.useState('');
  const share = async (): Promise<void> => {
    setSaid('');
    if (teams) setSaid(teams.shareLink(label) ? '' : strings.NoLinkHere);
    else setSaid(await copyText(window.location.href) ? strings.Copied : strings.CopyFailed);
  };
  return (
    <span>
      <button type="button" className={styles.inline} onClick={() => start(share)}>{strings.CopyLink}</button>
      <span role="status" className={styles.copied}>{said}</span>
    </span>
  );
}
