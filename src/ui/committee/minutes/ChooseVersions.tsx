import * as React from 'react';
import type { Choice } from '../../../domain/committee/minutes/merge';
import { conflictsIn } from '../../../domain/committee/minutes/merge';
import { fill } from '../../shell/words';
import { strings } from './strings';
import type { Merging } from './useDraft';
import styles from './minutes.module.scss';
import shared from '../committee.module.scss';

interface ChooseVersionsProps {
  readonly merging: Merging;
  readonly lang: string;
  readonly onChoose: (choices: readonly Choice[]) => void;
  readonly onCancel: () => void;
}

/** Each place that two changed, with both versions. Nothing is chosen for the user. */
export function ChooseVersions({ merging, lang, onChoose, onCancel }: ChooseVersionsProps): JSX.Element {
  const conflicts = React.useMemo(() => conflictsIn(merging.pieces), [merging]);
  const [choices, setChoices] = React.useState<ReadonlyArray<Choice | undefined>>([]);
  const [asked, setAsked] = React.useState(false);
  const heading = React.useRef<HTMLHeadingElement>(null);
  const form = React.useRef<HTMLFormElement>(null);
  const id = React.useMemo(() => `versions-${Math.round(Math.random() * 1e9)}`, []);
  React.useEffect(() => {
    setChoices(conflicts.map(() => undefined));
    setAsked(false);
    heading.current?.focus();
  }, [conflicts]);

  const apply = (event: React.FormEvent): void => {
    event.preventDefault();
    const made = choices.filter((choice): choice is Choice => choice !== undefined);
    if (made.length === conflicts.length) {
      onChoose(made);
      return;
    }
    setAsked(true);
    form.current?.querySelector<HTMLInputElement>(`[name="${id}-${choices.findIndex(choice => !choice)}"]`)?.focus();
  };
  const sides: ReadonlyArray<readonly [Choice, string]> = [
    ['mine', strings.Choose_mine], ['theirs', merging.by === undefined ? strings.Choose_anew : strings.Choose_theirs], ['both', strings.Choose_both]
  ];
  return (
    <form ref={form} className={styles.choose} noValidate onSubmit={apply}>
      <h4 ref={heading} tabIndex={-1}>{strings.Choose_title}</h4>
      <p>{merging.by === undefined ? strings.Choose_record : fill(strings.Choose_person, merging.by)}</p>
      {conflicts.map((conflict, place) => (
        <fieldset key={place}>
          <legend>{fill(strings.Choose_place, place + 1, conflicts.length)}</legend>
          {conflict.base.length > 0 && (
            <p className={styles.was}><strong>{strings.Was}</strong><span className={styles.units} lang={lang}>{conflict.base.join('\n')}</span></p>
          )}
          {sides.map(([side, words]) => (
            <label key={side} className={styles.version}>
              <input type="radio" name={`${id}-${place}`} checked={choices[place] === side}
                onChange={() => setChoices(conflicts.map((_, index) => index === place ? side : choices[index]))} />
              <span>
                <strong>{words}</strong>
                {side !== 'both' && <span className={styles.units} lang={lang}>{conflict[side].join('\n') || strings.Nothing}</span>}
              </span>
            </label>
          ))}
        </fieldset>
      ))}
      {asked && <p role="alert" className={shared.problem}>{strings.Choose_missing}</p>}
      <div className={shared.commands}>
        <button type="submit" className={shared.primary}>{strings.Choose_apply}</button>
        <button type="button" className={shared.button} onClick={onCancel}>{strings.Choose_cancel}</button>
      </div>
    </form>
  );
}
