import * as React from 'react';
import type { MeetingFile } from '../../../site/documents/postedFiles';
import type { PostedFile } from '../../../site/documents/posting';
import { useHub } from '../../shell/hub';
import { fill } from '../../shell/words';
import { strings } from './strings';
import styles from './minutes.module.scss';

const kinds = ['agenda', 'minutes'] as const;

/** Links to what is posted of a meeting, in the reader's language first. */
export function PostedDocuments({ files }: { readonly files: readonly MeetingFile[] }): JSX.Element | null {
  const { language } = useHub();
  if (files.length === 0) return null;
  const place = (file: PostedFile): number =>
    kinds.indexOf(file.kind) * 4 + (file.language === language ? 0 : 2) + (file.format === 'html' ? 0 : 1);
  const posted = files.flatMap(one => one.posted ? [one.posted] : []).sort((a, b) => place(a) - place(b));
  const others = files.filter(one => !one.posted).map(one => one.file);
  return (
    <ul className={styles.files} aria-label={strings.Posted}>
      {posted.map(file => (
        <li key={file.name}>
          <a href={file.url} download={file.name} hrefLang={file.language} data-interception="off">
            {fill(strings[`File_${file.format}`], strings[`Kind_${file.kind}`], strings[`In_${file.language}`])}
          </a>
        </li>
      ))}
      {others.map(file => <li key={file.name}><a href={file.url} download={file.name} data-interception="off">{fill(strings.OtherFile, file.name)}</a></li>)}
    </ul>
  );
}
