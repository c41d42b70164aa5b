import * as React from 'react';
import { PrimaryButton } from '@fluentui/react/lib/Button';
import { spfi } from '@pnp/sp';
import '@pnp/sp/webs';

export function probe(): React.ReactElement {
  return <PrimaryButton onClick={() => { spfi('/').web().catch(console.error); }}>Fluent</PrimaryButton>;
}
