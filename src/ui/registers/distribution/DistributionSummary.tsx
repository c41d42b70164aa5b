import * as React from 'react';
import { distributionMembers } from '../../../schema/lists/distributionMembers';
import { societies } from '../../../schema/lists/societies';
import type { DistributionMember } from '../../../domain/distribution/membership';
import { addressesOf, lacking, onList, unrepresented } from '../../../domain/distribution/membership';
import { Command } from '../../list/commands/Command';
import { tableColumns } from '../../list/columns';
import type { Loaded } from '../../list/rows';
import { CopyButton } from '../../shell/CopyButton';
import { FailureMessage } from '../../shell/FailureMessage';
import { useHub } from '../../shell/hub';
import { useStart } from '../../shell/start';
import { useReading } from '../../shell/useReading';
import { fill, listed } from '../../shell/words';
import { strings } from './strings';
import styles from '../summary.module.scss';

/** Far more than there are societies. */
const mostSocieties = 1000;

/** Each distribution list on a day: how many are on it, their addresses to copy, and what it lacks. */
export function DistributionSummary({ loaded }: { readonly loaded: Loaded }): JSX.Element | null {
  const { store, pack, reader, vocabulary, language, today } = useHub();
  const start = useStart();
  const [day, setDay] = React.useState(today);
  const reading = useReading(async () => {
    const page = await store.page(societies, { columns: ['Title', 'ActiveFrom', 'ActiveUntil'], top: mostSocieties });
    return page.ok ? page.value.rows : page.failure;
  }, [store]);
  if (loaded.phase !== 'complete') return null;
  const all = loaded.rows as unknown as readonly DistributionMember[];
  const { List, Organization } = distributionMembers.fields;
  /** All lists one after the other, as they were on the day. */
  const exportMembers = async (): Promise<void> => {
    const { exportRows } = await import(/* webpackChunkName: 'export' */ '../../register/exportRows');
    const members = vocabulary.optionsOf(List).flatMap(({ key }) => onList(all, key, day));
    await exportRows(distributionMembers, 'xlsx', members, tableColumns(distributionMembers, distributionMembers.views.All, reader), reader,
      distributionMembers.title[language], day);
  };
  return (
    <div className={styles.summary}>
      <div className={styles.choices}>
        <label>{strings.AsOf}<input type="date" value={day} onChange={event => setDay(event.target.value || today())} /></label>
        <Command look="framed" icon="download" text={fill(strings.Export, day)} onClick={() => start(exportMembers)} />
      </div>
      {reading.failure && <FailureMessage failure={reading.failure} onRetry={reading.again} />}
      <div className={styles.scroll} role="region" aria-labelledby="distribution-title" tabIndex={0}>
        <table className={styles.figures}>
          <caption id="distribution-title">{fill(strings.Title, day)}</caption>
          <thead>
            <tr>
              <th scope="col">{List.title[language]}</th><th scope="col" className={styles.amount}>{strings.Members}</th>
              <th scope="col">{strings.Addresses}</th><th scope="col">{strings.Missing}</th>
            </tr>
          </thead>
          <tbody>
            {vocabulary.optionsOf(List).map(({ key, words }) => {
              const members = onList(all, key, day);
              const addresses = addressesOf(members);
              const rule = pack.distribution.find(one => one.list === key);
              const without = rule ? lacking(members, rule).map(one => vocabulary.label(Organization, one, language)) : [];
              const nobody = rule?.everySociety && reading.value ? unrepresented(members, reading.value, day) : [];
              return (
                <tr key={key}>
                  <th scope="row">{words[language]}</th>
                  <td className={styles.amount}>{members.length}</td>
                  <td>{addresses.length > 0
                    ? <CopyButton text={addresses.join('; ')} label={fill(strings.CopyAddresses, addresses.length, words[language])} /> : strings.NoAddresses}</td>
                  <td>
                    {without.length > 0 && <span className={styles.warning}>{fill(strings.Lacks, listed(without))}</span>}
                    {nobody.length > 0 && (
                      <details>
                        <summary><span className={styles.warning}>{fill(strings.SocietiesMissing, nobody.length)}</span></summary>
                        <ul className={styles.names}>{nobody.map(society => <li key={society.Id}>{society.Title}</li>)}</ul>
                      </details>
                    )}
                    {without.length + nobody.length === 0 && strings.NothingMissing}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </div>
  );
}
