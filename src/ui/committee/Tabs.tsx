import * as React from 'react';
import * as strings from 'CommitteeStrings';
import { chunk } from '../shell/chunk';
import type { Committee } from './committee';
import { MeetingTab } from './meeting/MeetingTab';
import styles from './committee.module.scss';

interface Tab {
  readonly key: 'meeting' | 'meetings' | 'resolutions' | 'actions' | 'proposals' | 'members';
  readonly Content: React.FunctionComponent<{ readonly committee: Committee }>;
}

/** The tabs in their order; all but the first are loaded when they are opened. Their words are `Tab_<key>`. */
const tabs: readonly Tab[] = [
  { key: 'meeting', Content: MeetingTab },
  { key: 'meetings', Content: chunk(() => import(/* webpackChunkName: 'meetings' */ './meetings/MeetingsTab').then(part => part.MeetingsTab)) },
  { key: 'resolutions', Content: chunk(() => import(/* webpackChunkName: 'resolutions' */ './meetings/ResolutionsTab').then(part => part.ResolutionsTab)) },
  { key: 'actions', Content: chunk(() => import(/* webpackChunkName: 'actions' */ './between/ActionsTab').then(part => part.ActionsTab)) },
  { key: 'proposals', Content: chunk(() => import(/* webpackChunkName: 'proposals' */ './agenda/ProposalsTab').then(part => part.ProposalsTab)) },
  { key: 'members', Content: chunk(() => import(/* webpackChunkName: 'members' */ './meetings/MembersTab').then(part => part.MembersTab)) }
];

/** A body's tabs (WAI-ARIA "Tabs": arrows move, the one shown is in the address). */
export function Tabs({ committee }: { readonly committee: Committee }): JSX.Element {
  const { place, go } = committee;
  const current = tabs.find(tab => tab.key === place.tab) ?? tabs[0];
  const buttons = React.useRef(new Map<string, HTMLButtonElement>());
  const onKey = (event: React.KeyboardEvent, index: number): void => {
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: index + 1, ArrowLeft: index - 1 + tabs.length, Home: 0, End: tabs.length - 1
    };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = tabs[step % tabs.length];
    go({ tab: next.key, item: undefined });
    buttons.current.get(next.key)?.focus();
  };
  return (
    <>
      <div role="tablist" aria-labelledby="committee-title" className={styles.tabs}>
        {tabs.map((tab, index) => (
          <button key={tab.key} type="button" role="tab" id={`committee-tab-${tab.key}`} aria-controls="committee-tab"
            aria-selected={tab === current} tabIndex={tab === current ? 0 : -1} className={styles.tab}
            ref={button => { if (button) buttons.current.set(tab.key, button); }}
            onClick={() => go({ tab: tab.key, item: undefined })} onKeyDown={event => onKey(event, index)}>{strings[`Tab_${tab.key}`]}</button>
        ))}
      </div>
      <div role="tabpanel" id="committee-tab" aria-labelledby={`committee-tab-${current.key}`} className={styles.tabPanel}>
        <current.Content key={`${committee.body.Id} ${current.key}`} committee={committee} />
      </div>
    </>
  );
}
