import * as React from 'react';
import type { Problem } from '../../schema/kinds/kind';
import type { Failure, Result } from '../../data/store';
import { useHub } from '../shell/hub';
import { fill } from '../shell/words';
import type { Choosable } from './chooserState';
import { matching, named } from './chooserState';
import { strings } from './strings';

export interface ChooserProps {
  readonly id: string;
  readonly labelledBy: string;
  readonly describedBy?: string;
  readonly required?: boolean;
  readonly invalid?: boolean;
  readonly disabled?: boolean;
  /** One or several. */
  readonly many?: boolean;
  readonly chosen: readonly Choosable[];
  /** All that can be chosen, or what is offered before anything is typed. */
  readonly options: readonly Choosable[];
  /** Finds more than `options` by what is typed. */
  readonly search?: (typed: string) => Promise<Result<readonly Choosable[]>>;
  /** A line under the list, for example that it is cut. */
  readonly note?: string;
  readonly onChange: (chosen: readonly Choosable[], problem?: Problem) => void;
  readonly onLeave: () => void;
}

/** Typing rests this long before a search is sent, in milliseconds. */
const rest = 250;

/** What a search answered, and to what. */
interface Found {
  readonly by: string;
  readonly options: readonly Choosable[];
  readonly failure?: Failure;
}

interface Chooser {
  readonly typed: string;
  readonly open: boolean;
  readonly searching: boolean;
  /** Why the search could not be made. */
  readonly failure?: Failure;
  readonly shown: readonly Choosable[];
  /** Index of the option that Enter chooses; -1 for none. */
  readonly active: number;
  readonly input: React.RefObject<HTMLInputElement>;
  type(text: string): void;
  show(): void;
  choose(option: Choosable): void;
  remove(option: Choosable): void;
  leave(): void;
  onKeyDown(event: React.KeyboardEvent): void;
}

/** The behaviour of an editable combo box (ARIA 1.2): what is typed filters, arrows move, Enter chooses, Escape closes. */
export function useChooser(props: ChooserProps): Chooser {
  const { chosen, many, options, search, onChange, onLeave } = props;
  const { announce } = useHub();
  const single = many ? '' : chosen[0]?.text ?? '';
  const [typed, setTyped] = React.useState(single);
  const [filtering, setFiltering] = React.useState(false);
  const [open, setOpen] = React.useState(false);
  const [active, setActive] = React.useState(-1);
  const [found, setFound] = React.useState<Found>();
  const input = React.useRef<HTMLInputElement>(null);
  React.useEffect(() => { if (!filtering) setTyped(single); }, [single, filtering]);

  const wanted = filtering ? typed.trim() : '';
  const searching = search !== undefined && wanted !== '' && found?.by !== wanted;
  React.useEffect(() => {
    if (!search || wanted === '') return undefined;
    let current = true;
    const timer = setTimeout(() => {
      search(wanted).then(
        answer => {
          if (current) setFound(answer.ok ? { by: wanted, options: answer.value } : { by: wanted, options: [], failure: answer.failure });
        },
        error => { if (current) setFound(() => { throw error; }); }
      );
    }, rest);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [search, wanted]);

  // What a search found need not contain what was typed (a number finds a title).
  const searched = found !== undefined && found.by === wanted ? found.options : [];
  const local = matching(options, wanted, many ? chosen : []);
  const shown = open ? [...searched, ...local.filter(one => !searched.some(other => other.key === one.key))] : [];

  const count = shown.length;
  React.useEffect(() => {
    if (open && filtering && !searching) announce(count === 0 ? fill(strings.NoMatch, wanted) : fill(strings.MatchCount, count));
  }, [open, filtering, searching, count, wanted, announce]);

  const close = (): void => {
    setOpen(false);
    setActive(-1);
  };
  const choose = (option: Choosable): void => {
    setFiltering(false);
    setTyped(many ? '' : option.text);
    close();
    if (many) announce(fill(strings.Added, option.text));
    onChange(many ? [...chosen, option] : [option]);
  };
  const remove = (option: Choosable): void => {
    announce(fill(strings.Removed, option.text));
    onChange(chosen.filter(one => one.key !== option.key));
    input.current?.focus();
  };
  const type = (text: string): void => {
    setTyped(text);
    setFiltering(true);
    setOpen(true);
    setActive(-1);
    if (text === '' && !many) onChange([]);
  };
  const leave = (): void => {
    close();
    if (filtering && wanted !== '') {
      const full = named([...options, ...searched], wanted);
      if (full) choose(full);
      else onChange(chosen, { code: 'notFound', value: wanted });
    } else setFiltering(false);
    onLeave();
  };
  const onKeyDown = (event: React.KeyboardEvent): void => {
    const step = (to: number): void => {
      event.preventDefault();
      if (!open) setOpen(true);
      setActive(shown.length === 0 ? 0 : (to + shown.length) % shown.length);
    };
    if (event.key === 'ArrowDown') step(active + 1);
    else if (event.key === 'ArrowUp') step(active < 0 ? shown.length - 1 : active - 1);
    else if (event.key === 'Enter' && open) {
      event.preventDefault();
      const option = shown[active] ?? (shown.length === 1 ? shown[0] : named(shown, wanted));
      if (option) choose(option);
    } else if (event.key === 'Escape' && open) {
      // The panel around it must not close with it.
      event.preventDefault();
      event.stopPropagation();
      close();
      setFiltering(false);
      setTyped(single);
    } else if (event.key === 'Backspace' && many && typed === '' && chosen.length > 0) remove(chosen[chosen.length - 1]);
  };
  const failure = found !== undefined && found.by === wanted ? found.failure : undefined;
  return {
    typed, open, searching, failure, shown, active, input, type, choose, remove, leave, onKeyDown, show: () => setOpen(true)
  };
}
