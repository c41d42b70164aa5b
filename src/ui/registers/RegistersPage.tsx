import * as React from 'react';
import * as strings from 'RegistersStrings';
import type { FirstRows } from '../list/rows';
import type { RegisterDefinition } from '../register/definition';
import { RegisterOnRows } from '../register/FirstRows';
import { useHub } from '../shell/hub';
import { RowsOver } from '../related/RowsOver';
import { usePlace } from '../shell/place';
import styles from './registers.module.scss';

/** The register that the address names, or the first. */
export const registerIn = (registers: readonly RegisterDefinition[], name: string | undefined): RegisterDefinition =>
  registers.find(one => one.list.name === name) ?? registers[0];

interface RegistersPageProps {
  readonly registers: readonly RegisterDefinition[];
  readonly asked: React.MutableRefObject<Promise<FirstRows> | undefined>;
}

/** The registers of a page, one at a time; those that this user may not read are not offered. */
export function RegistersPage({ registers, asked }: RegistersPageProps): JSX.Element {
  const { me, language } = useHub();
  const { place, go } = usePlace();
  const open = registers.filter(({ list }) => me.roles.some(role => list.access[role] !== 'none'));
  if (open.length === 0) return <p>{strings.NoRegister}</p>;
  const current = registerIn(open, place.register);
  return (
    <RowsOver>
      {open.length > 1 && (
        <nav className={styles.registers} aria-label={strings.Registers}>
          {open.map(({ list }) => (
            <button key={list.name} type="button" aria-current={list === current.list ? 'page' : undefined}
              onClick={() => go({ register: list.name, item: undefined })}>{list.title[language]}</button>
          ))}
        </nav>
      )}
      <RegisterOnRows key={current.list.name} definition={current} asked={asked} />
    </RowsOver>
  );
}
