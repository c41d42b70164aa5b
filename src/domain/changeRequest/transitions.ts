import type { Role, Words } from '../../schema/define';
import type { outcomes } from '../../schema/lists/resolutions';
import type { Status } from './status';

export type Outcome = typeof outcomes[number];

/** Columns that a transition may ask the user for. */
export type Asked = 'StatusReason' | 'DeferredUntil' | 'MergedInto';

/**
 * One way from status to status (domain.md, "Change request lifecycle"). Buttons, guards, what is asked for, what is written,
 * the history text and the picture of the lifecycle all come from this table.
 */
export interface Transition {
  readonly name: string;
  /** The command, as a button says it. */
  readonly words: Words;
  readonly from: readonly Status[];
  readonly to: Status;
  /** `author`: whoever created the change request. */
  readonly who: ReadonlyArray<Role | 'author'>;
  readonly needs: readonly Asked[];
  /**
   * What makes it happen: a person's command; an agenda item (tabling); or a body's resolution, in which case `outcome` names it
   * and no button offers it.
   */
  readonly by: 'command' | 'agenda' | 'resolution';
  readonly outcomes?: readonly Outcome[];
  /** The day column that is set to the day it happens. */
  readonly stamps?: 'SubmittedOn' | 'ImplementedOn' | 'EndorsedOn';
  /** Is it a way out of the main line? */
  readonly exit?: true;
}

export const transitions: readonly Transition[] = [
  {
    name: 'review', words: { en: 'Start review', fr: 'Commencer l’étude' },
    from: ['received', 'deferred'], to: 'in review', who: ['owner'], needs: [], by: 'command'
  },
  {
    name: 'prioritize', words: { en: 'Prioritize', fr: 'Prioriser' },
    from: ['in review', 'deferred'], to: 'prioritized', who: ['owner', 'chair'], needs: [], by: 'command'
  },
  {
    name: 'table', words: { en: 'Put on agenda', fr: 'Mettre à l’ordre du jour' },
    from: ['prioritized', 'deferred'], to: 'tabled', who: ['owner', 'chair'], needs: [], by: 'agenda'
  },
  {
    name: 'untable', words: { en: 'Take off the agenda', fr: 'Retirer de l’ordre du jour' },
    from: ['tabled'], to: 'prioritized', who: ['owner', 'chair'], needs: [], by: 'agenda'
  },
  {
    name: 'endorse', words: { en: 'Endorse', fr: 'Approuver' },
    from: ['tabled'], to: 'endorsed', who: ['owner', 'chair'], needs: [], by: 'resolution',
    outcomes: ['endorsed', 'endorsed as amended'], stamps: 'EndorsedOn'
  },
  {
    name: 'submit', words: { en: 'Submit to the ministry', fr: 'Transmettre au ministère' },
    from: ['endorsed'], to: 'submitted', who: ['owner'], needs: [], by: 'command', stamps: 'SubmittedOn'
  },
  {
    name: 'release', words: { en: 'In release', fr: 'En déploiement' },
    from: ['submitted'], to: 'in release', who: ['owner'], needs: [], by: 'command'
  },
  {
    name: 'implement', words: { en: 'Implemented', fr: 'Mise en œuvre' },
    from: ['in release'], to: 'implemented', who: ['owner'], needs: [], by: 'command', stamps: 'ImplementedOn'
  },
  {
    name: 'return', words: { en: 'Return for information', fr: 'Retourner pour précisions' },
    from: ['received', 'in review', 'prioritized'], to: 'returned', who: ['owner'], needs: ['StatusReason'], by: 'command', exit: true
  },
  {
    name: 'returnByBody', words: { en: 'Return for information', fr: 'Retourner pour précisions' },
    from: ['tabled'], to: 'returned', who: ['owner', 'chair'], needs: ['StatusReason'], by: 'resolution', outcomes: ['returned'], exit: true
  },
  {
    name: 'resubmit', words: { en: 'Send again', fr: 'Envoyer de nouveau' },
    from: ['returned'], to: 'received', who: ['owner', 'author'], needs: [], by: 'command'
  },
  {
    name: 'defer', words: { en: 'Defer', fr: 'Reporter' },
    from: ['received', 'in review', 'prioritized'], to: 'deferred', who: ['owner'],
    needs: ['DeferredUntil', 'StatusReason'], by: 'command', exit: true
  },
  {
    name: 'deferByBody', words: { en: 'Defer', fr: 'Reporter' },
    from: ['tabled'], to: 'deferred', who: ['owner', 'chair'], needs: ['DeferredUntil', 'StatusReason'], by: 'resolution',
    outcomes: ['deferred'], exit: true
  },
  {
    name: 'decline', words: { en: 'Decline', fr: 'Refuser' },
    from: ['tabled'], to: 'declined', who: ['owner', 'chair'], needs: ['StatusReason'], by: 'resolution', outcomes: ['declined'], exit: true
  },
  {
    name: 'merge', words: { en: 'Merge into another', fr: 'Fusionner avec une autre' },
    from: ['received', 'in review', 'prioritized', 'returned', 'deferred'], to: 'merged', who: ['owner'],
    needs: ['MergedInto'], by: 'command', exit: true
  },
  {
    name: 'withdraw', words: { en: 'Withdraw', fr: 'Retirer' },
    from: ['received', 'in review', 'prioritized', 'returned', 'deferred'], to: 'withdrawn', who: ['owner', 'author'],
    needs: ['StatusReason'], by: 'command', exit: true
  }
];
