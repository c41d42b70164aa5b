import * as React from 'react';
import * as publicationStrings from 'PublicationsStrings';
import type { EditionDefinition } from '../../../domain/program/editions';
import type { Publication } from '../../../domain/publication/edition';
import { chunk } from '../../shell/chunk';
import { useHub } from '../../shell/hub';
import { fill } from '../../shell/words';
import { strings } from './strings';
import { UnderWay } from './UnderWay';
import styles from '../publications.module.scss';

const PreviewPanel = chunk(() => import(/* webpackChunkName: 'preview' */ './PreviewPanel').then(part => part.PreviewPanel));

interface PublisherPartProps {
  readonly definition: EditionDefinition;
  readonly underWay: readonly Publication[];
  readonly busy: boolean;
  readonly onRetry: (publication: Publication) => void;
  readonly onChanged: () => void;
}

/** What those who publish can do with a list: see what is under way, try again, look at the next edition before it is published. */
export function PublisherPart({ definition, underWay, busy, onRetry, onChanged }: PublisherPartProps): JSX.Element {
  const { language, announce } = useHub();
  const [open, setOpen] = React.useState(false);
  const button = React.useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  const published = (editions: readonly number[]): void => {
    if (editions.length > 0) announce(fill(publicationStrings.PublishedNow, definition.words[language], editions.join(', ')));
    close();
    onChanged();
  };
  return (
    <>
      <UnderWay rows={underWay} busy={busy} onRetry={onRetry} />
      <button ref={button} type="button" className={styles.button} aria-expanded={open} onClick={() => setOpen(!open)}>
        {strings.Preview}<span className={styles.hidden}> – {definition.words[language]}</span>
      </button>
      {open && <PreviewPanel definition={definition} onClose={close} onPublished={published} />}
    </>
  );
}
