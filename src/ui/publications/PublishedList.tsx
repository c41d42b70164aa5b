import * as React from 'react';
import * as strings from 'PublicationsStrings';
import { monthDue } from '../../domain/publication/trigger';
import { useHub } from '../shell/hub';
import { fill, listed } from '../shell/words';
import { EditionItem } from './EditionItem';
import type { ListOfEditions } from './editions';
import { latestAddress } from './editions';
import { OlderEditions } from './OlderEditions';
import styles from './publications.module.scss';

interface PublishedListProps {
  readonly list: ListOfEditions;
  /** What those who publish can do with it. */
  readonly children?: React.ReactNode;
}

/** One published list: what it is, whether an edition is due, its newest edition, and the older ones folded. */
export function PublishedList({ list: { definition, newest }, children }: PublishedListProps): JSX.Element {
  const { language, today } = useHub();
  const [older, setOlder] = React.useState(false);
  const badge = !newest ? strings.Never : monthDue(definition, newest.asOf, today()) ? strings.Due : undefined;
  const name = definition.words[language];
  const latest = newest && latestAddress(newest, definition, language);
  return (
    <section className={styles.list} aria-labelledby={definition.fileName}>
      <h2 id={definition.fileName}>{name}{badge && <span className={styles.newest}>{badge}</span>}</h2>
      {definition.introduction && <p>{definition.introduction[language]}</p>}
      <p>{fill(strings.Appears, listed(definition.triggers.map(trigger => strings[`On_${trigger}`])))}</p>
      {!newest && <p className={styles.empty}>{strings.NoEditions}</p>}
      {newest && <EditionItem key={newest.edition} definition={definition} edition={newest} newest />}
      {newest && (
        <div className={styles.line}>
          {newest.edition > 1 && (
            <button type="button" className={styles.button} aria-expanded={older} onClick={() => setOlder(!older)}>
              {strings.Older}<span className={styles.hidden}> – {name}</span>
            </button>
          )}
          {latest && <a href={latest} download>{strings.Latest}<span className={styles.hidden}> – {name}</span></a>}
        </div>
      )}
      {older && newest && <OlderEditions definition={definition} before={newest.edition} />}
      {children}
    </section>
  );
}
