import * as React from 'react';
import { strings } from './strings';
import { VersionChanges } from './VersionChanges';
import styles from './versions.module.scss';

/** What the version that is being entered changes, as it is entered. */
export const EnteredChanges = (props: React.ComponentProps<typeof VersionChanges>): JSX.Element => (
  <section className={styles.entered} aria-labelledby="entered-changes">
    <h2 id="entered-changes" className={styles.heading}>{strings.AsEntered}</h2>
    <VersionChanges {...props} />
  </section>
);
