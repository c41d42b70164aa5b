import * as React from 'react';
import * as strings from 'CommitteeStrings';
import { chunk } from '../shell/chunk';
import { FailureMessage } from '../shell/FailureMessage';
import { useHub } from '../shell/hub';
import { Loading } from '../shell/Loading';
import { usePlace } from '../shell/place';
import { useReading } from '../shell/useReading';
import { BodyChoice } from './BodyChoice';
import type { Committee } from './committee';
import { readCommittees } from './committee';
import { Tabs } from './Tabs';
import styles from './committee.module.scss';

/** What waits for this user, in any body; loaded after the first rows. */
const MyTurn = chunk(() => import(/* webpackChunkName: 'my-turn' */ './between/MyTurn').then(part => part.MyTurn));

/** When the body met and will meet, and what is late; loaded after the first rows. */
const BodyNotes = chunk(() => import(/* webpackChunkName: 'body-notes' */ './meetings/notes/BodyNotes').then(part => part.BodyNotes));

/** The change request that the address names. */
const OpenRequest = chunk(() => import(/* webpackChunkName: 'open-request' */ './between/OpenRequest').then(part => part.OpenRequest));

interface CommitteePageProps {
  /** The pack key of the body; the first that decides on change requests when absent or unknown. */
  readonly bodyKey?: string;
  /** Bodies and meetings asked for while the hub opened. */
  readonly early?: { current?: ReturnType<typeof readCommittees> };
}

/** The page of a committee: which one, what waits for the user, and its tabs. */
export function CommitteePage({ bodyKey, early }: CommitteePageProps): JSX.Element {
  const { store, me, pack } = useHub();
  const { place, go } = usePlace();
  const wanted = place.body ?? bodyKey;
  const rules = pack.bodies.find(one => one.key === wanted) ?? pack.bodies.find(one => one.waitsFor.length > 0) ?? pack.bodies[0];
  const records = me.roles.includes('owner') || me.roles.includes('chair');

  const reading = useReading(async () => {
    const answer = await (early?.current ?? readCommittees(store));
    // The early answer is good once; reading again asks anew.
    if (early) early.current = undefined;
    return answer.ok ? answer.value : answer.failure;
  }, [store]);
  const all = reading.value;
  const committee = React.useMemo<Committee | undefined>(() => {
    const body = all?.bodies.find(one => one.BodyKey === rules.key);
    return all && body && {
      rules, body, all, records, place, go, again: reading.again, meetings: all.recent.filter(one => one.Body?.Id === body.Id)
    };
  }, [all, rules, records, place, go, reading.again]);

  if (!all) return reading.failure ? <FailureMessage failure={reading.failure} onRetry={reading.again} /> : <Loading />;
  return (
    <section className={styles.page} aria-labelledby="committee-title">
      <BodyChoice rules={rules} onChoose={key => go({ body: key, meeting: undefined, item: undefined })} />
      <BodyNotes rules={rules} all={all} records={records} place={place} go={go} />
      {reading.failure && <FailureMessage failure={reading.failure} onRetry={reading.again} />}
      {committee
        ? <><MyTurn committee={committee} /><Tabs committee={committee} />{place.cr && <OpenRequest committee={committee} />}</>
        : <FailureMessage failure={{ kind: 'missing', of: 'item', what: strings.BodyRow }} onRetry={reading.again} />}
    </section>
  );
}
