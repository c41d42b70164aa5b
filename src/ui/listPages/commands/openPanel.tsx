import * as React from 'react';
import * as ReactDom from 'react-dom';
import type { CommandGiven } from './given';
import { CommandPanel } from './CommandPanel';

/** Shows the panel of a command over the page; ends when it is closed, and says whether rows of the list were changed. */
export function openPanel(given: CommandGiven): Promise<boolean> {
  const place = document.body.appendChild(document.createElement('div'));
  return new Promise(resolve => {
    const close = (changed: boolean): void => {
      ReactDom.unmountComponentAtNode(place);
      place.remove();
      resolve(changed);
    };
    ReactDom.render(<CommandPanel {...given} onClose={close} />, place);
  });
}
