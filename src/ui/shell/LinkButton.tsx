import * as React from 'react';
import * as strings from 'HubStrings';
import { copyText } from './copyText';
import type { Place } from './place';
import { hashOf } from './place';
import { ShellContext } from './shellContext';
import { useStart } from './start';
import { fill } from './words';
import styles from './shell.module.scss';

interface LinkButtonProps {
  /** Names what is linked. */
  readonly label: string;
  /** What is linked, where that is not where the user is now. */
  readonly place?: Place;
  /** What the button says, where the words around it do not say what it links: its name then tells `label`, too. */
  readonly words?: string;
  readonly className?: string;
}

/** Gives out a link to where the user is now, or to another place: Teams shows its own, a page of SharePoint copies its address and says so. */
export function LinkButton({ label, place, words, className = styles.inline }: LinkButtonProps): JSX.Element {
  const { teams } = React.useContext(ShellContext);
  const start = useStart();
  const [said, setSaid] = React.useState('');
  const share = async (): Promise<void> => {
    setSaid('');
    if (teams) setSaid(teams.shareLink(label, place) ? '' : strings.NoLinkHere);
    else {
      const { href } = window.location;
      setSaid(await copyText(place ? `${href.split('#')[0]}#${hashOf(place)}` : href) ? strings.Copied : strings.CopyFailed);
    }
  };
  return (
    <span>
      <button type="button" className={className} aria-label={words && fill(strings.Named, words, label)} onClick={() => start(share)}>
        {words ?? strings.CopyLink}
      </button>
      <span role="status" className={styles.copied}>{said}</span>
    </span>
  );
}
