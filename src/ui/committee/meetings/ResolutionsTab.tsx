import * as React from 'react';
import type { Committee } from '../committee';
import { BodyRegister } from './BodyRegister';
import { resolutionsRegister } from './resolutions/resolutionsRegister';

/** A body's resolution register. */
export function ResolutionsTab({ committee }: { readonly committee: Committee }): JSX.Element {
  const { rules, body, go } = committee;
  const definition = React.useMemo(() => resolutionsRegister({ rules, body, go }), [rules, body.Id, go]);
  return <BodyRegister definition={definition} />;
}
