import * as React from 'react';
import * as hubStrings from 'HubStrings';
import type { MeetingFile } from '../../../site/documents/postedFiles';
import type { PostedFile } from '../../../site/documents/posting';
import { chunk } from '../../shell/chunk';
import { useHub } from '../../shell/hub';
import { fill } from '../../shell/words';
import { strings } from './strings';
import styles from './minutes.module.scss';
import shared from '../committee.module.scss';

const ReadPosted = chunk(() => import(/* webpackChunkName: 'read-posted' */ './ReadPosted').then(part => part.ReadPosted));

const kinds = ['agenda', 'minutes'] as const;

interface PostedDocumentsProps {
  readonly files: readonly MeetingFile[];
  /** The body's folder in the library. */
  readonly folder: string;
}

/** What is posted of a meeting, in the reader's language first: pages to read here, and every file to keep. */
export function PostedDocuments({ files, folder }: PostedDocumentsProps): JSX.Element | null {
  const { language } = useHub();
  const [read, setRead] = React.useState<Pick<PostedFile, 'kind' | 'language'>>();
  if (files.length === 0) return null;
  const place = (file: PostedFile): number =>
    kinds.indexOf(file.kind) * 4 + (file.language === language ? 0 : 2) + (file.format === 'html' ? 0 : 1);
  const posted = files.flatMap(one => one.posted ? [one.posted] : []).sort((a, b) => place(a) - place(b));
  const pageIn = (kind: PostedFile['kind'], wanted: PostedFile['language']): PostedFile | undefined =>
    posted.find(file => file.format === 'html' && file.kind === kind && file.language === wanted);
  const open = read && pageIn(read.kind, read.language);
  const other = open && pageIn(open.kind, open.language === 'en' ? 'fr' : 'en');
  const others = files.filter(one => !one.posted).map(one => one.file);
  const list = (
    <ul className={styles.files} aria-label={strings.Posted}>
      {posted.map(file => (
        <li key={file.name}>
          <a href={file.url} download={file.name} hrefLang={file.language} data-interception="off">
            {fill(strings[`File_${file.format}`], strings[`Kind_${file.kind}`], strings[`In_${file.language}`])}
          </a>
          {file.format === 'html' && (
            <button type="button" className={shared.plain} onFocus={ReadPosted.preload} onClick={() => setRead(file)}
              aria-label={fill(hubStrings.Named, strings.Read, fill(strings.Reading, strings[`Kind_${file.kind}`], strings[`In_${file.language}`]))}>
              {strings.Read}
            </button>
          )}
        </li>
      ))}
      {others.map(file => <li key={file.name}><a href={file.url} download={file.name} data-interception="off">{fill(strings.OtherFile, file.name)}</a></li>)}
    </ul>
  );
  return (
    <>
      {list}
      {open && <ReadPosted file={open} other={other} folder={folder} onOther={() => setRead(other)} onClose={() => setRead(undefined)} />}
    </>
  );
}
