import { chunk } from '../../shell/chunk';

/** One chunk for the forms: they share Fluent, and whoever uses one often uses the other. */
export const ItemForm = chunk(() => import(/* webpackChunkName: 'agenda-forms' */ './ItemForm').then(part => part.ItemForm));
export const ProposalForm = chunk(() => import(/* webpackChunkName: 'agenda-forms' */ './ProposalForm').then(part => part.ProposalForm));
