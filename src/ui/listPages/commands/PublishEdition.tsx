import * as React from 'react';
import * as hubStrings from 'HubStrings';
import { DefaultButton } from '@fluentui/react/lib/Button';
import { PreviewPanel } from '../../publications/press/PreviewPanel';
import { useHub } from '../../shell/hub';
import { fill } from '../../shell/words';
import type { CommandWork } from './given';
import { editionsFrom } from './offered';
import { strings } from './strings';
import styles from './commands.module.scss';

/** Previews and publishes the next edition of a list that rows of this one stand on. */
export function PublishEdition({ list, onClose, onChanged }: CommandWork): JSX.Element {
  const { pack, language, announce } = useHub();
  const from = React.useMemo(() => editionsFrom(list, pack.editions), [list, pack]);
  const [key, setKey] = React.useState(from[0]?.key);
  const [said, setSaid] = React.useState<string>();
  const definition = from.find(one => one.key === key);
  const published = (editions: readonly number[]): void => {
    const words = editions.length > 0 ? fill(strings.Published, editions.join(', ')) : strings.Overtaken;
    // What was published is marked on the rows.
    if (editions.length > 0) onChanged();
    setSaid(words);
    announce(words);
  };
  return (
    <>
      {from.length > 1 && !said && (
        <div className={styles.field}>
          <label htmlFor="list-publish-which">{strings.Which}</label>
          <select id="list-publish-which" value={key} onChange={event => setKey(event.target.value)}>
            {from.map(one => <option key={one.key} value={one.key}>{one.words[language]}</option>)}
          </select>
        </div>
      )}
      {definition && <h2>{definition.words[language]}</h2>}
      {said ? (
        <>
          <p role="status">{said}</p>
          <DefaultButton text={hubStrings.Close} onClick={onClose} />
        </>
      ) : definition && (
        <>
          <h3>{strings.Next}</h3>
          <PreviewPanel key={definition.key} definition={definition} onClose={onClose} onPublished={published} />
        </>
      )}
    </>
  );
}
