import type { Column } from '../../schema/define';
import { changeRequests } from '../../schema/lists/changeRequests';
import { resolutions } from '../../schema/lists/resolutions';
import type { Resolution } from '../committee/resolution';
import type { Status } from '../changeRequest/status';
import { statusOf } from '../changeRequest/move';
import { numberOf } from '../changeRequest/number';
import type { SourceRow, Value } from './edition';

/** What is known of a row when a derived column is told. */
export interface Circumstances {
  readonly list: string;
  /** Its place in the order of the edition, from 1. */
  readonly place: number;
  /** The resolution that put it there. */
  readonly resolution?: Resolution;
  /** Names of the training resources associated with it. */
  readonly resources: readonly string[];
}

/** A column that no list has, but that follows from what the lists say. */
export interface Derived {
  readonly column: Column;
  /** The lists that it can be told of; any when absent. */
  readonly lists?: readonly string[];
  /** Columns of the row that it is told from. */
  readonly reads?: readonly string[];
  /** What must be read besides the row. */
  readonly needs?: 'resolutions' | 'resources';
  value(row: SourceRow, about: Circumstances): Value | undefined;
}

const derived: Readonly<Record<string, Derived>> = {
  rank: { column: { kind: 'number', title: { en: 'Priority', fr: 'Priorité' } }, value: (row, { place }) => place },
  number: {
    column: { kind: 'text', title: { en: 'Number', fr: 'Numéro' } }, lists: [changeRequests.name], reads: ['Revision'],
    value: row => numberOf({ Id: row.Id, Revision: row.Revision as number | undefined })
  },
  status: {
    column: changeRequests.fields.Status, lists: [changeRequests.name], reads: ['Status'],
    value: row => statusOf({ Status: row.Status as Status | undefined })
  },
  decidedOn: { column: resolutions.fields.DecidedOn, needs: 'resolutions', value: (row, { resolution }) => resolution?.DecidedOn },
  resolution: {
    column: { kind: 'text', title: { en: 'Resolution', fr: 'Résolution' } }, needs: 'resolutions', value: (row, { resolution }) => resolution?.Title
  },
  resources: {
    column: { kind: 'choices', title: { en: 'Associated training resources', fr: 'Ressources de formation connexes' } },
    lists: ['Practices'], reads: ['Replaces'], needs: 'resources',
    value: (row, { resources }) => resources.length > 0 ? resources : undefined
  },
  register: {
    column: { kind: 'choice', title: { en: 'Kind', fr: 'Genre' }, vocabulary: 'register' }, value: (row, { list }) => list
  }
};

/** The derived column of that name, if there is one. */
export const derivedNamed = (name: string): Derived | undefined =>
  Object.prototype.hasOwnProperty.call(derived, name) ? derived[name] : undefined;
