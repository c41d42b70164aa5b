import * as React from 'react';
import { workItems } from '../../schema/lists/workItems';
import { kinds } from '../../schema/kinds';
import type { Touched, TouchedRow } from '../../site/related/ripple';
import { refText } from '../fields/refText';
import { titleOf } from '../register/titleOf';
import { RowLink, useRowFacts } from '../related/RowLink';
import { useHub } from '../shell/hub';
import { fill } from '../shell/words';
import { keyOf } from './keyOf';
import { strings } from './strings';
import styles from './ripple.module.scss';

interface TouchedListProps {
  readonly touched: Touched;
  /** Those for which a review can be started. */
  readonly choosable: readonly TouchedRow[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (keys: readonly string[], on: boolean) => void;
}

/** The touched rows of one list, to open, and to choose where a review can be started. */
export function TouchedList({ touched, choosable, chosen, onChoose }: TouchedListProps): JSX.Element {
  const { language } = useHub();
  const { list, rows, more } = touched;
  const heading = `touched-${list.name}`;
  const keys = choosable.map(one => keyOf(list, one));
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading}>{fill(more ? strings.GroupMore : strings.Group, list.title[language], rows.length)}</h3>
      {rows.length === 0 && <p>{strings.NoneOf}</p>}
      {keys.length > 1 && (
        <label className={styles.all}>
          <input type="checkbox" checked={keys.every(key => chosen.has(key))} aria-describedby={heading} onChange={event => onChoose(keys, event.target.checked)} />
          {strings.All}
        </label>
      )}
      <ul className={styles.rows}>
        {rows.map(one => (
          <li key={one.row.Id}>
            {choosable.includes(one) && (
              <input
                type="checkbox" aria-label={fill(strings.ChooseRow, refText(list.name, { Id: one.row.Id, Title: titleOf(one.row) }))}
                checked={chosen.has(keyOf(list, one))} onChange={event => onChoose([keyOf(list, one)], event.target.checked)}
              />
            )}
            <Line list={list} touched={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Line({ list, touched: { row, reviews: { open } } }: { readonly list: Touched['list']; readonly touched: TouchedRow }): JSX.Element {
  const { reader } = useHub();
  const factsOf = useRowFacts();
  const due = typeof open?.Due === 'string' ? kinds.date.toCell(open.Due, workItems.fields.Due, reader) : '';
  return (
    <div>
      <RowLink list={list} row={row} />
      <p className={styles.quiet}>{factsOf(list, row).join(' · ')}</p>
      {open && (
        <p className={styles.quiet}>
          {strings.UnderReview} <RowLink list={workItems} row={open} /> {[...factsOf(workItems, open), ...(due ? [fill(strings.Due, due)] : [])].join(' · ')}
        </p>
      )}
    </div>
  );
}
