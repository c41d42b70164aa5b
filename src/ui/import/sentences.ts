import { strings } from './strings';
import type { List } from '../../schema/define';
import { kindOf } from '../../schema/kinds';
import type { AnyValue } from '../../schema/kinds';
import type { Reader } from '../../schema/kinds/kind';
import type { PlannedRow, RowProblem } from '../../domain/import/plan';
import type { SheetNotice } from '../../domain/import/sheet';
import type { SheetProblem } from '../../data/sheets/problem';
import type { ImportOutcome, RowOutcome } from '../../data/import/run';
import { titled } from '../shell/titles';
import { failureWords, fill, listed, problemWords } from '../shell/words';

/** A whole number as the user's language groups it. */
export const count = (value: number, { language }: Reader): string => value.toLocaleString(`${language}-CA`);

const megabytes = (bytes: number): number => Math.ceil(bytes / 1_000_000);

/** Why a file cannot be imported, and what to do. */
export function sheetProblemWords(problem: SheetProblem, reader: Reader): { readonly happened: string; readonly todo: string } {
  const todo = strings[`Bad_${problem.code}_do`];
  switch (problem.code) {
    case 'notASheet':
      return { happened: strings[`Bad_notASheet_${problem.looksLike}`], todo };
    case 'tooManyRows':
      return { happened: fill(strings.Bad_tooManyRows, count(problem.rows, reader), count(problem.limit, reader)), todo };
    case 'tooLarge':
      return { happened: fill(strings.Bad_tooLarge, megabytes(problem.bytes), megabytes(problem.limit)), todo };
    case 'openQuote':
      return { happened: fill(strings.Bad_openQuote, problem.row), todo };
    case 'unreadable':
      return { happened: fill(strings.Bad_unreadable, problem.message), todo };
    default:
      return { happened: strings[`Bad_${problem.code}`], todo };
  }
}

export const noticeWords = (notice: SheetNotice): string => notice.code === 'duplicateHeader'
  ? fill(strings.Notice_duplicateHeader, notice.header, notice.now) : fill(strings.Notice_unnamedColumn, notice.now);

/** Longest piece of a value that is shown in a sentence. */
const longestShown = 80;
const short = (text: string): string => text.length > longestShown ? `${text.slice(0, longestShown - 1)}…` : text;

const titleOf = (list: List, name: string, reader: Reader): string => list.fields[name].title[reader.language];

function rowProblemWords(problem: RowProblem, list: List, reader: Reader): string {
  switch (problem.code) {
    case 'repeated': return fill(strings.Problem_repeated, problem.row);
    case 'beyond': return fill(strings.Problem_beyond, problem.cells);
    case 'frozen': return fill(strings.Problem_frozen, listed(problem.columns.map(name => titleOf(list, name, reader))));
    default: {
      const value = short(problem.value ?? '');
      const words = problem.code === 'dayOrMonth' ? fill(strings.Problem_dayOrMonth, value)
        : problemWords({ code: problem.code, value, max: problem.max });
      return reader.language === 'fr' ? `${titleOf(list, problem.column, reader)}\u00a0: ${words}`
        : `${titleOf(list, problem.column, reader)}: ${words}`;
    }
  }
}

/** What would happen with a row, sentence by sentence. */
export function planWords(row: PlannedRow, list: List, reader: Reader): readonly string[] {
  const shown = (name: string, value: unknown): string => value === undefined || value === null ? ''
    : short(kindOf(list.fields[name]).toCell(value as AnyValue, list.fields[name], reader));
  const formulas = row.formulas.map(name => fill(strings.Formula, titleOf(list, name, reader)));
  if (row.what === 'problem') return [strings.Happens_problem, ...row.problems.map(problem => rowProblemWords(problem, list, reader))];
  if (row.what === 'change') {
    const changes = Object.entries(row.change).map(([name, value]) =>
      fill(strings.FromTo, titleOf(list, name, reader), shown(name, row.before[name]), shown(name, value)));
    return [strings.Happens_change, ...changes, ...formulas];
  }
  return [strings[`Happens_${row.what}`], ...formulas];
}

/** Why a row was not written; nothing if it was. */
export function outcomeWords(outcome: RowOutcome, reader: Reader): string {
  if (outcome.is === 'added' || outcome.is === 'changed') return '';
  if (outcome.is !== 'failed') return strings[`Why_${outcome.is}`];
  const { happened, todo } = failureWords(outcome.failure, reader.language, titled);
  return `${happened} ${todo}`;
}

/** What an import did, as one sentence for each kind of outcome that occurred. */
export function resultWords({ rows }: ImportOutcome, problems: number, reader: Reader): readonly string[] {
  const kinds: ReadonlyArray<RowOutcome['is']> = ['added', 'changed', 'overtaken', 'failed', 'unknown', 'notWritten'];
  const sentences = kinds.map(kind => [kind, rows.filter(row => row.is === kind).length] as const)
    .filter(([kind, number]) => number > 0 || kind === 'added')
    .map(([kind, number]) => fill(strings[`Done_${kind}`], count(number, reader)));
  return problems > 0 ? [...sentences, fill(strings.Done_problem, count(problems, reader))] : sentences;
}
