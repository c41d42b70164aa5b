import { workItems } from '../../../schema/lists/workItems';
import { courseTab } from '../../committee/course/courseTab';
import type { RowParts } from '../../register/parts';
import { relatedTab } from '../../related/relatedTab';

/** A work item's form and panel. */
export const workItemParts: RowParts = { sticky: ['Kind', 'Lead'], tabs: [relatedTab(workItems), courseTab('WorkItem')] };
