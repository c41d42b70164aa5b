import * as React from 'react';
import type { Failure } from '../../../data/store';
import { ShellContext } from '../shellContext';
import { useStart } from '../start';
import { titled } from '../titles';
import { failureWords } from '../words';
import { strings } from './strings';
import styles from '../shell.module.scss';

/** "Set up this site", for owners where the page can do it; nothing for everybody else. */
export function SetUpButton(): JSX.Element | null {
  const { setUp, reopen, announce, language } = React.useContext(ShellContext);
  const start = useStart();
  const [doing, setDoing] = React.useState<string>();
  const [stopped, setStopped] = React.useState<Failure>();
  if (!setUp) return null;

  const run = async (): Promise<void> => {
    setStopped(undefined);
    setDoing(strings.SettingUp);
    announce(strings.SettingUp);
    const failure = await setUp(setDoing);
    setDoing(undefined);
    if (failure) {
      setStopped(failure);
      return;
    }
    announce(strings.SetUpDone);
    reopen();
  };
  const words = stopped && failureWords(stopped, language, titled);
  return (
    <div>
      <button
        type="button" className={styles.primary} aria-disabled={doing !== undefined}
        onClick={() => { if (doing === undefined) start(run); }}
      >
        {strings.SetUp}
      </button>
      {doing !== undefined && <p>{doing}</p>}
      {words && <p role="alert">{words.happened} {words.todo}</p>}
    </div>
  );
}
