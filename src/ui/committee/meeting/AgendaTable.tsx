import * as React from 'react';
import * as strings from 'CommitteeStrings';
import { changeRequests } from '../../../schema/lists/changeRequests';
import { numberOf } from '../../../domain/changeRequest/number';
import { isForDecision, subjectOf } from '../../../domain/committee/agenda';
import { runsOf } from '../../../domain/committee/order';
import { isTheirTurn } from '../../../domain/committee/turn';
import { useHub } from '../../shell/hub';
import { chunk } from '../../shell/chunk';
import { LinkButton } from '../../shell/LinkButton';
import { fill } from '../../shell/words';
import type { Resolution } from '../../../domain/committee/decision';
import { AgendaSubject } from '../AgendaSubject';
import type { Committee } from '../committee';
import { meetingPlace } from '../meetingPlace';
import type { AgendaLine } from './lines';
import { undecided } from './lines';
import { arriveAt, isLinked, rowTarget } from './linkedRow';
import { OutcomeCell } from './OutcomeCell';
import styles from '../committee.module.scss';

const OpenActions = chunk(() => import(/* webpackChunkName: 'open-actions' */ '../between/OpenActions').then(part => part.OpenActions));

interface AgendaTableProps {
  readonly committee: Pick<Committee, 'rules' | 'body' | 'place' | 'meetings'>;
  readonly lines: readonly AgendaLine[];
  /** Ids of the agenda items that are chosen; absent for those who only read. */
  readonly chosen?: ReadonlySet<number>;
  readonly onChoose?: (chosen: ReadonlySet<number>) => void;
  /** Which undecided lines can be chosen; all of them when absent. */
  readonly choosable?: (line: AgendaLine) => boolean;
  /** The item under discussion. */
  readonly current?: number;
  /** Absent for those who only read. */
  readonly onCorrect?: (resolution: Resolution) => void;
}

/** What can be decided in one motion: minutes are adopted by themselves. */
const together = (open: readonly AgendaLine[]): readonly AgendaLine[] => {
  const others = open.filter(line => line.item.Kind !== 'minutes');
  return others.length > 0 ? others : open;
};

/** The agenda: what waits, and what was decided. Those who record choose lines that are not decided yet. */
export function AgendaTable({ committee, lines, chosen, onChoose, choosable, current, onCorrect }: AgendaTableProps): JSX.Element {
  const { rules, place } = committee;
  const { vocabulary, language } = useHub();
  const { Category, Status } = changeRequests.fields;
  const mayChoose = (line: AgendaLine): boolean => undecided(line) && (choosable?.(line) ?? true);
  const open = together(lines.filter(mayChoose));
  const all = chosen !== undefined && open.length > 0 && open.every(line => chosen.has(line.item.Id));
  const some = chosen !== undefined && !all && open.some(line => chosen.has(line.item.Id));
  const everything = React.useRef<HTMLInputElement>(null);
  React.useEffect(() => { if (everything.current) everything.current.indeterminate = some; }, [some]);

  const toggle = (id: number): void => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChoose?.(next);
  };
  return (
    <table className={chosen ? `${styles.agenda} ${styles.choosing}` : styles.agenda}>
      <caption className={styles.hidden}>{strings.Agenda}</caption>
      <thead>
        <tr>
          {chosen && (
            <th scope="col" className={styles.choose}>
              <label>
                <input ref={everything} type="checkbox" checked={all} disabled={open.length === 0} aria-label={strings.ChooseAll}
                  onChange={() => onChoose?.(new Set(all ? [] : open.map(line => line.item.Id)))} />
                <span className={styles.narrow} aria-hidden="true">{strings.All}</span>
              </label>
            </th>
          )}
          <th scope="col">{strings.Subject}</th>
          <th scope="col">{Category.title[language]}</th>
          <th scope="col">{strings.SubmittedBy}</th>
          <th scope="col">{strings.Outcome}</th>
        </tr>
      </thead>
      {runsOf(lines.map(({ item }) => item)).map((run, index) => (
        <tbody key={run.items[0].Id}>
          {(run.section !== '' || index > 0) && (
            <tr className={styles.section}><th scope="rowgroup" colSpan={chosen ? 5 : 4}>{run.section || strings.OtherItems}</th></tr>
          )}
          {lines.filter(line => run.items.includes(line.item)).map(line => {
            const { item, request } = line;
            const number = item.ChangeRequest ? numberOf(item.ChangeRequest) : '';
            const unposted = line.standing === 'waiting' && item.MinutesOf !== undefined && committee.meetings.some(one => one.Id === item.MinutesOf?.Id && !one.MinutesPostedOn);
            const notTheirs = undecided(line) && isForDecision(item) && request?.Status !== undefined && !isTheirTurn(request, rules);
            const subject = subjectOf(item, vocabulary, language);
            return (
              <tr key={item.Id} id={`agenda-item-${item.Id}`} {...rowTarget(place, item.Id)} ref={isLinked(place, item.Id) ? arriveAt : undefined}
                className={chosen?.has(item.Id) ? styles.chosen : undefined}>
                {chosen && (
                  <td className={styles.choose}>
                    {mayChoose(line) && (
                      <input type="checkbox" checked={chosen.has(item.Id)} onChange={() => toggle(item.Id)}
                        aria-label={fill(strings.Choose, number, subject)} />
                    )}
                  </td>
                )}
                <th scope="row">
                  <AgendaSubject item={item} />
                  {unposted && <div className={styles.problem}>{strings.MinutesUnposted}</div>}
                  {notTheirs && <div className={styles.waiting}>{fill(strings.NotTheirTurn, vocabulary.label(Status, request.Status ?? 'received', language))}</div>}
                  {item.Id === current && <strong className={styles.current}>{strings.UnderDiscussion}</strong>}
                  {(item.Presenter || item.MinutesAllotted !== undefined) && (
                    <div className={styles.number}>
                      {[item.Presenter, item.MinutesAllotted === undefined ? '' : fill(strings.MinutesAllotted, item.MinutesAllotted)].filter(Boolean).join(' · ')}
                    </div>
                  )}
                  {item.Kind === 'actions' && line.standing === 'waiting' && <OpenActions committee={committee} />}
                </th>
                <td data-label={Category.title[language]}>{request?.Category && vocabulary.label(Category, request.Category, language)}</td>
                <td data-label={strings.SubmittedBy}>{request?.Society?.Title}</td>
                <td data-label={strings.Outcome}>
                  <OutcomeCell line={line} onCorrect={onCorrect} />
                  {item.Meeting && (
                    <LinkButton label={`${number} ${subject}`.trim()} place={meetingPlace(rules.key, item.Meeting.Id, item.Id)} words={strings.CopyLink}
                      className={styles.copyLink} />
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      ))}
    </table>
  );
}
