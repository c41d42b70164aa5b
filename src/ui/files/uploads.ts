import type { Change, List } from '../../schema/define';
import type { FileProblem } from '../../domain/files/fileName';
import { besides, fileProblem } from '../../domain/files/fileName';
import type { Failure, Store, StoredFile } from '../../data/store';

/** One file on its way into a library. */
export interface UploadState {
  readonly id: number;
  /** The name it is to have. */
  readonly name: string;
  readonly bytes: number;
  readonly sent: number;
  /** `refused`: never sent; `exists`: waits for the user to choose; `stopped`: by the user. */
  readonly phase: 'waiting' | 'sending' | 'done' | 'refused' | 'exists' | 'failed' | 'stopped';
  readonly problem?: FileProblem;
  readonly failure?: Failure;
}

/** Where the files of one place go: the library, the folder, and what each file's row has. */
export interface UploadTarget<L extends List = List> {
  readonly library: L;
  /** From the library's root; empty: the root itself. */
  readonly folder: string;
  readonly row: Change<L>;
}

/** Files being sent; see {@link createUploads}. */
export interface Uploads {
  current(): readonly UploadState[];
  subscribe(listener: () => void): () => void;
  add(files: readonly File[]): void;
  /** Sends one that waits for an answer: in the place of the other file, as its new version, or beside it under another name. */
  replace(id: number): void;
  keepBoth(id: number, there: readonly string[]): void;
  again(id: number): void;
  /** Stops one that is under way; what was sent of it is taken away. */
  stop(id: number): void;
  /** Takes those off the list that need nothing more. */
  clear(): void;
  dispose(): void;
}

/** Files sent at the same time: more would not be faster, and SharePoint throttles. */
const atOnce = 2;

/** Sends files one after another; each can be stopped, sent again, or given another name. */
export function createUploads(store: Store, target: () => UploadTarget, onDone: (file: StoredFile<List>) => void): Uploads {
  const files = new Map<number, File>();
  const stops = new Map<number, AbortController>();
  const replacing = new Set<number>();
  const listeners = new Set<() => void>();
  let states: readonly UploadState[] = [];
  let lastId = 0;

  const tell = (id: number, change: Partial<UploadState>): void => {
    states = states.map(state => state.id === id ? { ...state, ...change } : state);
    listeners.forEach(listener => listener());
  };
  const send = async (id: number): Promise<void> => {
    const file = files.get(id);
    const state = states.find(one => one.id === id);
    if (!file || !state) return;
    const stop = new AbortController();
    stops.set(id, stop);
    tell(id, { phase: 'sending', sent: 0, failure: undefined });
    const { library, folder, row } = target();
    const sent = await store.upload(library, [folder, state.name].filter(Boolean).join('/'), file, row, {
      replace: replacing.has(id), signal: stop.signal, onProgress: bytes => tell(id, { sent: bytes })
    });
    stops.delete(id);
    if (sent.ok) {
      tell(id, { phase: 'done', sent: file.size });
      files.delete(id);
      onDone(sent.value);
    } else if (sent.failure.kind === 'cancelled') tell(id, { phase: 'stopped' });
    else if (sent.failure.kind === 'invalid' && sent.failure.duplicate) tell(id, { phase: 'exists' });
    else tell(id, { phase: 'failed', failure: sent.failure });
  };
  const next = (): void => {
    const free = atOnce - stops.size;
    const waiting = states.filter(state => state.phase === 'waiting').slice(0, Math.max(0, free));
    waiting.forEach(state => {
      send(state.id).catch((error: Error) => {
        stops.delete(state.id);
        tell(state.id, { phase: 'failed', failure: { kind: 'unexpected', message: error.message } });
      }).finally(next);
    });
  };
  const wait = (id: number, change: Partial<UploadState> = {}): void => {
    tell(id, { ...change, phase: 'waiting' });
    next();
  };
  return {
    current: () => states,
    subscribe: listener => {
      listeners.add(listener);
      return () => { listeners.delete(listener); };
    },
    add: chosen => {
      const added = chosen.map((file): UploadState => {
        const id = ++lastId;
        const problem = fileProblem(file.name, file.size);
        if (!problem) files.set(id, file);
        return { id, name: file.name, bytes: file.size, sent: 0, phase: problem ? 'refused' : 'waiting', problem };
      });
      states = [...states, ...added];
      listeners.forEach(listener => listener());
      next();
    },
    replace: id => {
      replacing.add(id);
      wait(id);
    },
    keepBoth: (id, there) => {
      const state = states.find(one => one.id === id);
      if (state) wait(id, { name: besides(state.name, there) });
    },
    again: wait,
    stop: id => {
      const running = stops.get(id);
      if (running) running.abort();
      else tell(id, { phase: 'stopped' });
    },
    clear: () => {
      states = states.filter(({ phase }) => phase === 'waiting' || phase === 'sending' || phase === 'exists');
      listeners.forEach(listener => listener());
    },
    dispose: () => {
      listeners.clear();
      stops.forEach(stop => stop.abort());
    }
  };
}
