import * as React from 'react';
import * as strings from 'PublicationsStrings';
import type { EditionDefinition } from '../../domain/program/editions';
import { chunk } from '../shell/chunk';
import { useHub } from '../shell/hub';
import { agreeing } from '../shell/agreeing';
import { fill } from '../shell/words';
import type { PublishedEdition } from './editions';
import styles from './publications.module.scss';

/** Read on request only, so its code comes then. */
const EditionContent = chunk(() => import(/* webpackChunkName: 'edition' */ './content/EditionContent').then(part => part.EditionContent));

interface EditionItemProps {
  readonly definition: EditionDefinition;
  readonly edition: PublishedEdition;
  readonly newest: boolean;
}

const kinds = [['html', strings.FilePage], ['xlsx', strings.FileExcel], ['csv', strings.FileCsv]] as const;

/** One edition: number, day, files in the user's language first, and its content on request. */
export function EditionItem({ definition, edition, newest }: EditionItemProps): JSX.Element {
  const { language } = useHub();
  const [open, setOpen] = React.useState(false);
  const other = language === 'en' ? 'fr' : 'en';
  // SharePoint hands out a page of a library as a file, so it is offered as one; "Show" has the content in place.
  const link = (ending: string, words: string, lang: 'en' | 'fr'): JSX.Element | undefined => {
    const file = edition.files.find(one => one.name.endsWith(`.${lang}.${ending}`));
    if (!file) return undefined;
    const name = lang === language ? words : fill(strings.InOther, words);
    return (
      <a key={`${lang}${ending}`} href={file.url} lang={lang === language ? undefined : language}
        aria-label={fill(strings.FileOfEdition, name, edition.edition)} download={file.name}>{name}</a>
    );
  };
  const id = `${definition.fileName}-${edition.edition}`;
  return (
    <div className={styles.edition}>
      <div className={styles.line}>
        <h3 id={id}>{fill(strings.Edition, edition.edition)}{newest && <span className={styles.newest}>{strings.Newest}</span>}</h3>
        <span>{fill(strings.AsOf, edition.asOf)} · {agreeing(edition.rows, strings.OneRow, strings.Rows)}</span>
        <span className={styles.files}>
          {kinds.map(([ending, words]) => link(ending, words, language))}
          {kinds.map(([ending, words]) => link(ending, words, other))}
        </span>
        <button type="button" className={styles.button} aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? strings.Hide : strings.Show}<span className={styles.hidden}> {fill(strings.Edition, edition.edition)}</span>
        </button>
      </div>
      {open && <EditionContent definition={definition} edition={edition} />}
    </div>
  );
}
