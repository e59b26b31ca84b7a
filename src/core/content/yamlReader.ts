import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Node, type YAMLMap } from 'yaml';
import type { Report } from './quizParser';

/** A value of a YAML text that knows on which line it stands; every reading of it that fails is reported there. */
export interface YamlValue {
  readonly line: number;
  /** The value of a key of a mapping, if there is one. */
  get(key: string): YamlValue | undefined;
  has(key: string): boolean;
  keys(): string[];
  /** The members of a list; anything else is reported as not being one, and so is one with more members than allowed. */
  list(name: string, maximum?: number): YamlValue[];
  /** The texts of the list under a key, at most 100, each with its line; none where there is no such key. */
  texts(key: string): { readonly value: string; readonly line: number }[];
  /** A text of 1 to 2,000 characters; numbers are taken as they are written. */
  text(name: string): string | undefined;
  number(name: string): number | undefined;
  report(message: string): void;
}

const maximumTexts = 100;
const maximumCharacters = 2_000;
const maximumErrors = 20;

/** Parses YAML whose first line has the given number in its file. Syntax errors are reported; what can be read is returned. */
export function readYaml(text: string, firstLine: number, report: Report): YamlValue {
  const lines = new LineCounter();
  // The parser compares each key of a mapping with all others, which takes minutes for a hundred thousand of them.
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
  const lineAt = (offset: number): number => lines.linePos(offset).line + firstLine - 1;
  for (const error of document.errors.slice(0, maximumErrors)) report(lineAt(error.pos[0]), error.message);

  const checked = new WeakSet<YAMLMap>();
  const checkKeys = (map: YAMLMap): void => {
    if (checked.has(map)) return;
    checked.add(map);
    const seen = new Set<unknown>();
    for (const { key } of map.items) {
      if (!isScalar(key)) continue;
      if (seen.has(key.value)) report(lineAt(key.range?.[0] ?? 0), `the key "${String(key.value)}" stands twice`);
      seen.add(key.value);
    }
  };
  const wrap = (node: Node | null | undefined, parentLine: number): YamlValue => {
    const line = node?.range ? lineAt(node.range[0]) : parentLine;
    const fail = (message: string): undefined => {
      report(line, message);
      return undefined;
    };
    if (isMap(node)) checkKeys(node);
    const scalar: unknown = isScalar(node) ? node.value : undefined;
    const child = (key: string): YamlValue | undefined => {
      if (!isMap(node)) return undefined;
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key);
      return pair ? wrap(pair.value as Node | null, line) : undefined;
    };
    return {
      line,
      get: child,
      has: (key) => child(key) !== undefined,
      keys: () => (isMap(node) ? node.items.map((item) => (isScalar(item.key) ? String(item.key.value) : '')) : []),
      list: (name, maximum = Infinity) => {
        const items = isSeq(node) ? (node.items as Node[]) : undefined;
        if (items && items.length <= maximum) return items.map((item) => wrap(item, line));
        fail(items ? `${name} has ${items.length} members, at most ${maximum} are allowed` : `${name} has to be a list`);
        return [];
      },
      texts: (key) =>
        (child(key)?.list(key, maximumTexts) ?? []).flatMap((item) => {
          const text = item.text(`each of ${key}`);
          return text === undefined ? [] : [{ value: text, line: item.line }];
        }),
      text: (name) => {
        if (typeof scalar === 'string' && scalar.length > maximumCharacters) return fail(`${name} has ${scalar.length} characters, at most ${maximumCharacters} are allowed`);
        if (typeof scalar === 'string' && scalar.trim() !== '') return scalar.trim();
        if (typeof scalar === 'number' && isScalar(node)) return node.source ?? String(scalar);
        return fail(`${name} has to be a text`);
      },
      number: (name) => (typeof scalar === 'number' ? scalar : fail(`${name} has to be a number`)),
      report: fail,
    };
  };
  return wrap(document.contents, firstLine);
}
