import * as React from 'react';
import type { AgendaItem } from '../../../../domain/committee/agenda';
import { subjectOf } from '../../../../domain/committee/agenda';
import { mayKeepActions } from '../../../../domain/committee/actions';
import { useHub } from '../../../shell/hub';
import { fill } from '../../../shell/words';
import { strings } from '../strings';
import page from '../../committee.module.scss';

interface NewActionProps {
  /** What it follows from. */
  readonly item: AgendaItem;
  readonly button: React.Ref<HTMLButtonElement>;
  readonly onOpen: () => void;
  /** The pointer is at the button: it may be pressed soon. */
  readonly onNear: () => void;
}

/** The button that takes on an action from an agenda item in a meeting; nothing for those who may not. */
export function NewAction({ item, button, onOpen, onNear }: NewActionProps): JSX.Element | null {
  const { me, vocabulary, language } = useHub();
  if (!mayKeepActions(me.roles)) return null;
  return (
    <button ref={button} type="button" className={page.button} aria-haspopup="dialog" onClick={onOpen} onMouseEnter={onNear}
      aria-label={fill(strings.NewActionOf, subjectOf(item, vocabulary, language))}>{strings.NewAction}</button>
  );
}
