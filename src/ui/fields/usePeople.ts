import * as React from 'react';
import type { Ref } from '../../schema/define';
import type { Problem } from '../../schema/kinds/kind';
import type { Failure, Person, Result } from '../../data/store';
import { ok } from '../../data/failure';
import { useHub } from '../shell/hub';
import { fill } from '../shell/words';
import type { Choosable } from './chooserState';
import { folded } from './chooserState';
import { strings } from './strings';

/** From so many characters on the whole organization is searched. */
const enough = 3;

interface Trouble {
  readonly failure: Failure;
  /** What to do, where it is about somebody in particular. */
  readonly todo?: string;
  retry(): void;
}

interface People {
  readonly chosen: readonly Choosable[];
  /** Whom the site knows. */
  readonly options: readonly Choosable[];
  /** The organization may not be searched: only whom the site knows is found. */
  readonly siteOnly: boolean;
  /** Who was chosen and is being made known to the site. */
  readonly knowing?: string;
  readonly trouble?: Trouble;
  search(typed: string): Promise<Result<readonly Choosable[]>>;
  choose(chosen: readonly Choosable[], problem?: Problem): void;
}

const optionOf = ({ Id, name, email, loginName }: Person): Choosable =>
  ({ key: Id === undefined ? loginName : String(Id), text: email ? `${name} (${email})` : name });

/**
 * People to choose from: those whom the site knows, and by searching those of the whole organization. Whoever the site does not know yet is made known
 * to it when they are chosen; until that is done the form cannot be saved without them by mistake.
 */
export function usePeople(value: readonly Ref[], onChange: (refs: readonly Ref[] | null, problem?: Problem) => void): People {
  const { store } = useHub();
  const [known, setKnown] = React.useState<readonly Person[]>([]);
  const [trouble, setTrouble] = React.useState<Trouble>();
  const [attempt, setAttempt] = React.useState(0);
  const [siteOnly, setSiteOnly] = React.useState(false);
  const [newcomer, setNewcomer] = React.useState<Choosable>();
  // Only the last choice counts when two are under way.
  const choice = React.useRef(0);

  React.useEffect(() => {
    let current = true;
    setTrouble(undefined);
    store.people().then(
      answer => {
        if (!current) return;
        if (answer.ok) setKnown(answer.value);
        else setTrouble({ failure: answer.failure, retry: () => setAttempt(last => last + 1) });
      },
      error => { if (current) setKnown(() => { throw error; }); }
    );
    return () => { current = false; };
  }, [store, attempt]);
  React.useEffect(() => () => { choice.current = -1; }, []);

  const options = React.useMemo(() => [...known].sort((a, b) => a.name.localeCompare(b.name, 'fr-CA')).map(optionOf), [known]);
  const search = React.useCallback(async (typed: string): Promise<Result<readonly Choosable[]>> => {
    if (typed.length < enough || siteOnly) return ok([]);
    const found = await store.searchPeople(typed);
    if (!found.ok) {
      if (found.failure.kind !== 'denied') return found;
      setSiteOnly(true);
      return ok([]);
    }
    const logins = new Set(known.map(one => folded(one.loginName)));
    return ok(found.value.filter(one => !logins.has(folded(one.loginName))).map(optionOf));
  }, [store, known, siteOnly]);

  const refOf = ({ key }: Choosable): Ref | undefined => {
    const person = known.find(one => String(one.Id) === key);
    return value.find(ref => String(ref.Id) === key) ?? (person && { Id: Number(key), Title: person.name });
  };
  const bring = (one: Choosable, others: readonly Ref[]): void => {
    const mine = ++choice.current;
    const before = value.length > 0 ? value : null;
    setNewcomer(one);
    setTrouble(undefined);
    onChange(before, { code: 'notFound', value: one.text });
    store.knownPerson(one.key).then(
      answer => {
        if (choice.current !== mine) return;
        setNewcomer(undefined);
        if (answer.ok) return onChange([...others.filter(ref => ref.Id !== answer.value.Id), answer.value]);
        const { failure } = answer;
        setTrouble({ failure, todo: failure.kind === 'denied' ? fill(strings.MayNotAdd, one.text) : undefined, retry: () => bring(one, others) });
        onChange(before);
      },
      // A mistake in the program is for the error boundary.
      error => setTrouble(() => { throw error; })
    );
  };
  const choose = (chosen: readonly Choosable[], problem?: Problem): void => {
    const refs = chosen.map(refOf).filter((ref): ref is Ref => ref !== undefined);
    const unknown = chosen.find(one => refOf(one) === undefined);
    if (unknown && !problem) return bring(unknown, refs);
    choice.current++;
    setNewcomer(undefined);
    setTrouble(undefined);
    onChange(refs.length > 0 ? refs : null, problem);
  };
  // The newcomer comes first: one at a time, they stand in for who was there.
  const chosen = [...newcomer ? [newcomer] : [], ...value.map(ref => ({ key: String(ref.Id), text: ref.Title }))];
  return { chosen, options, siteOnly, knowing: newcomer?.text, trouble, search, choose };
}
