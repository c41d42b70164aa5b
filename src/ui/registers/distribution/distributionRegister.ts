import { distributionMembers } from '../../../schema/lists/distributionMembers';
import { chunk } from '../../shell/chunk';
import { registerOf } from '../../register/registerOf';

/** Who is on which distribution list, with what each list lacks above it. */
export const distributionRegister = registerOf(distributionMembers, {
  sticky: ['List', 'Society', 'Organization', 'From'],
  Summary: chunk(() => import(/* webpackChunkName: 'distribution' */ './DistributionSummary').then(part => part.DistributionSummary))
});
