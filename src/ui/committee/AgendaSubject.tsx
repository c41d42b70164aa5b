import * as React from 'react';
import * as strings from 'CommitteeStrings';
import type { AgendaItem } from '../../domain/committee/agenda';
import { subjectOf } from '../../domain/committee/agenda';
import { subjectColumns } from '../../domain/committee/subjects';
import { rowAddress } from '../related/openRow';
import { useHub } from '../shell/hub';
import { hashOf, here } from '../shell/place';
import { RequestLink } from './RequestLink';
import styles from './committee.module.scss';

/**
 * What an agenda item is about, in words, leading to its record: a change request over this page, a practice or work item on its own page beside it,
 * so that the meeting stays where it is; minutes to adopt to the meeting that they are of.
 */
export function AgendaSubject({ item }: { readonly item: AgendaItem }): JSX.Element {
  const { siteUrl, vocabulary, language } = useHub();
  const text = subjectOf(item, vocabulary, language);
  if (item.MinutesOf) return <a href={`#${hashOf({ ...here(), meeting: String(item.MinutesOf.Id), item: 'minutes' })}`}>{text}</a>;
  if (item.ChangeRequest) return <><RequestLink request={item.ChangeRequest} /> {text}</>;
  const [list, column] = Object.entries(subjectColumns).find(([, name]) => item[name]) ?? [];
  const row = column && item[column];
  if (!list || !row) return <>{text}</>;
  return (
    <a href={rowAddress(siteUrl, list, row.Id)} target="_blank" rel="noreferrer">
      {text} <span aria-hidden="true">↗</span><span className={styles.hidden}>{strings.NewTab}</span>
    </a>
  );
}
