import * as React from 'react';
import { act, render } from '@testing-library/react';
import { setIconOptions } from '@fluentui/react/lib/Styling';
import type { RenderResult } from '@testing-library/react';
import type { Language } from '../../../schema/define';
import { HubRoot } from '../HubRoot';
import type { MemoryStore } from './memoryStore';

// SharePoint's pages register Fluent's icons.
setIconOptions({ disableWarnings: true });

/** Shows a component inside an open hub, and waits until it is there. */
export async function inHub(store: MemoryStore, content: React.ReactNode, language: Language = 'en'): Promise<RenderResult> {
  const shown = render(<HubRoot siteUrl="https://sample.invalid/sites/cpin" store={store} language={language}>{content}</HubRoot>);
  // The hub opens on answers that are there at once.
  await act(async () => { await Promise.resolve(); });
  return shown;
}
