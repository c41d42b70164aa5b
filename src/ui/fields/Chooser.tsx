import * as React from 'react';
import { useHub } from '../shell/hub';
import { titled } from '../shell/titles';
import { failureWords, fill } from '../shell/words';
import { mostShown } from './chooserState';
import { strings } from './strings';
import type { ChooserProps } from './useChooser';
import { useChooser } from './useChooser';
import styles from './fields.module.scss';

/**
 * Chooses one or several out of many by typing a part of the name. Our own, because Fluent's combo box matches only from the first letter
 * ("Children's Aid Society of …" is where nearly every name begins) and brings 20 kB, its pickers 25.
 */
export function Chooser(props: ChooserProps): JSX.Element {
  const { id, labelledBy, describedBy, required, invalid, disabled, many, chosen, note } = props;
  const { language } = useHub();
  const { typed, open, searching, failure, shown, active, input, type, show, choose, remove, leave, onKeyDown } = useChooser(props);
  const list = React.useRef<HTMLUListElement>(null);
  const optionId = (index: number): string => `${id}-option-${index}`;
  React.useEffect(() => {
    if (open) list.current?.parentElement?.scrollIntoView?.({ block: 'nearest' });
  }, [open]);
  React.useEffect(() => {
    if (active >= 0) list.current?.children[active]?.scrollIntoView?.({ block: 'nearest' });
  }, [active]);

  const drawn = shown.slice(0, Math.max(mostShown, active + 1));
  const hint = searching ? strings.Searching
    : failure ? `${failureWords(failure, language, titled).happened} ${failureWords(failure, language, titled).todo}`
    : shown.length === 0 ? (typed ? fill(strings.NoMatch, typed) : strings.NoChoices)
      : shown.length > drawn.length ? fill(strings.MoreMatches, shown.length - drawn.length) : note;
  return (
    <div className={styles.chooser}>
      {many && chosen.length > 0 && (
        <ul className={styles.chips} aria-labelledby={labelledBy}>
          {chosen.map(one => (
            <li key={one.key}>
              {one.text}
              <button type="button" disabled={disabled} aria-label={fill(strings.Remove, one.text)} onClick={() => remove(one)}>
                <span aria-hidden="true">✕</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className={invalid ? `${styles.box} ${styles.invalid}` : styles.box}>
        <input
          ref={input} id={id} type="text" role="combobox" autoComplete="off" spellCheck={false} value={typed} disabled={disabled}
          aria-labelledby={labelledBy} aria-describedby={describedBy} aria-required={required} aria-invalid={invalid}
          aria-expanded={open} aria-controls={open ? `${id}-list` : undefined} aria-autocomplete="list"
          aria-activedescendant={open && active >= 0 && active < drawn.length ? optionId(active) : undefined}
          onChange={event => type(event.target.value)} onClick={show} onBlur={leave} onKeyDown={onKeyDown}
          onFocus={event => { if (!many) event.target.select(); }}
        />
        <button
          type="button" tabIndex={-1} aria-hidden="true" title={strings.ShowChoices} disabled={disabled}
          onMouseDown={event => {
            event.preventDefault();
            input.current?.focus();
            show();
          }}
        >
          <svg width="12" height="12" viewBox="0 0 12 12" fill="none" stroke="currentColor"><path d="M2 4l4 4 4-4" /></svg>
        </button>
      </div>
      {open && (
        <div className={styles.popup}>
          <ul ref={list} id={`${id}-list`} role="listbox" aria-labelledby={labelledBy} aria-multiselectable={many || undefined}>
            {drawn.map((option, index) => (
              <li
                key={option.key} id={optionId(index)} role="option" aria-selected={chosen.some(one => one.key === option.key)}
                className={index === active ? styles.active : undefined}
                onMouseDown={event => event.preventDefault()} onClick={() => choose(option)}
              >
                {option.text}
              </li>
            ))}
          </ul>
          {hint && <div className={styles.hint}>{hint}</div>}
        </div>
      )}
    </div>
  );
}
