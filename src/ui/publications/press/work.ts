/** What a page of published lists does for those who publish, in one chunk. */
export { publish, retry, unfinished } from '../../../site/publish/runSaga';
