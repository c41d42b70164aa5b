import * as React from 'react';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { momentText } from '../../domain/calendarText';
import type { Change, List, Ref } from '../../schema/define';
import { useHub } from '../shell/hub';
import { fill, listed } from '../shell/words';
import type { Choices, Clash, Side } from './conflict';
import { clashesOf, firstChoices, settled, unchosen } from './conflict';
import type { ItemRules } from './rules';
import { strings } from './strings';
import type { Conflict } from './useRowForm';
import { valueText } from './valueText';
import styles from './item.module.scss';

/** What the user began from, what they want written, and the row as somebody else saved it. */
interface ConflictChooserProps<L extends List> extends Conflict<L> {
  readonly rules: ItemRules<L>;
  readonly columns: readonly string[];
  readonly busy: boolean;
  /** Writes this on top of their version. */
  readonly onSettle: (change: Change<L>) => void;
  /** Gives up mine. */
  readonly onDrop: () => void;
}

const bySide = { both: strings.Conflict_both, mine: strings.Conflict_onlyMine, theirs: strings.Conflict_onlyTheirs };

/** Both versions field by field; the user chooses which one stays. Nothing is chosen for them where both changed a field. */
export function ConflictChooser<L extends List>(
  { rules, columns, before, mine, theirs, busy, onSettle, onDrop }: ConflictChooserProps<L>
): JSX.Element {
  const hub = useHub();
  const { reader, language } = hub;
  const { list } = rules;
  const saved: { readonly Editor?: Ref; readonly Modified?: string } = theirs;
  const clashes = React.useMemo(() => clashesOf(columns, before, mine, theirs), [columns, before, mine, theirs]);
  const [choices, setChoices] = React.useState<Choices>(() => firstChoices(clashes));
  const [asked, setAsked] = React.useState(false);
  const heading = React.useRef<HTMLHeadingElement>(null);
  React.useEffect(() => {
    setChoices(firstChoices(clashes));
    setAsked(false);
    heading.current?.focus();
  }, [clashes]);

  const open = rules.editable(theirs, hub.me).length > 0;
  const waiting = unchosen(clashes, choices);
  const settle = (event: React.FormEvent): void => {
    event.preventDefault();
    if (busy) return;
    if (waiting.length > 0) {
      setAsked(true);
      document.getElementById(`clash-${waiting[0]}-mine`)?.focus();
    } else onSettle(settled(clashes, choices) as Change<L>);
  };
  return (
    <form className={styles.conflict} noValidate onSubmit={settle}>
      <h2 ref={heading} tabIndex={-1}>{strings.Conflict_title}</h2>
      <p>{fill(strings.Conflict_text, saved.Editor?.Title ?? '', saved.Modified ? momentText(saved.Modified, reader) : '')}</p>
      {!open && <p role="alert">{rules.frozen(theirs, hub)}</p>}
      {clashes.map(clash => (
        <ClashChoice
          key={clash.name} list={list} clash={clash} chosen={choices[clash.name]} locked={!open}
          onChoose={side => setChoices({ ...choices, [clash.name]: side })}
        />
      ))}
      <p role="alert" className={styles.problem}>
        {asked && waiting.length > 0 && fill(strings.Conflict_choose, listed(waiting.map(name => list.fields[name].title[language])))}
      </p>
      <div className={styles.buttons}>
        {open && <PrimaryButton type="submit" text={busy ? strings.Saving : strings.Conflict_save} aria-disabled={busy} />}
        <DefaultButton text={strings.Conflict_drop} onClick={onDrop} disabled={busy} />
      </div>
    </form>
  );
}

interface ClashChoiceProps {
  readonly list: List;
  readonly clash: Clash;
  readonly chosen: Side | undefined;
  readonly locked: boolean;
  readonly onChoose: (side: Side) => void;
}

function ClashChoice({ list, clash, chosen, locked, onChoose }: ClashChoiceProps): JSX.Element {
  const { reader, language } = useHub();
  const { name, by } = clash;
  const version = (side: Side, label: string): JSX.Element => (
    <label className={styles.version}>
      <input
        type="radio" id={`clash-${name}-${side}`} name={`clash-${name}`} checked={chosen === side} disabled={locked}
        onChange={() => onChoose(side)}
      />
      <span><strong>{label}</strong> <span className={styles.value}>{valueText(list, name, clash[side], reader)}</span></span>
    </label>
  );
  return (
    <fieldset className={styles.clash}>
      <legend>{list.fields[name].title[language]}</legend>
      <p className={styles.by}>{bySide[by]}</p>
      {version('mine', strings.Conflict_mine)}
      {version('theirs', strings.Conflict_theirs)}
      <p className={styles.before}><strong>{strings.Conflict_before}</strong> <span className={styles.value}>{valueText(list, name, clash.before, reader)}</span></p>
    </fieldset>
  );
}
