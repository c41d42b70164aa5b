import * as React from 'react';
import type { Language } from '../../../schema/define';
import { minutesLanguages } from '../../../schema/lists/minutes';
import { composeMinutes } from '../../../domain/committee/minutes/compose';
import { longDay } from '../../../domain/calendarText';
import { openMinutes } from '../../../site/documents/minutesRows';
import { postMinutes } from '../../../site/documents/post';
import type { Failure } from '../../../data/store';
import { FailureMessage } from '../../shell/FailureMessage';
import { useHub } from '../../shell/hub';
import { Loading } from '../../shell/Loading';
import { useStart } from '../../shell/start';
import { useReading } from '../../shell/useReading';
import { fill } from '../../shell/words';
import type { MeetingPartProps } from '../meeting/part';
import { MinutesEditor } from './MinutesEditor';
import { strings } from './strings';
import styles from './minutes.module.scss';
import shared from '../committee.module.scss';

type States = Readonly<Record<Language, { readonly dirty: boolean; readonly edited: boolean; readonly behind: boolean }>>;
const still = { dirty: false, edited: false, behind: false };
const otherThan: Readonly<Record<Language, Language>> = { en: 'fr', fr: 'en' };

/** The minutes for those who write them: composed by themselves, edited in both languages, posted. */
export function MinutesDesk({ committee, record, onChanged, onPosted }: MeetingPartProps & { readonly onPosted: () => void }): JSX.Element {
  const { store, pack, zone, language, today, announce } = useHub();
  const start = useStart();
  const { rules, body } = committee;
  const { meeting } = record;
  const [shown, setShown] = React.useState<Language>(language);
  const [states, setStates] = React.useState<States>({ en: still, fr: still });
  const [posting, setPosting] = React.useState(false);
  const [failure, setFailure] = React.useState<Failure>();
  const closed = meeting.State === 'closed';
  const adopted = meeting.MinutesAdoptedBy;
  const id = React.useMemo(() => `desk-${Math.round(Math.random() * 1e9)}`, []);

  const rows = useReading(async () => {
    const opened = await openMinutes(store, record, { pack, rules, zone });
    return opened.ok ? opened.value : opened.failure;
  }, [store, meeting.Id]);
  const fresh = React.useMemo(() => ({
    en: composeMinutes(record, { pack, rules, zone, language: 'en' }), fr: composeMinutes(record, { pack, rules, zone, language: 'fr' })
  }), [record, pack, rules, zone]);
  const onState = React.useCallback((of: Language, state: States[Language]) => setStates(now => ({ ...now, [of]: state })), []);

  const dirty = states.en.dirty || states.fr.dirty;
  const behind = states.en.behind || states.fr.behind;
  const post = (): void => {
    if (posting || dirty) return;
    setPosting(true);
    setFailure(undefined);
    start(async () => {
      try {
        const done = await postMinutes(store, record, { pack, rules, body, zone, today: today() });
        setFailure(done.ok ? undefined : done.failure);
        if (!done.ok) return;
        announce(strings.PostDone);
        onPosted();
        onChanged();
        committee.again();
      } finally {
        setPosting(false);
      }
    });
  };
  if (!rows.value) return rows.failure ? <FailureMessage failure={rows.failure} onRetry={rows.again} /> : <Loading />;
  const both = rows.value;
  const move = (event: React.KeyboardEvent): void => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    const other = otherThan[shown];
    setShown(other);
    document.getElementById(`${id}-${other}`)?.focus();
  };
  return (
    <>
      <p className={styles.state}>
        {adopted ? fill(strings.State_adopted, adopted.Title)
          : meeting.MinutesPostedOn ? fill(strings.State_posted, longDay(meeting.MinutesPostedOn, language)) : meeting.StateReason ? strings.State_reopened : strings.State_draft}
      </p>
      {adopted && closed && <p className={styles.note}>{strings.Frozen}</p>}
      {!adopted && meeting.AdoptedBefore && <p className={styles.note}>{fill(strings.Thawed, meeting.AdoptedBefore.Title)}</p>}
      {rows.failure && <FailureMessage failure={rows.failure} onRetry={rows.again} />}
      <div role="tablist" aria-label={strings.Languages} className={shared.tabs} onKeyDown={move}>
        {minutesLanguages.map(one => (
          <button key={one} type="button" role="tab" id={`${id}-${one}`} aria-controls={`${id}-${one}-panel`} aria-selected={one === shown}
            tabIndex={one === shown ? 0 : -1} className={shared.tab} onClick={() => setShown(one)}>
            {strings[`Language_${one}`]}{states[one].dirty ? ' *' : ''}
          </button>
        ))}
      </div>
      {minutesLanguages.map(one => (
        <div key={one} role="tabpanel" id={`${id}-${one}-panel`} aria-labelledby={`${id}-${one}`} hidden={one !== shown}>
          {!adopted && states[otherThan[one]].edited && !states[one].edited && <p className={styles.note}>{fill(strings.OnlyOther, strings[`In_${otherThan[one]}`])}</p>}
          <MinutesEditor row={both[one]} language={one} fresh={fresh[one]} frozen={closed && adopted !== undefined} keepsUp={closed} onState={onState} />
        </div>
      ))}
      {!closed && <p className={styles.note}>{strings.PostOnceClosed}</p>}
      {closed && <div className={styles.posting}>
        <button type="button" className={meeting.MinutesPostedOn ? shared.button : shared.primary} aria-disabled={posting || dirty} disabled={dirty} onClick={post}>
          {posting ? strings.Posting : meeting.MinutesPostedOn ? strings.PostAgain : strings.Post}
        </button>
        {dirty ? <span className={styles.note}>{strings.PostUnsaved}</span> : behind && !adopted && <span className={styles.note}>{strings.PostBehind}</span>}
      </div>}
      {failure && <FailureMessage failure={failure} onRetry={post} />}
    </>
  );
}
