import * as React from 'react';
import type { CourseColumn } from '../../../domain/committee/course';
import type { RowTab } from '../../register/parts';
import { chunk } from '../../shell/chunk';
import { speaking } from '../../shell/inLanguage';

/** Stands here and not in the string table, which comes with the tab's content. */
export const courseWords = { en: 'Committees', fr: 'Comités' } as const;

/** The tab that a register's panel shows of what committees did with a row. */
export const courseTab = (column: CourseColumn): RowTab => ({
  key: 'committee', words: () => courseWords[speaking()],
  Content: chunk(() => import(/* webpackChunkName: 'course' */ './CommitteeCourse').then(({ CommitteeCourse }) =>
    function CourseOfRow({ row }: { readonly row: { readonly Id: number } }): JSX.Element {
      return <CommitteeCourse column={column} id={row.Id} />;
    }))
});
