import * as React from 'react';
import * as hubStrings from 'HubStrings';
import { useHub } from '../shell/hub';
import { fill, problemWords } from '../shell/words';
import { inputOf } from './index';
import { strings } from './strings';
import { useAfterPress } from './useAfterPress';
import type { Form } from './useForm';
import styles from './fields.module.scss';

interface FormFieldsProps {
  readonly form: Form;
  readonly disabled?: boolean;
  /** Distinguishes the ids of two forms on one page. */
  readonly idPrefix: string;
}

const focusField = (root: HTMLElement | null, id: string): void =>
  root?.querySelector<HTMLElement>(`[data-field="${id}"] :is(input, textarea, button):not([tabindex="-1"])`)?.focus();

/** What must be corrected, field by field, each a way to its field. After a refused save the first field has the focus. */
function ProblemSummary({ form, idPrefix, goTo }: FormFieldsProps & { readonly goTo: (name: string) => void }): JSX.Element {
  const { language } = useHub();
  const names = Object.keys(form.problems);
  return (
    <div className={styles.problems} role="alert" id={`${idPrefix}-problems`}>
      <p>{names.length === 1 ? strings.OneToCorrect : fill(strings.ToCorrect, names.length)}</p>
      <ul>
        {names.map(name => (
          <li key={name}>
            <button type="button" onClick={() => goTo(name)}>
              {fill(hubStrings.Named, form.list.fields[name].title[language], problemWords(form.problems[name]))}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The fields of a form in the order of its columns, with a summary of what stopped it from being saved. */
export function FormFields({ form, disabled, idPrefix }: FormFieldsProps): JSX.Element {
  const root = React.useRef<HTMLDivElement>(null);
  const afterPress = useAfterPress();
  const idOf = (name: string): string => `${idPrefix}-${name}`;
  const goTo = (name: string): void => focusField(root.current, idOf(name));
  const first = form.stopped ? Object.keys(form.problems)[0] : undefined;
  React.useEffect(() => {
    if (first) focusField(root.current, `${idPrefix}-${first}`);
    // Only when saving is tried: correcting one field must not pull the focus to the next.
  }, [form.attempts]);
  return (
    <div ref={root}>
      {form.stopped && <ProblemSummary form={form} idPrefix={idPrefix} goTo={goTo} />}
      {form.columns.some(name => form.list.fields[name].required) && <p className={styles.help}>{strings.RequiredMark}</p>}
      {form.columns.map(name => {
        const column = form.list.fields[name];
        const Input = inputOf(column);
        const value = form.values[name] as React.ComponentProps<typeof Input>['value'] | null;
        return (
          <Input
            key={name} id={idOf(name)} column={column} value={value ?? undefined} disabled={disabled}
            error={form.problems[name] && problemWords(form.problems[name])}
            onChange={(next, problem) => form.enter(name, next, problem)} onLeave={() => afterPress(() => form.leave(name))}
          />
        );
      })}
    </div>
  );
}
