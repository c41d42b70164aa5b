import * as React from 'react';
import { FailureMessage } from '../../../shell/FailureMessage';
import { useHub } from '../../../shell/hub';
import { titled } from '../../../shell/titles';
import { failureWords, fill, listed } from '../../../shell/words';
import { strings } from './strings';
import type { Floor } from './useFloor';

const quoted = (words: string): string => fill(strings.Quoted, words.replace(/\.$/, ''));

/** Names all that could not be written from the floor, and tries it again; nothing where all is written. */
export function FloorFailure({ floor: { undone, again } }: { readonly floor: Floor }): JSX.Element | null {
  const { language } = useHub();
  if (undone.length === 0) return null;
  const { failure } = undone[undone.length - 1];
  const what = fill(strings.NotSaved, listed(undone.map(({ said, named = said }) => quoted(named))));
  return <FailureMessage failure={failure} todo={`${what} ${failureWords(failure, language, titled).todo}`} onRetry={again} />;
}
