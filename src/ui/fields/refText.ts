import type { Ref } from '../../schema/define';
import { changeRequests } from '../../schema/lists/changeRequests';
import { numberOf } from '../../domain/changeRequest/number';

/** What a row of another list goes by: change requests have a number before their title. */
export const refText = (list: string, ref: Ref): string =>
  list === changeRequests.name ? `${numberOf(ref)} ${ref.Title}` : ref.Title;
