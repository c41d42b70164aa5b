import { chunk } from '../../shell/chunk';

/** One chunk for both: they share the form and Fluent, and whoever uses one often uses the other. */
export const ItemPanel = chunk(() => import(/* webpackChunkName: 'change-request' */ './ItemPanel').then(part => part.ItemPanel));
export const SubmitForm = chunk(() => import(/* webpackChunkName: 'change-request' */ './SubmitForm').then(part => part.SubmitForm));
