import * as React from 'react';
import * as hubStrings from 'HubStrings';
import { published } from '../../../../schema/lists/published';
import { editionName } from '../../../../domain/publication/edition';
import { useHub } from '../../../shell/hub';
import { FailureMessage } from '../../../shell/FailureMessage';
import { fill } from '../../../shell/words';
import { strings } from './strings';
import type { Publishing } from './useCommitteeWork';
import styles from '../../committee.module.scss';

const stepWords = { queue: strings.Step_queue, compose: strings.Step_compose, write: strings.Step_write, nothing: '' } as const;

/** What publishes itself, while it does. Nothing is to be pressed here. */
export function PublishingStatus({ steps }: { readonly steps: readonly Publishing[] }): JSX.Element | null {
  const { language, siteUrl } = useHub();
  const shown = steps.filter(one => one.failure || one.editions.length > 0 || (one.step && one.step !== 'nothing'));
  if (shown.length === 0) return null;
  return (
    <div className={styles.publishing}>
      {shown.map(({ definition, step, editions, failure }) => (
        <div key={definition.key}>
          {step && step !== 'nothing' && <p>{fill(hubStrings.Named, definition.words[language], stepWords[step])}</p>}
          {editions.map(edition => (
            <p key={edition} className={styles.done}>
              {fill(strings.PublishedEdition, definition.words[language], edition)}{' '}
              <a href={`${siteUrl}/${published.name}/${definition.fileName}/${editionName(definition, edition)}.${language}.html`}
                download={`${editionName(definition, edition)}.${language}.html`}>{strings.OpenEdition}</a>
            </p>
          ))}
          {failure && <FailureMessage failure={failure} todo={strings.PublishLater} />}
        </div>
      ))}
    </div>
  );
}
