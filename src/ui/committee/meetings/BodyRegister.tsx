import * as React from 'react';
import type { View } from '../../list/view';
import type { RegisterDefinition } from '../../register/definition';
import { RegisterOnRows } from '../../register/FirstRows';

/** One of a body's registers, read when its tab is opened. */
export function BodyRegister({ definition, view }: { readonly definition: RegisterDefinition; readonly view?: Partial<View> }): JSX.Element {
  // Nothing was asked for while the hub opened.
  const asked = React.useRef<undefined>();
  return <RegisterOnRows definition={definition} asked={asked} view={view} />;
}
