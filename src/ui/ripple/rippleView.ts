import * as strings from 'RegistersStrings';
import type { OtherView } from '../register/definition';
import { chunk } from '../shell/chunk';

/** The view of a register that shows what a module or a legislative change touches, in all linked lists. */
export const rippleView: OtherView = {
  key: 'ripple', icon: 'ripple', words: () => ({ show: strings.Ripple, back: strings.BoardBack }), mayUse: () => true,
  View: chunk(() => import(/* webpackChunkName: 'ripple' */ './RippleView').then(part => part.RippleView))
};
