import * as React from 'react';
import { meetingDocuments } from '../../../schema/lists/meetingDocuments';
import type { PostedFile } from '../../../site/documents/posting';
import { Sheet } from '../../fields/Sheet';
import { FailureMessage } from '../../shell/FailureMessage';
import { useHub } from '../../shell/hub';
import { Loading } from '../../shell/Loading';
import { useReading } from '../../shell/useReading';
import { fill } from '../../shell/words';
import { DocumentBlocks } from './DocumentBlocks';
import { pageBlocks } from './pageBlocks';
import { strings } from './strings';
import styles from './minutes.module.scss';
import shared from '../committee.module.scss';

interface ReadPostedProps {
  /** The page that was chosen. */
  readonly file: PostedFile;
  /** The same document in the other language, if it is posted. */
  readonly other?: PostedFile;
  /** The body's folder in the library. */
  readonly folder: string;
  readonly onOther: () => void;
  readonly onClose: () => void;
}

/** A posted agenda or minutes, read in a panel: SharePoint would hand the page out as a file to save. */
export function ReadPosted({ file, other, folder, onOther, onClose }: ReadPostedProps): JSX.Element {
  const { store } = useHub();
  const reading = useReading(async () => {
    const bytes = await store.getFile(meetingDocuments, `${folder}/${file.name}`);
    return bytes.ok ? { name: file.name, blocks: pageBlocks(new TextDecoder().decode(bytes.value)) } : bytes.failure;
  }, [store, folder, file.name]);
  // While the other language is read, this one is none of it.
  const shown = reading.value?.name === file.name ? reading.value.blocks : undefined;
  return (
    <Sheet title={fill(strings.Reading, strings[`Kind_${file.kind}`], strings[`In_${file.language}`])} width={760} onClose={onClose}>
      <div className={styles.reading}>
        {other && <button type="button" className={shared.button} onClick={onOther}>{fill(strings.ReadOther, strings[`In_${other.language}`])}</button>}
        {reading.failure && <FailureMessage failure={reading.failure} onRetry={reading.again} />}
        {!shown && !reading.failure && <Loading />}
        {shown && (
          <div lang={`${file.language}-CA`}>
            {shown.length === 0 ? <p>{strings.EmptyPreview}</p> : <DocumentBlocks blocks={shown} inside="panel" />}
          </div>
        )}
      </div>
    </Sheet>
  );
}
