import * as React from 'react';
import type { Ref } from '../../schema/define';
import { numberOf } from '../../domain/changeRequest/number';
import { hashOf, here } from '../shell/place';
import styles from './committee.module.scss';

/** A change request by its number, which opens its details over this page. */
export const RequestLink = ({ request }: { readonly request: Ref }): JSX.Element =>
  <a className={styles.number} href={`#${hashOf({ ...here(), cr: String(request.Id) })}`}>{numberOf(request)}</a>;
