import * as React from 'react';
import { Sheet } from '../../fields/Sheet';
import { chunk } from '../../shell/chunk';
import { HubRoot } from '../../shell/HubRoot';
import type { Shell } from '../../shell/shellContext';
import { ShellContext } from '../../shell/shellContext';
import type { CommandGiven, CommandWork } from './given';
import { strings } from './strings';

const works = {
  agenda: chunk<CommandWork>(() => import(/* webpackChunkName: 'list-agenda' */ './PutOnAgenda').then(part => part.PutOnAgenda)),
  publish: chunk<CommandWork>(() => import(/* webpackChunkName: 'list-publish' */ './PublishEdition').then(part => part.PublishEdition)),
  export: chunk<CommandWork>(() => import(/* webpackChunkName: 'list-export' */ './ExportList').then(part => part.ExportList))
} as const;

const titles = { agenda: () => strings.Agenda, publish: () => strings.Publish, export: () => strings.Export } as const;

interface CommandPanelProps extends CommandGiven {
  readonly onClose: (changed: boolean) => void;
}

/** A command of a list page in a panel of ours: it opens at once and says inside of it what it waits for. */
export function CommandPanel({ command, list, ids, columns, onClose, ...root }: CommandPanelProps): JSX.Element {
  const { language, theme } = root;
  const changed = React.useRef(false);
  const shell = React.useMemo<Shell>(() => ({ language, theme, reopen: () => undefined, announce: () => undefined }), [language, theme]);
  const close = (): void => onClose(changed.current);
  const Work = works[command];
  return (
    <ShellContext.Provider value={shell}>
      <Sheet title={titles[command]()} width={command === 'publish' ? 1100 : 560} onClose={close}>
        <HubRoot {...root}>
          <Work list={list} ids={ids} columns={columns} onClose={close} onChanged={() => { changed.current = true; }} />
        </HubRoot>
      </Sheet>
    </ShellContext.Provider>
  );
}
