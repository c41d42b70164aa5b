import type { Condition } from '../../../data/store';
import type { BodyRow } from '../../../domain/committee/record';

/** Only the rows of a body, found by the index on its column. */
export const ofBody = ({ Id }: Pick<BodyRow, 'Id'>): readonly Condition[] => [{ column: 'Body', is: 'eq', value: { Id, Title: '' } }];
