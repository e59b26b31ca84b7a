import type { Question, QuizItem } from '../../src/core/content/pack';
import type { Delay, Logger, Memento, Random, Store } from '../../src/core/ports';

/** Chance that can be repeated: a linear congruential generator (Numerical Recipes' constants). */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

export interface MemoryLogger extends Logger {
  readonly messages: string[];
}

export function memoryLogger(): MemoryLogger {
  const messages: string[] = [];
  return {
    messages,
    info: (message) => messages.push(message),
    warn: (message) => messages.push(message),
    error: (message) => messages.push(message),
  };
}

export interface MemoryMemento extends Memento {
  readonly values: Map<string, unknown>;
  /** While true, nothing can be kept. */
  broken: boolean;
}

export function memoryMemento(values: Readonly<Record<string, unknown>> = {}): MemoryMemento {
  const kept = new Map(Object.entries(values));
  const memento: MemoryMemento = {
    values: kept,
    broken: false,
    get: (key) => kept.get(key),
    update: (key, value) => {
      if (memento.broken) return Promise.reject(new Error('disk full'));
      kept.set(key, value);
      return Promise.resolve();
    },
  };
  return memento;
}

export interface MemoryStore extends Store {
  readonly texts: Map<string, string>;
  /** While true, nothing can be written. */
  broken: boolean;
}

export function memoryStore(texts: Readonly<Record<string, string>> = {}): MemoryStore {
  const kept = new Map(Object.entries(texts));
  const text = (name: string): string => {
    const found = kept.get(name);
    if (found === undefined) throw new Error(`no ${name}`);
    return found;
  };
  const keepNew = (name: string, value: string): void => {
    if (kept.has(name)) throw new Error(`${name} is written twice`);
    kept.set(name, value);
  };
  const store: MemoryStore = {
    texts: kept,
    broken: false,
    list: async () => Promise.resolve([...kept.keys()]),
    read: async (name) => Promise.resolve(text(name)),
    write: async (name, value) => {
      if (store.broken) throw new Error('disk full');
      keepNew(name, value);
      return Promise.resolve();
    },
    rename: async (from, to) => {
      keepNew(to, text(from));
      kept.delete(from);
      return Promise.resolve();
    },
    delete: async (name) => {
      kept.delete(name);
      return Promise.resolve();
    },
  };
  return store;
}

/** What is called before each operation of a store. What it returns says what becomes of the operation. */
export type Interference = (operation: 'list' | 'read' | 'write' | 'rename' | 'delete', name: string) => Promise<'works' | 'fails' | 'writes half'>;

/** A store with which something interferes: failures, a crash, another window. */
export function disturbedStore(store: Store, interfere: Interference): Store {
  const run = async <T>(operation: Parameters<Interference>[0], name: string, act: () => Promise<T>, half: () => Promise<void> = () => Promise.resolve()): Promise<T> => {
    const fate = await interfere(operation, name);
    if (fate === 'works') return act();
    if (fate === 'writes half') await half();
    throw new Error(`${operation} ${name} failed`);
  };
  return {
    list: () => run('list', '', () => store.list()),
    read: (name) => run('read', name, () => store.read(name)),
    write: (name, text) =>
      run(
        'write',
        name,
        () => store.write(name, text),
        () => store.write(name, text.slice(0, text.length / 2)),
      ),
    rename: (from, to) => run('rename', from, () => store.rename(from, to)),
    delete: (name) => run('delete', name, () => store.delete(name)),
  };
}

/** Time that passes only when a test says so. */
export interface ManualDelay {
  readonly delay: Delay;
  /** For how long was waited, in milliseconds. */
  readonly waits: readonly number[];
  /** Ends the waiting that is going on. */
  readonly elapse: () => void;
}

export function manualDelay(): ManualDelay {
  const waits: number[] = [];
  let waiting: (() => void)[] = [];
  return {
    waits,
    delay: (milliseconds) => {
      waits.push(milliseconds);
      return new Promise((resolve) => waiting.push(resolve));
    },
    elapse: () => {
      for (const resolve of waiting) resolve();
      waiting = [];
    },
  };
}

/** An item whose first option is the right one. */
function quizItem(id: string): QuizItem {
  const option = (text: string, right: boolean) => ({ text, explanation: `Why ${text}`, right });
  return { id, stem: `Stem of ${id}`, options: [option('a', true), option('b', false), option('c', false), option('d', false)] };
}

export function question(id: string, changes: Partial<Question> = {}): Question {
  return {
    id,
    language: 'en',
    title: `Title of ${id}`,
    tags: [],
    terms: [],
    sources: [],
    oneBreath: '',
    explanation: '',
    listensFor: '',
    traps: '',
    followUps: [],
    quiz: [1, 2, 3, 4].map((place) => quizItem(`${id}#${place}`)),
    figures: {},
    ...changes,
  };
}
