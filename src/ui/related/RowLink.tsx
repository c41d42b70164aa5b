import * as React from 'react';
import type { List } from '../../schema/define';
import type { LinkedRow } from '../../domain/related/related';
import { refText } from '../fields/refText';
import { titleOf } from '../register/titleOf';
import { useHub } from '../shell/hub';
import { fill } from '../shell/words';
import { OpenRow, rowAddress } from './openRow';
import { strings } from './strings';
import styles from './related.module.scss';

/** A row by its title: opens its panel over the page, or leads to its own page where nothing can stand over this one. */
export function RowLink({ list, row }: { readonly list: List; readonly row: LinkedRow }): JSX.Element {
  const { siteUrl } = useHub();
  const opener = React.useContext(OpenRow);
  const text = refText(list.name, { Id: row.Id, Title: titleOf(row) });
  if (opener) return <button type="button" className={styles.link} onClick={() => opener.open(list, row.Id)}>{text}</button>;
  return <a href={rowAddress(siteUrl, list.name, row.Id)} target="_blank" rel="noreferrer">{text} {strings.NewWindow}</a>;
}

/** What is told of a row beside its title: its version and its status. */
export function useRowFacts(): (list: List, row: LinkedRow) => readonly string[] {
  const { reader } = useHub();
  return (list, { Version, Status }) => [
    ...(typeof Version === 'string' && Version !== '' ? [fill(strings.Version, Version)] : []),
    ...(typeof Status === 'string' ? [reader.label(list.fields.Status, Status)] : [])
  ];
}
