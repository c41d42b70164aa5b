import * as React from 'react';
import { strings } from './strings';
import type { ImportColumn } from '../../domain/import/columns';
import { isNumericDay } from '../../domain/import/days';
import type { ColumnMapping, DayOrder } from '../../domain/import/mapping';
import type { Sheet } from '../../domain/import/sheet';
import { useHub } from '../shell/hub';
import { fill } from '../shell/words';
import { MapValues } from './MapValues';
import styles from './Import.module.scss';

interface MapColumnProps {
  readonly sheet: Sheet;
  readonly target: ImportColumn;
  readonly mapping: ColumnMapping;
  /** It is required, and nothing fills it. */
  readonly missing: boolean;
  /** What a new row gets when neither file nor default says anything, if the list has that. */
  readonly initial?: string;
  readonly onFrom: (header: string | undefined) => void;
  readonly onChange: (change: Partial<ColumnMapping>) => void;
}

/** Where one of our columns gets its values. */
export function MapColumn({ sheet, target, mapping, missing, initial, onFrom, onChange }: MapColumnProps): JSX.Element {
  const { language } = useHub();
  const { name, column, targets, onNewRows } = target;
  const id = `import-${name}`;
  const cells = React.useMemo(() => {
    const index = mapping.from === undefined ? -1 : sheet.headers.indexOf(mapping.from);
    return index < 0 ? [] : [...new Set(sheet.rows.map(row => row.cells[index].trim()))].filter(cell => cell !== '');
  }, [sheet, mapping.from]);
  return (
    <fieldset className={styles.column}>
      <legend>
        {column.title[language]}{column.required && <span className={styles.required}> ({strings.Required})</span>}
      </legend>
      <div className={styles.fields}>
        <div className={styles.field}>
          <label htmlFor={id}>{strings.From}</label>
          <select
            id={id} className={styles.input} value={mapping.from ?? ''} aria-invalid={missing} aria-describedby={`${id}-about`}
            onChange={event => onFrom(event.target.value === '' ? undefined : event.target.value)}
          >
            <option value="">{strings.NotInFile}</option>
            {sheet.headers.map(header => <option key={header} value={header}>{header}</option>)}
          </select>
          <div id={`${id}-about`}>
            {cells.length > 0 && <p className={styles.sample}>{fill(strings.ForExample, cells.slice(0, 3).join(' · ').slice(0, 120))}</p>}
            {missing && <p className={styles.error}>{strings.NeedsSource}</p>}
          </div>
        </div>
        {(column.required || onNewRows) && (
          <div className={styles.field}>
            <label htmlFor={`${id}-default`}>{strings.Default}</label>
            {targets
              ? (
                <select
                  id={`${id}-default`} className={styles.input} value={mapping.fallback ?? ''}
                  onChange={event => onChange({ fallback: event.target.value || undefined })}
                >
                  <option value="">{initial ?? strings.NoDefault}</option>
                  {targets.filter(({ words }) => words[language] !== initial)
                    .map(({ key, words }) => <option key={key} value={key}>{words[language]}</option>)}
                </select>
              )
              : (
                <input
                  id={`${id}-default`} className={styles.input} type={column.kind === 'date' ? 'date' : 'text'} value={mapping.fallback ?? ''}
                  onChange={event => onChange({ fallback: event.target.value || undefined })}
                />
              )}
          </div>
        )}
        {column.kind === 'date' && cells.some(isNumericDay) && (
          <div className={styles.field}>
            <label htmlFor={`${id}-order`}>{strings.DayOrder}</label>
            <select
              id={`${id}-order`} className={styles.input} value={mapping.dayOrder ?? ''}
              onChange={event => onChange({ dayOrder: (event.target.value || undefined) as DayOrder | undefined })}
            >
              <option value="">{strings.DayOrderOpen}</option>
              <option value="dayFirst">{strings.DayFirst}</option>
              <option value="monthFirst">{strings.MonthFirst}</option>
            </select>
          </div>
        )}
      </div>
      {targets && <MapValues sheet={sheet} target={target} mapping={mapping} onChange={values => onChange({ values })} />}
      {onNewRows && mapping.from !== undefined && (
        <label className={styles.check}>
          <input type="checkbox" checked={mapping.existingToo ?? false} onChange={event => onChange({ existingToo: event.target.checked })} />
          <span>{strings.ExistingToo}</span>
        </label>
      )}
    </fieldset>
  );
}
