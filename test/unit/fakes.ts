import type { Question, QuizItem } from '../../src/core/content/pack';
import type { Logger, Random, Store } from '../../src/core/ports';

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

export interface MemoryStore extends Store {
  readonly texts: Map<string, string>;
  /** While true, nothing can be written. */
  broken: boolean;
}

export function memoryStore(texts: Record<string, string> = {}): MemoryStore {
  const store: MemoryStore = {
    texts: new Map(Object.entries(texts)),
    broken: false,
    list: () => Promise.resolve([...store.texts.keys()]),
    read: (name) => {
      const text = store.texts.get(name);
      return text === undefined ? Promise.reject(new Error(`no ${name}`)) : Promise.resolve(text);
    },
    write: (name, text) => {
      if (store.broken) return Promise.reject(new Error('disk full'));
      if (store.texts.has(name)) return Promise.reject(new Error(`${name} is written twice`));
      store.texts.set(name, text);
      return Promise.resolve();
    },
  };
  return store;
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
