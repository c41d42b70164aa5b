import type { Meeting } from '../../../../domain/committee/agenda';
import type { Committee } from '../../committee';

/** What the list of meetings and its forms are told of the body. */
export interface OfMeetings extends Pick<Committee, 'rules' | 'body' | 'records' | 'go' | 'again'> {
  /** The body's recent and coming meetings, as last read. */
  readonly planned: () => readonly Meeting[];
}
