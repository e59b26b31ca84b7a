import type { Language, Level, Localized, PackManifest } from './pack';
import type { Report } from './quizParser';
import { readYaml, type YamlValue } from './yamlReader';

const idForm = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** As VS Code writes them: `en`, `pt-br`, `zh-hant`. */
const languageForm = /^[a-z]{2,3}(-[a-zA-Z0-9]{2,8})*$/;
/** A compiled pack has files of these names beside those of its questions. */
const ownFiles: readonly string[] = ['glossary', 'forms'];

/** Reads `pack.yaml`. Without an id or a language there is no pack; everything else that is wrong is reported and left out. */
export function parseManifest(text: string, report: Report): PackManifest | undefined {
  const root = readYaml(text, 1, report);
  const required = (value: YamlValue, key: string): string | undefined => {
    const child = value.get(key);
    if (child) return child.text(key);
    value.report(`${key} is missing`);
    return undefined;
  };
  const identifier = (value: YamlValue | undefined, name: string): string | undefined => {
    const id = value?.text(name);
    if (id === undefined || idForm.test(id)) return id;
    value?.report(`"${id}" isn't an id: lower-case words joined by hyphens`);
    return undefined;
  };
  const id = root.has('id') ? identifier(root.get('id'), 'id') : required(root, 'id');
  const languages = root.texts('languages').flatMap(({ value, line }) => {
    if (languageForm.test(value)) return [value];
    report(line, `"${value}" isn't the code of a language`);
    return [];
  });
  const [first, ...others] = languages;
  if (first === undefined) root.report('the pack names no languages');
  if (id === undefined || first === undefined) return undefined;

  const seen = new Map<string, string>();
  const readLevel = (value: YamlValue): Level[] => {
    const levelId = value.has('id') ? identifier(value.get('id'), 'id of a level') : required(value, 'id');
    if (levelId === undefined) return [];
    const questions = (value.get('questions')?.list('questions') ?? []).flatMap((item) => {
      const question = identifier(item, 'each of questions');
      if (question === undefined) return [];
      if (ownFiles.includes(question)) {
        item.report(`a question can't be called "${question}"`);
        return [];
      }
      const other = seen.get(question);
      if (other !== undefined) {
        item.report(`the question "${question}" already stands in the level "${other}"`);
        return [];
      }
      seen.set(question, levelId);
      return [question];
    });
    return [{ id: levelId, title: readLocalized(value.get('title'), languages, levelId, value), questions }];
  };
  const levels = (root.get('levels')?.list('levels') ?? []).flatMap(readLevel);
  if (levels.length === 0) root.report('the pack has no levels');
  return {
    id,
    version: required(root, 'version') ?? '0.0.0',
    title: readLocalized(root.get('title'), languages, id, root),
    languages: [first, ...others],
    levels,
  };
}

function readLocalized(value: YamlValue | undefined, languages: readonly Language[], fallback: string, parent: YamlValue): Localized {
  const texts: Record<Language, string> = {};
  for (const language of languages) {
    const text = value?.get(language)?.text(`title in ${language}`);
    if (text === undefined) (value ?? parent).report(`the title has no ${language}`);
    texts[language] = text ?? fallback;
  }
  return texts;
}
